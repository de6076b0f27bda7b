-- Recovery codes, one's own password, and another of one's agencies without signing out.
create table auth.recovery_code (
  user_id uuid not null references auth.account,
  code_hash bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);
comment on table auth.recovery_code is 'Codes for who lost phone and key, as keyed hashes whose key is not in the database; each works once.';

create function auth.keep_recovery_codes(p_hashes bytea[], p_now timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if auth.user_id() is null then raise exception 'sign in first'; end if;
  delete from auth.recovery_code where user_id = auth.user_id();
  insert into auth.recovery_code (user_id, code_hash, made_at) select auth.user_id(), h, p_now from unnest(p_hashes) h;
end $$;

create function auth.my_sign_in() returns table (has_password boolean, codes_left int, codes_made_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select a.password_hash is not null,
    (select count(*)::int from auth.recovery_code c where c.user_id = a.user_id and c.used_at is null),
    (select max(c.made_at) from auth.recovery_code c where c.user_id = a.user_id)
    from auth.account a where a.user_id = auth.user_id()
$$;

-- True once for each code; tells the person by mail that one was used, and no more.
create function auth.use_recovery_code(p_user uuid, p_hash bytea, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update auth.recovery_code set used_at = p_now where user_id = p_user and code_hash = p_hash and used_at is null;
  if not found then return false; end if;
  insert into post.message (hub_id, channel, recipient, subject, content, written_at)
  select p.hub_id, 'mail', a.email, 'A recovery code was used',
    'A recovery code was used to sign in to your account. If this was not you, ring the hub now.', p_now
    from auth.account a join auth.appointment p on p.user_id = a.user_id where a.user_id = p_user
   order by p.from_at, p.id limit 1;
  return true;
end $$;

-- Ends every session but the one that asks: the door has checked the password that was given.
create function auth.change_my_password(p_hash text, p_token text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if auth.user_id() is null then raise exception 'sign in first'; end if;
  update auth.account set password_hash = p_hash, password_once = false, password_until = null
   where user_id = auth.user_id() and password_hash is not null;
  if not found then raise exception 'there is no password to change'; end if;
  update auth.session set ended_at = clock_timestamp()
   where user_id = auth.user_id() and ended_at is null and token_hash <> sha256(convert_to(p_token, 'UTF8'));
end $$;

create function auth.my_agencies() returns table (agency_id uuid, agency_name text, hub_name text, roles text[])
language sql stable security definer set search_path = '' as $$
  select m.* from auth.agencies_of(auth.user_id()) m where auth.user_id() is not null
$$;

-- Whether a session that is over was the holder of a one-time link whose answer has arrived.
create function auth.answered_by_link(p_token text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from auth.session s join auth.link l on l.id = s.link_id
    where s.token_hash = sha256(convert_to(p_token, 'UTF8')) and l.ended_at is not null
      and s.opened_at > clock_timestamp() - interval '1 day')
$$;
