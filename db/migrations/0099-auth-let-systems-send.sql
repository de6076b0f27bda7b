-- A key by which an agency's own system sends its list: made by the agency's administrator, shown once, kept as a hash.
create table auth.agency_key (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  agency_id uuid not null,
  label text not null check (length(btrim(label)) between 1 and 80),
  token_hash bytea not null unique,
  made_by_name text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  ended_at timestamptz,
  ended_by_name text not null default '',
  check (expires_at > made_at and expires_at <= made_at + interval '400 days'),
  foreign key (hub_id, agency_id) references partnership.agency (hub_id, id)
);
create index agency_key_agency on auth.agency_key (agency_id);
comment on table auth.agency_key is 'No grants to any login: reached only through the functions of this schema.';

create function auth.make_agency_key(p_label text, p_hash bytea, p_expires timestamptz, p_name text, p_at timestamptz) returns uuid
language plpgsql security definer set search_path = '' as $$
declare v_id uuid;
begin
  if not auth.holds('agency-administrator') then
    raise exception 'an agency''s administrator makes its keys' using errcode = 'insufficient_privilege';
  end if;
  insert into auth.agency_key (hub_id, agency_id, label, token_hash, made_by_name, made_at, expires_at)
  values (auth.hub(), auth.agency(), p_label, p_hash, p_name, p_at, p_expires) returning id into v_id;
  return v_id;
end $$;

create function auth.agency_keys() returns table (id uuid, label text, made_by_name text, made_at timestamptz, expires_at timestamptz,
  last_used_at timestamptz, ended_at timestamptz, ended_by_name text)
language sql stable security definer set search_path = '' as $$
  select k.id, k.label, k.made_by_name, k.made_at, k.expires_at, k.last_used_at, k.ended_at, k.ended_by_name from auth.agency_key k
   where k.agency_id = auth.agency() and auth.holds('agency-administrator') order by k.ended_at desc nulls first, k.made_at, k.id
$$;

create function auth.end_agency_key(p_id uuid, p_name text, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not auth.holds('agency-administrator') then return false; end if;
  update auth.agency_key set ended_at = p_at, ended_by_name = p_name
   where id = p_id and agency_id = auth.agency() and ended_at is null;
  return exists (select from auth.agency_key k where k.id = p_id and k.agency_id = auth.agency());
end $$;

-- Begins a transaction as an agency's system: it holds no role, and only what names its kind lets it in.
create function auth.enter_by_key(p_token text, p_purpose text)
returns table (key_id uuid, label text, hub_id uuid, hub_name text, agency_id uuid, agency_name text)
language plpgsql security definer set search_path = '' as $$
declare k auth.agency_key;
begin
  perform set_config('openmash.claim', '', true);
  update auth.agency_key x set last_used_at = clock_timestamp()
   where x.token_hash = sha256(convert_to(p_token, 'UTF8')) and x.ended_at is null and x.expires_at > clock_timestamp()
  returning x.* into k;
  if k.id is null then return; end if;
  perform auth.put_claim('system', k.id, k.hub_id, k.agency_id, array[]::text[], null, p_purpose);
  return query select k.id, k.label, k.hub_id, n.hub_name, k.agency_id, n.agency_name
    from auth.hub_and_agency(k.hub_id, k.agency_id) n;
end $$;

-- As before, and by the agency's own system too.
create or replace function auth.end_agency_list(p_name text, p_at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not (auth.holds('agency-administrator') or auth.kind() = 'system') then
    raise exception 'an agency''s administrator ends its list' using errcode = 'insufficient_privilege';
  end if;
  delete from people.listed_child c using people.agency_list l
   where l.id = c.list_id and l.agency_id = auth.agency() and l.ended_at is null;
  update people.agency_list set ended_at = p_at, ended_by_name = p_name where agency_id = auth.agency() and ended_at is null;
end $$;
revoke all on function auth.make_agency_key(text, bytea, timestamptz, text, timestamptz), auth.agency_keys(),
  auth.end_agency_key(uuid, text, timestamptz), auth.enter_by_key(text, text) from public;
