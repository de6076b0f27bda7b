-- What a decision may not do, whoever runs the SQL: tell before it stands, or skip the second person without a reason.
create function frontdoor.guard_decision() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.needs_second and new.takes_effect_at is not null and new.seconded_at is null and not exists (
    select from frontdoor.contact c where c.id = new.contact_id and c.rating = 'red'
      and length(btrim(coalesce(new.body ->> 'urgent', ''))) > 0) then
    raise exception 'only red goes ahead without a second person, and only with a reason';
  end if;
  if not exists (select from frontdoor.child c where c.id = new.child_id and c.contact_id = new.contact_id) then
    raise exception 'a decision is about a child of its own contact';
  end if;
  return new;
end $$;
create trigger guard_decision before insert on frontdoor.decision for each row execute function frontdoor.guard_decision();

create function frontdoor.guard_told() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from frontdoor.decision d where d.child_id = new.child_id and d.contact_id = new.contact_id
    and d.sent_back_at is null and d.takes_effect_at is not null) then
    raise exception 'nobody is told of a decision that is not in effect';
  end if;
  if not exists (select from frontdoor.contact c where c.id = new.contact_id and c.source_agency = new.source_agency) then
    raise exception 'only the agency that referred is told';
  end if;
  return new;
end $$;
create trigger guard_told before insert on frontdoor.told for each row execute function frontdoor.guard_told();

create function frontdoor.guard_decided() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (select from frontdoor.child c where c.contact_id = new.id and c.decided_at is null) then
    raise exception 'a contact is decided when each of its children is';
  end if;
  return new;
end $$;
create trigger guard_decided before update of state on frontdoor.contact
  for each row when (new.state = 'decided' and old.state <> 'decided') execute function frontdoor.guard_decided();
