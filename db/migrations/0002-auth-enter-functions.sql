-- The claim of a transaction: who, for which hub and agency, in which roles, for what purpose; signed with a key
-- the app cannot read and bound to this connection and this transaction, so it can be neither forged nor replayed.
create function auth.mac(p_payload text) returns text language sql stable set search_path = '' as $$
  select encode(sha256(mac_key || sha256(mac_key || convert_to(p_payload, 'UTF8'))), 'hex') from auth.secret
$$;
revoke all on function auth.mac(text) from public;

create function auth.put_claim(p_kind text, p_user uuid, p_hub uuid, p_agency uuid, p_roles text[], p_subject uuid, p_purpose text)
returns void language plpgsql set search_path = '' as $$
declare
  payload text := concat_ws('|', pg_backend_pid()::text, extract(epoch from transaction_timestamp())::text, p_kind,
    coalesce(p_user::text, ''), coalesce(p_hub::text, ''), coalesce(p_agency::text, ''),
    coalesce(array_to_string(p_roles, ','), ''), coalesce(p_subject::text, ''), translate(coalesce(p_purpose, ''), '|', ' '));
begin
  perform set_config('openmash.claim', payload || '|' || auth.mac(payload), true);
end $$;
revoke all on function auth.put_claim(text, uuid, uuid, uuid, text[], uuid, text) from public;

create function auth.claim(p_part int) returns text language plpgsql stable security definer set search_path = '' as $$
declare
  raw text := current_setting('openmash.claim', true);
  parts text[];
begin
  if raw is null or raw = '' then return null; end if;
  parts := string_to_array(raw, '|');
  if array_length(parts, 1) is distinct from 10 then return null; end if;
  if parts[1] <> pg_backend_pid()::text
    or parts[2] <> extract(epoch from transaction_timestamp())::text
    or auth.mac(array_to_string(parts[1:9], '|')) <> parts[10] then return null; end if;
  return nullif(parts[p_part], '');
end $$;

create function auth.kind() returns text language sql stable set search_path = '' as $$ select auth.claim(3) $$;
create function auth.user_id() returns uuid language sql stable set search_path = '' as $$ select auth.claim(4)::uuid $$;
create function auth.hub() returns uuid language sql stable set search_path = '' as $$ select auth.claim(5)::uuid $$;
create function auth.agency() returns uuid language sql stable set search_path = '' as $$ select auth.claim(6)::uuid $$;
create function auth.subject() returns uuid language sql stable set search_path = '' as $$ select auth.claim(8)::uuid $$;
create function auth.purpose() returns text language sql stable set search_path = '' as $$ select auth.claim(9) $$;
create function auth.holds(variadic p_roles text[]) returns boolean language sql stable set search_path = '' as $$
  select coalesce(string_to_array(auth.claim(7), ',') && p_roles, false)
$$;
-- The hub's own staff: those who may see every contact of their hub.
create function auth.is_hub_staff() returns boolean language sql stable set search_path = '' as $$
  select auth.holds('screener', 'decision-maker', 'business-support')
$$;

create function auth.enter(p_token text, p_purpose text)
returns table (kind text, user_id uuid, name text, hub_id uuid, hub_name text, agency_id uuid, agency_name text,
  roles text[], subject_id uuid)
language plpgsql security definer set search_path = '' as $$
declare
  s auth.session;
  v_roles text[];
  v_name text := '';
  v_subject uuid;
begin
  perform set_config('openmash.claim', '', true);
  select * into s from auth.session x
   where x.token_hash = sha256(convert_to(p_token, 'UTF8'))
     and x.ended_at is null and x.ends_at > clock_timestamp() and x.seen_at + x.idle > clock_timestamp();
  if not found then return; end if;
  if s.user_id is not null then
    select a.name into v_name from auth.account a where a.user_id = s.user_id and a.disabled_at is null;
    if not found then return; end if;
    select array_agg(p.role order by p.role) into v_roles from auth.appointment p
     where p.user_id = s.user_id and p.agency_id = s.agency_id
       and p.from_at <= clock_timestamp() and (p.until_at is null or p.until_at > clock_timestamp());
    if v_roles is null then return; end if;
  else
    select l.subject_id into v_subject from auth.link l
     where l.id = s.link_id and l.ended_at is null and l.expires_at > clock_timestamp();
    if not found then return; end if;
  end if;
  perform auth.put_claim(case when s.user_id is null then 'link-holder' else 'signed-in' end,
    s.user_id, s.hub_id, s.agency_id, v_roles, v_subject, p_purpose);
  return query select case when s.user_id is null then 'link-holder' else 'signed-in' end, s.user_id, v_name,
    s.hub_id, h.name, s.agency_id, g.name, coalesce(v_roles, '{}'), v_subject
    from auth.hub_and_agency(s.hub_id, s.agency_id) as n(hub_name, agency_name),
    lateral (select n.hub_name as name) h, lateral (select n.agency_name as name) g;
end $$;

create function auth.hub_and_agency(p_hub uuid, p_agency uuid) returns table (hub_name text, agency_name text)
language sql stable set search_path = '' as $$
  select h.name, a.name from partnership.hub h join partnership.agency a on a.hub_id = h.id
   where h.id = p_hub and a.id = p_agency
$$;
revoke all on function auth.hub_and_agency(uuid, uuid) from public;

create function auth.enter_clockwork(p_hub uuid, p_task text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform auth.put_claim('clockwork', null, p_hub, null, null, null, p_task);
end $$;

-- Keeps a session awake; called when a person acts, at most once a minute.
create function auth.touch(p_token text) returns void language sql security definer set search_path = '' as $$
  update auth.session set seen_at = clock_timestamp()
   where token_hash = sha256(convert_to(p_token, 'UTF8')) and ended_at is null
     and seen_at < clock_timestamp() - interval '1 minute' and seen_at + idle > clock_timestamp()
$$;

create function auth.leave(p_token text) returns void language sql security definer set search_path = '' as $$
  update auth.session set ended_at = clock_timestamp()
   where token_hash = sha256(convert_to(p_token, 'UTF8')) and ended_at is null
$$;

create function auth.stamped() returns text language sql stable security definer set search_path = '' as $$
  select kind from auth.stamp
$$;
