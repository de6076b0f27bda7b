-- What is done for a child without waiting for anybody: appended, never changed, with what was missing when it was done.
create table frontdoor.protective_act (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  contact_id uuid not null,
  once uuid not null,
  kind text not null check (kind in ('police-protection', 'emergency-order', 'placed-safe', 'strategy-discussion')),
  words text not null check (length(btrim(words)) between 1 and 4000),
  told text not null check (length(btrim(told)) between 1 and 2000),
  done_at timestamptz not null,
  missing jsonb not null check (jsonb_typeof(missing) = 'array'),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id),
  unique (hub_id, once),
  unique (hub_id, id, contact_id, kind),
  constraint act_has_happened check (done_at <= recorded_at)
);
comment on table frontdoor.protective_act is 'Immediate protection, or a strategy discussion called: at any step, whatever was missing. Append-only.';
comment on column frontdoor.protective_act.missing is 'What the hub did not have then, a sentence each: worked out by the server, never typed.';
create index protective_act_contact on frontdoor.protective_act (contact_id, done_at);

create table frontdoor.strategy_meeting (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  contact_id uuid not null,
  called uuid not null,
  called_kind text not null default 'strategy-discussion' check (called_kind = 'strategy-discussion'),
  once uuid not null,
  number int not null check (number > 0),
  held_at timestamptz not null,
  took_part jsonb not null check (jsonb_typeof(took_part) = 'array' and jsonb_array_length(took_part) > 0),
  absent text[] not null,
  known text not null check (length(btrim(known)) between 1 and 8000),
  decision text not null check (decision in ('section-47-joint', 'section-47-single', 'police-alone', 'no-section-47', 'meet-again')),
  why text not null check (length(btrim(why)) between 1 and 4000),
  follow_up_due timestamptz,
  policy_version int not null,
  missing jsonb not null check (jsonb_typeof(missing) = 'array'),
  signed_by uuid not null,
  signed_by_name text not null,
  signed_at timestamptz not null,
  foreign key (hub_id, called, contact_id, called_kind) references frontdoor.protective_act (hub_id, id, contact_id, kind),
  unique (called, number),
  unique (hub_id, once),
  constraint meeting_has_happened check (held_at <= signed_at),
  constraint meeting_met_again check ((follow_up_due is not null) = (cardinality(absent) > 0 or decision = 'meet-again')),
  constraint follow_up_is_later check (follow_up_due > held_at)
);
comment on table frontdoor.strategy_meeting is 'One meeting of a strategy discussion, signed by the decision maker signed in. Without those who must be there a follow-up is due.';
comment on column frontdoor.strategy_meeting.absent is 'Kinds of agency that the hub''s own rule wants at the table and that were not there.';
create index strategy_meeting_contact on frontdoor.strategy_meeting (contact_id, number);

-- Who is absent is counted from who took part and from nothing else: nobody is written off as present.
create function frontdoor.guard_meeting() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (select from jsonb_array_elements(new.took_part) t
    left join partnership.agency a on a.id = (t ->> 'agency')::uuid and a.hub_id = new.hub_id
    where a.id is null or a.kind is distinct from t ->> 'kind' or a.kind = any (new.absent)) then
    raise exception 'those who took part are agencies of this hub, and none of them is absent';
  end if;
  if exists (select from frontdoor.protective_act p where p.id = new.called and p.done_at > new.held_at) then
    raise exception 'a discussion is held after it is called';
  end if;
  return new;
end $$;
create trigger guard_meeting before insert on frontdoor.strategy_meeting for each row execute function frontdoor.guard_meeting();
