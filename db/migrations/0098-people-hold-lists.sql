-- Which children an agency works with, as that agency says: matched for a child of a live contact alone, and never read,
-- listed, searched or counted by person. No login reads a row; a function answers for one look, which is kept.
create table people.list_upload (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  agency_id uuid not null,
  user_id uuid not null,
  content bytea not null check (length(content) <= 20971520),
  columns jsonb not null,
  at timestamptz not null,
  foreign key (hub_id, agency_id) references partnership.agency (hub_id, id)
);
comment on table people.list_upload is 'A list on its way: seen by the one who sent it, until it is put in place, thrown away, or a day old.';

create table people.agency_list (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  agency_id uuid not null,
  once uuid not null,
  covers text not null check (length(btrim(covers)) between 1 and 500),
  covers_from date not null,
  as_of date not null,
  rows int not null check (rows > 0),
  refused int not null check (refused >= 0),
  columns jsonb not null,
  content_hash bytea not null,
  put_by uuid not null,
  put_by_name text not null,
  put_at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text not null default '',
  check (covers_from <= as_of),
  unique (hub_id, once),
  unique (hub_id, id),
  foreign key (hub_id, agency_id) references partnership.agency (hub_id, id)
);
create unique index agency_list_standing on people.agency_list (agency_id) where ended_at is null;
comment on table people.agency_list is 'That an agency put a list in place, whom it covers and of which day; ended when another took its place.';

create table people.listed_child (
  list_id uuid not null references people.agency_list,
  hub_id uuid not null,
  body jsonb not null,
  keys bytea[] not null
);
create index listed_child_keys on people.listed_child using gin (keys);
create index listed_child_list on people.listed_child (list_id);
comment on table people.listed_child is 'One row of an agency''s list. Destroyed with the list.';

-- That somebody looked whether agencies know a child of a live contact, and what came of it.
create table people.list_look (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  contact_id uuid not null,
  person_id uuid not null references people.person,
  looked_by uuid not null,
  looked_by_name text not null,
  looked_at timestamptz not null,
  looked_tx xid8 not null default pg_current_xact_id()
);
create index list_look_contact on people.list_look (contact_id, looked_at);
create table people.list_found (
  look_id uuid not null references people.list_look,
  hub_id uuid not null,
  list_id uuid not null references people.agency_list,
  found text not null check (found in ('known', 'perhaps', 'no-record')),
  primary key (look_id, list_id)
);
comment on table people.list_found is 'What one list said in one look: known, perhaps, or no record. Never who.';

-- Rows of the hub's standing lists that share a key with the child of a look made in this very transaction, each with its
-- list. What keys are sent is up to the asker; whose contact, live and with a basis, the policy on list_look has held.
create function auth.listed_like(p_look uuid, p_keys bytea[]) returns table (list_id uuid, body jsonb)
language sql stable security definer set search_path = '' as $$
  select c.list_id, c.body from people.list_look k
    join people.agency_list l on l.hub_id = k.hub_id and l.ended_at is null
    join people.listed_child c on c.list_id = l.id and c.keys && p_keys
   where k.id = p_look and k.looked_by = auth.user_id() and k.hub_id = auth.hub() and k.looked_tx = pg_current_xact_id()
   limit 500
$$;

-- Ends the agency's standing list and destroys its rows.
create function auth.end_agency_list(p_name text, p_at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not auth.holds('agency-administrator') then
    raise exception 'an agency''s administrator ends its list' using errcode = 'insufficient_privilege';
  end if;
  delete from people.listed_child c using people.agency_list l
   where l.id = c.list_id and l.agency_id = auth.agency() and l.ended_at is null;
  update people.agency_list set ended_at = p_at, ended_by_name = p_name where agency_id = auth.agency() and ended_at is null;
end $$;

create function auth.drop_list_upload(p_id uuid) returns void language sql volatile security definer set search_path = '' as $$
  delete from people.list_upload where (id = p_id or at < clock_timestamp() - interval '1 day') and agency_id = auth.agency()
    and user_id = auth.user_id()
$$;
create function auth.wipe_list_uploads() returns int language plpgsql security definer set search_path = '' as $$
declare n int;
begin
  delete from people.list_upload where at < clock_timestamp() - interval '1 day';
  get diagnostics n = row_count;
  return n;
end $$;
revoke all on function auth.listed_like(uuid, bytea[]), auth.end_agency_list(text, timestamptz), auth.drop_list_upload(uuid),
  auth.wipe_list_uploads() from public;

-- A service whom nobody may know to work with somebody, such as one for survivors of abuse: it is not indexed.
alter table partnership.agency add column sensitive boolean not null default false;
comment on column partnership.agency.sensitive is 'Whether it must not even be known that this agency works with somebody.';
create function auth.mark_sensitive(p_agency uuid, p_sensitive boolean, p_name text, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not auth.holds('hub-administrator') then
    raise exception 'whoever looks after the hub marks a service' using errcode = 'insufficient_privilege';
  end if;
  update partnership.agency set sensitive = p_sensitive where id = p_agency and hub_id = auth.hub();
  if not found then return false; end if;
  if p_sensitive then
    delete from people.listed_child c using people.agency_list l
     where l.id = c.list_id and l.agency_id = p_agency and l.ended_at is null;
    update people.agency_list set ended_at = p_at, ended_by_name = p_name where agency_id = p_agency and ended_at is null;
  end if;
  return true;
end $$;
revoke all on function auth.mark_sensitive(uuid, boolean, text, timestamptz) from public;
