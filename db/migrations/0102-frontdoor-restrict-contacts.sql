-- A decided contact that only named people may read: its words, its people and all that hangs on it are closed to everybody
-- else of the hub (db/policies/restrictions.sql). Figures still count it.
create table frontdoor.restriction (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  kind text not null check (kind in ('adoption')),
  once uuid not null,
  raised_by uuid not null,
  raised_by_name text not null,
  raised_at timestamptz not null,
  review_on date not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lifted_by_name text not null default '',
  check (num_nonnulls(lifted_at, lifted_by) in (0, 2)),
  check (lifted_by is distinct from raised_by),
  unique (hub_id, id),
  unique (hub_id, once)
);
comment on table frontdoor.restriction is 'That contacts are closed to all but named people. Why stands in restriction_word, for those people alone.';

create table frontdoor.restricted_contact (
  restriction_id uuid not null,
  hub_id uuid not null,
  contact_id uuid not null,
  -- A reference names nobody; it is kept here since the contact itself cannot be read.
  reference text not null,
  added_by_name text not null,
  added_at timestamptz not null,
  lifted_at timestamptz,
  primary key (restriction_id, contact_id),
  foreign key (hub_id, restriction_id) references frontdoor.restriction (hub_id, id),
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id)
);
create index restricted_contact_standing on frontdoor.restricted_contact (hub_id) where lifted_at is null;
create unique index restricted_contact_once on frontdoor.restricted_contact (contact_id) where lifted_at is null;

create table frontdoor.restriction_reader (
  id uuid primary key default gen_random_uuid(),
  restriction_id uuid not null,
  hub_id uuid not null,
  user_id uuid not null,
  user_name text not null,
  until timestamptz not null,
  why text not null check (length(btrim(why)) between 1 and 500),
  granted_by uuid not null,
  granted_by_name text not null,
  granted_at timestamptz not null,
  ended_at timestamptz,
  check (until > granted_at and until <= granted_at + interval '400 days'),
  foreign key (hub_id, restriction_id) references frontdoor.restriction (hub_id, id)
);
create index restriction_reader_who on frontdoor.restriction_reader (user_id, restriction_id);
comment on table frontdoor.restriction_reader is 'Who may read what a restriction closes, until when, and who let them.';

create table frontdoor.restriction_word (
  id uuid primary key default gen_random_uuid(),
  restriction_id uuid not null,
  hub_id uuid not null,
  what text not null check (what in ('restricted', 'added', 'reviewed', 'lifted')),
  words text not null check (length(btrim(words)) between 1 and 2000),
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  foreign key (hub_id, restriction_id) references frontdoor.restriction (hub_id, id)
);
comment on table frontdoor.restriction_word is 'What was said of a restriction, for those who may read what it closes.';

-- Only decided contacts are restricted: an open one must be found by whoever works the queue.
create function frontdoor.guard_restricted() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from frontdoor.contact c
      where c.id = new.contact_id and c.hub_id = new.hub_id and c.state = 'decided' and c.reference = new.reference) then
    raise exception 'only a decided contact of this hub is restricted' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_restricted before insert on frontdoor.restricted_contact
  for each row execute function frontdoor.guard_restricted();

-- A restriction is never without a reader.
create function frontdoor.restriction_has_reader() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from frontdoor.restriction_reader r where r.restriction_id = new.id and r.ended_at is null)
    or not exists (select from frontdoor.restricted_contact c where c.restriction_id = new.id) then
    raise exception 'a restriction closes a contact and names who may read it' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger restriction_has_reader after insert on frontdoor.restriction deferrable initially deferred
  for each row execute function frontdoor.restriction_has_reader();

-- The records of one child under two names, which nobody may learn belong together. No login reads the table: readers of the
-- restriction ask for theirs, the finder for all, and whoever judges is only told that two records are kept apart.
create table auth.kept_apart (
  restriction_id uuid not null references frontdoor.restriction,
  hub_id uuid not null,
  person_id uuid not null references people.person,
  side text not null check (side in ('before', 'after')),
  kept_by_name text not null,
  kept_at timestamptz not null,
  primary key (restriction_id, person_id)
);
comment on table auth.kept_apart is 'Records of a child before and after an adoption, kept from being found or joined as one.';

-- The restrictions that the actor is named in as a reader, now.
create function auth.my_restrictions() returns setof uuid language sql stable security definer set search_path = '' as $$
  select r.restriction_id from frontdoor.restriction_reader r
   where r.user_id = auth.user_id() and r.hub_id = auth.hub() and r.ended_at is null and r.until > clock_timestamp()
$$;
create function auth.has_readers(p_restriction uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from frontdoor.restriction_reader r where r.restriction_id = p_restriction)
$$;

-- Whoever reads the restriction now and decides may say which record is which; null takes a record out again.
create function auth.keep_apart(p_restriction uuid, p_person uuid, p_side text, p_name text, p_at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not (auth.holds('decision-maker') and p_restriction in (select auth.my_restrictions())) then
    raise exception 'only who reads a restriction keeps records apart by it' using errcode = 'insufficient_privilege';
  end if;
  -- The same lock as a judgement takes, so that the two never pass each other.
  perform pg_advisory_xact_lock(hashtextextended('people judgement ' || auth.hub(), 0));
  delete from auth.kept_apart where restriction_id = p_restriction and person_id = p_person;
  if p_side is not null then
    insert into auth.kept_apart (restriction_id, hub_id, person_id, side, kept_by_name, kept_at)
    values (p_restriction, auth.hub(), p_person, p_side, p_name, p_at);
  end if;
end $$;

create function auth.kept_apart_by(p_restriction uuid) returns table (person_id uuid, side text, kept_by_name text, kept_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select k.person_id, k.side, k.kept_by_name, k.kept_at from auth.kept_apart k
   where k.restriction_id = p_restriction and p_restriction in (select auth.my_restrictions())
   order by k.side desc, k.kept_at, k.person_id
$$;

create function auth.all_kept_apart() returns table (restriction_id uuid, hub_id uuid, person_id uuid, side text)
language sql stable security definer set search_path = '' as $$
  select k.restriction_id, k.hub_id, k.person_id, k.side from auth.kept_apart k
$$;
comment on function auth.all_kept_apart() is 'For the finder alone, which must not offer one side to the other.';

create function auth.are_kept_apart(p_people uuid[]) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from auth.kept_apart one join auth.kept_apart other
    on other.restriction_id = one.restriction_id and other.side <> one.side
    where one.person_id = any(p_people) and other.person_id = any(p_people) and one.hub_id = auth.hub())
$$;
revoke all on function auth.my_restrictions(), auth.has_readers(uuid), auth.keep_apart(uuid, uuid, text, text, timestamptz), auth.kept_apart_by(uuid), auth.all_kept_apart(),
  auth.are_kept_apart(uuid[]) from public;

-- Nobody joins what is kept apart, however long the way round.
create function people.no_judgement_across() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.verdict = 'same' and auth.are_kept_apart(array(select people.joined_to(array[new.left_id, new.right_id]))) then
    raise exception 'these records are kept apart' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger no_judgement_across after insert on people.judgement for each row execute function people.no_judgement_across();

-- Whoever looks after the hub names readers of what is restricted, and so reads who works here.
create or replace function auth.colleagues() returns table (user_id uuid, name text, roles text[])
language sql stable security definer set search_path = '' as $$
  select a.user_id, a.name, array_agg(p.role order by p.role)
    from auth.appointment p
    join auth.account a on a.user_id = p.user_id and a.disabled_at is null
    join partnership.agency g on g.id = p.agency_id and g.seat = 'lead'
   where p.hub_id = auth.hub() and (auth.is_hub_staff() or auth.holds('hub-administrator'))
     and p.from_at <= clock_timestamp() and (p.until_at is null or p.until_at > clock_timestamp())
   group by a.user_id, a.name order by a.name, a.user_id
$$;
