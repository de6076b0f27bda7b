-- Who is whose parent, partner or twin, who lives in the home, who has died: what hub staff were told and by whom. Nothing
-- is overwritten; of each thing the newest word holds.
alter table people.person drop constraint person_source_kind_check;
alter table people.person add constraint person_source_kind_check check (source_kind in ('referral', 'return', 'family'));

create table people.kin_word (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  about_id uuid not null references people.person,
  topic text not null check (topic in ('parent', 'partner', 'twin', 'sex', 'died', 'home')),
  -- The parent, partner or twin; nobody where the word is of one person alone.
  other_id uuid references people.person,
  word text not null,
  -- When it happened, as exactly as it is known: YYYY, YYYY-MM or YYYY-MM-DD, or empty.
  happened text not null default '' check (happened ~ '^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$'),
  source text not null check (length(btrim(source)) between 1 and 300),
  number integer not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  check ((topic in ('parent', 'partner', 'twin')) = (other_id is not null)),
  check (about_id <> other_id),
  check (topic not in ('partner', 'twin') or about_id < other_id),
  check (case topic
    when 'parent' then word in ('birth', 'adoptive', 'foster', 'guardian', 'none')
    when 'partner' then word in ('together', 'separated', 'divorced', 'not-known', 'none')
    when 'twin' then word in ('identical', 'not-identical', 'not-known', 'none')
    when 'sex' then word in ('female', 'male', 'not-known')
    when 'died' then word in ('yes', 'no')
    else word in ('yes', 'no', 'not-known') end)
);
comment on table people.kin_word is 'What somebody of the hub was told of a family, and by whom. Insert-only; the newest word of a thing holds.';
create unique index kin_word_thing on people.kin_word (about_id, topic, coalesce(other_id, about_id), number);
create index kin_word_other on people.kin_word (other_id) where other_id is not null;

create view people.kin_now with (security_invoker = true) as
  select w.* from people.kin_word w
   where not exists (select from people.kin_word v where v.about_id = w.about_id and v.topic = w.topic
     and v.other_id is not distinct from w.other_id and v.number > w.number);

create function people.guard_kin() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('people kin ' || new.hub_id, 0));
  if exists (select from people.person p where p.id in (new.about_id, new.other_id) and p.hub_id <> new.hub_id)
     or not exists (select from people.person p where p.id = new.about_id and p.hub_id = new.hub_id)
     or (new.other_id is not null and not exists (select from people.person p where p.id = new.other_id and p.hub_id = new.hub_id)) then
    raise exception 'both are of this hub' using errcode = 'check_violation';
  end if;
  if new.number <> 1 + coalesce((select max(w.number) from people.kin_word w where w.about_id = new.about_id
      and w.topic = new.topic and w.other_id is not distinct from new.other_id), 0) then
    raise exception 'somebody said something of this meanwhile' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_kin before insert on people.kin_word for each row execute function people.guard_kin();

-- Nobody is their own ancestor, and nobody has three birth parents.
create function people.no_impossible_kin() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.topic <> 'parent' or new.word = 'none' then return null; end if;
  if exists (
    with recursive above (id) as (
      select new.other_id
      union
      select k.other_id from above a join people.kin_now k on k.about_id = a.id and k.topic = 'parent' and k.word <> 'none')
    select from above where id = new.about_id) then
    raise exception 'nobody is their own ancestor' using errcode = 'check_violation';
  end if;
  if (select count(*) from people.kin_now k where k.about_id = new.about_id and k.topic = 'parent' and k.word = 'birth') > 2 then
    raise exception 'nobody has three birth parents' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger no_impossible_kin after insert on people.kin_word for each row execute function people.no_impossible_kin();

-- How an agency or a place stands to a family, as somebody told it. Never worked out from anything.
create table people.tie_word (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  contact_id uuid not null,
  name text not null check (length(btrim(name)) between 1 and 120),
  word text not null check (word in ('strong', 'weak', 'strained', 'broken', 'none')),
  source text not null check (length(btrim(source)) between 1 and 300),
  number integer not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  unique (contact_id, name, number)
);
comment on table people.tie_word is 'How an agency, place or friend stands to the family of a contact, as told. Insert-only; the newest word of a name holds.';
