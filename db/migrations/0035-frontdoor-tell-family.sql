-- Each new decision says who tells the family what and by when, or why not. Older decisions keep what they had.
create function frontdoor.guard_family_plan() returns trigger language plpgsql set search_path = '' as $$
begin
  if length(btrim(coalesce(new.body #>> '{family,tell}', ''))) = 0 or length(btrim(coalesce(new.body #>> '{family,words}', ''))) = 0 then
    raise exception 'a decision says what the family is told, or why not';
  end if;
  if new.body #>> '{family,tell}' = 'tell'
    and (length(btrim(coalesce(new.body #>> '{family,who}', ''))) = 0 or new.body #>> '{family,dueAt}' is null) then
    raise exception 'a decision says who tells the family and by when';
  end if;
  return new;
end $$;
create trigger guard_family_plan before insert on frontdoor.decision for each row execute function frontdoor.guard_family_plan();

create table frontdoor.family_told (
  decision_id uuid primary key references frontdoor.decision,
  hub_id uuid not null references partnership.hub,
  told_on date not null,
  received text not null check (length(btrim(received)) between 1 and 2000),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
comment on table frontdoor.family_told is 'That a family has been told of a decision: once, by a named person, append-only.';
comment on column frontdoor.family_told.received is 'How the family received it.';
create index family_told_hub on frontdoor.family_told (hub_id);

create function frontdoor.guard_family_told() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from frontdoor.decision d where d.id = new.decision_id and d.hub_id = new.hub_id
    and d.sent_back_at is null and d.takes_effect_at is not null and d.body #>> '{family,tell}' = 'tell') then
    raise exception 'only a decision in effect, of which the family is to be told, is ticked off';
  end if;
  return new;
end $$;
create trigger guard_family_told before insert on frontdoor.family_told
  for each row execute function frontdoor.guard_family_told();
