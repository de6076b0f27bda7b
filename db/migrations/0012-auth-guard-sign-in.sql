-- What signing in with a password, a code or a passkey needs beyond 0007.
alter table auth.account add column password_once boolean not null default false;
alter table auth.account add column password_until timestamptz;
comment on column auth.account.password_once is 'Given by an operator: the first sign-in must choose another.';
comment on column auth.account.password_until is 'A one-time password is worth nothing after this.';

drop function auth.credential_for(text);
create function auth.credential_for(p_email text)
returns table (user_id uuid, name text, email text, password_hash text, password_once boolean, totp_sealed text, has_passkey boolean)
language sql stable security definer set search_path = '' as $$
  select a.user_id, a.name, a.email,
    case when a.password_until is null or a.password_until > clock_timestamp() then a.password_hash end,
    a.password_once, a.totp_sealed, exists (select from auth.passkey p where p.user_id = a.user_id)
    from auth.account a where a.email = lower(p_email) and a.disabled_at is null
$$;

-- The same for somebody between two steps of signing in.
create function auth.credential_of(p_user uuid)
returns table (user_id uuid, name text, email text, password_hash text, password_once boolean, totp_sealed text, has_passkey boolean)
language sql stable security definer set search_path = '' as $$
  select c.* from auth.account a, auth.credential_for(a.email) c where a.user_id = p_user
$$;

-- The first second step is set before any session exists, so only the door may, and only where there is none yet.
create function auth.first_totp(p_user uuid, p_sealed text, p_step bigint) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update auth.account a set totp_sealed = p_sealed, totp_last_step = p_step
   where a.user_id = p_user and a.totp_sealed is null and not exists (select from auth.passkey p where p.user_id = p_user);
  return found;
end $$;

create function auth.first_passkey(p_user uuid, p_credential text, p_public_key bytea, p_counter bigint, p_transports text[], p_label text)
returns boolean language plpgsql security definer set search_path = '' as $$
begin
  perform from auth.account a where a.user_id = p_user and a.totp_sealed is null for update;
  if not found or exists (select from auth.passkey p where p.user_id = p_user) then return false; end if;
  insert into auth.passkey (credential_id, user_id, public_key, counter, transports, label)
  values (p_credential, p_user, p_public_key, p_counter, p_transports, p_label);
  return true;
end $$;

create function auth.choose_password(p_user uuid, p_hash text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update auth.account set password_hash = p_hash, password_once = false, password_until = null
   where user_id = p_user and password_once;
  return found;
end $$;

create function auth.agencies_of(p_user uuid) returns table (agency_id uuid, agency_name text, hub_name text, roles text[])
language sql stable security definer set search_path = '' as $$
  select g.id, g.name, h.name, array_agg(p.role order by p.role)
    from auth.appointment p join partnership.agency g on g.id = p.agency_id join partnership.hub h on h.id = p.hub_id
   where p.user_id = p_user and p.from_at <= clock_timestamp() and (p.until_at is null or p.until_at > clock_timestamp())
   group by g.id, g.name, h.name order by h.name, g.name
$$;

create function auth.attempt_ages(p_key bytea, p_since interval) returns table (seconds int)
language sql stable security definer set search_path = '' as $$
  select extract(epoch from clock_timestamp() - at)::int from auth.attempt
   where subject_key = p_key and at > clock_timestamp() - p_since
$$;

-- True the first time, so that a page sent again from a browser's history signs nobody in twice.
create function auth.spend(p_key bytea) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(encode(p_key, 'hex'), 0));
  if exists (select from auth.attempt where subject_key = p_key) then return false; end if;
  insert into auth.attempt (subject_key) values (p_key);
  return true;
end $$;

-- A colleague's own security settings, by the person themself.
create function auth.spend_my_totp_step(p_step bigint) returns void language sql security definer set search_path = '' as $$
  update auth.account set totp_last_step = p_step where user_id = auth.user_id()
$$;

-- On a live database nobody is left without a second step.
create function auth.may_drop_second_step() returns boolean language sql stable security definer set search_path = '' as $$
  select auth.stamped() = 'demonstration'
    or (select count(*) from auth.passkey p where p.user_id = auth.user_id())
      + (select count(*) from auth.account a where a.user_id = auth.user_id() and a.totp_sealed is not null) > 1
$$;

create function auth.drop_my_totp() returns boolean language plpgsql security definer set search_path = '' as $$
begin
  perform from auth.account where user_id = auth.user_id() for update;
  if not auth.may_drop_second_step() then return false; end if;
  update auth.account set totp_sealed = null, totp_last_step = null where user_id = auth.user_id();
  return found;
end $$;

create function auth.drop_my_passkey(p_credential text) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  perform from auth.account where user_id = auth.user_id() for update;
  if not auth.may_drop_second_step() then return false; end if;
  delete from auth.passkey where credential_id = p_credential and user_id = auth.user_id();
  return found;
end $$;

create function auth.leave_everywhere() returns int language plpgsql security definer set search_path = '' as $$
declare v_count int;
begin
  if auth.user_id() is null then raise exception 'sign in first'; end if;
  update auth.session set ended_at = clock_timestamp() where user_id = auth.user_id() and ended_at is null;
  get diagnostics v_count = row_count;
  return v_count;
end $$;
