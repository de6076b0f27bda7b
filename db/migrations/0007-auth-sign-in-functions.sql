-- Only the door login may run what opens a session: SQL injected into any other page cannot sign anyone in.
create function auth.credential_for(p_email text)
returns table (user_id uuid, name text, password_hash text, totp_sealed text, totp_last_step bigint, has_passkey boolean)
language sql stable security definer set search_path = '' as $$
  select a.user_id, a.name, a.password_hash, a.totp_sealed, a.totp_last_step,
    exists (select from auth.passkey p where p.user_id = a.user_id)
    from auth.account a where a.email = lower(p_email) and a.disabled_at is null
$$;

create function auth.use_totp_step(p_user uuid, p_step bigint) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update auth.account set totp_last_step = p_step
   where user_id = p_user and (totp_last_step is null or totp_last_step < p_step);
  return found;
end $$;

create function auth.passkey_for(p_credential text)
returns table (user_id uuid, public_key bytea, counter bigint, transports text[])
language sql stable security definer set search_path = '' as $$
  select p.user_id, p.public_key, p.counter, p.transports from auth.passkey p
    join auth.account a on a.user_id = p.user_id and a.disabled_at is null
   where p.credential_id = p_credential
$$;

create function auth.count_passkey(p_credential text, p_counter bigint) returns void
language sql security definer set search_path = '' as $$
  update auth.passkey set counter = p_counter where credential_id = p_credential
$$;

-- Opens a session in the first agency the person is appointed to, or the one asked for.
create function auth.open_session(p_user uuid, p_agency uuid, p_token_hash bytea, p_idle interval, p_length interval)
returns boolean language plpgsql security definer set search_path = '' as $$
declare a auth.appointment;
begin
  select * into a from auth.appointment x
   where x.user_id = p_user and (p_agency is null or x.agency_id = p_agency)
     and x.from_at <= clock_timestamp() and (x.until_at is null or x.until_at > clock_timestamp())
   order by x.from_at, x.id limit 1;
  if not found then return false; end if;
  insert into auth.session (token_hash, user_id, hub_id, agency_id, idle, ends_at)
  values (p_token_hash, p_user, a.hub_id, a.agency_id, p_idle, clock_timestamp() + p_length);
  return true;
end $$;

create function auth.note_attempt(p_key bytea) returns void language sql security definer set search_path = '' as $$
  insert into auth.attempt (subject_key) values (p_key)
$$;

create function auth.attempts(p_key bytea, p_since interval) returns int
language sql stable security definer set search_path = '' as $$
  select count(*)::int from auth.attempt where subject_key = p_key and at > clock_timestamp() - p_since
$$;

create function auth.forget_attempts(p_key bytea) returns void language sql security definer set search_path = '' as $$
  delete from auth.attempt where subject_key = p_key or at < clock_timestamp() - interval '1 day'
$$;

create function auth.personas() returns table (user_id uuid, name text, hub_id uuid, hub_name text, agency_name text, agency_kind text, roles text[])
language sql stable security definer set search_path = '' as $$
  select a.user_id, a.name, h.id, h.name, g.name, g.kind, array_agg(p.role order by p.role)
    from auth.account a
    join auth.appointment p on p.user_id = a.user_id and (p.until_at is null or p.until_at > clock_timestamp())
    join partnership.agency g on g.id = p.agency_id join partnership.hub h on h.id = p.hub_id
   where a.disabled_at is null and (select kind from auth.stamp) = 'demonstration'
   group by a.user_id, a.name, h.id, h.name, g.name, g.kind order by h.name, g.name, a.name
$$;

-- What a holder of a link sees before the code: nothing but whom it is for and where a code can go.
create function auth.look_at_link(p_token text)
returns table (state text, hub_id uuid, hub_name text, agency_name text, contact_name text, contact_ending text, deputy_name text, deputy_ending text)
language sql stable security definer set search_path = '' as $$
  select case when l.ended_at is not null then 'used' when l.expires_at <= clock_timestamp() then 'expired' else 'open' end,
    l.hub_id, h.name, g.name, g.contact_name, right(g.contact_phone, 3), g.deputy_name, right(g.deputy_phone, 3)
    from auth.link l join partnership.hub h on h.id = l.hub_id join partnership.agency g on g.id = l.agency_id
   where l.token_hash = sha256(convert_to(p_token, 'UTF8'))
$$;

create function auth.six_digits() returns text language sql volatile set search_path = '' as $$
  select lpad((('x' || substr(encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'), 1, 12))::bit(48)::bigint % 1000000)::text, 6, '0')
$$;

-- Sends a code to a number the hub already held; false when the link is closed, the number is missing or codes come too fast.
create function auth.send_link_code(p_token text, p_to_deputy boolean) returns boolean
language plpgsql security definer set search_path = '' as $$
declare l auth.link; v_phone text; v_code text := auth.six_digits();
begin
  select * into l from auth.link x where x.token_hash = sha256(convert_to(p_token, 'UTF8'))
    and x.ended_at is null and x.expires_at > clock_timestamp() for update;
  if not found or l.code_sent_at > clock_timestamp() - interval '30 seconds' then return false; end if;
  select case when p_to_deputy then g.deputy_phone else g.contact_phone end into v_phone
    from partnership.agency g where g.id = l.agency_id;
  if coalesce(v_phone, '') = '' then return false; end if;
  update auth.link set code_hash = sha256(convert_to(id::text || v_code, 'UTF8')), code_sent_at = clock_timestamp(), code_tries = 0
   where id = l.id;
  insert into post.message (hub_id, channel, recipient, subject, content, written_at)
  values (l.hub_id, 'text', v_phone, 'Code', v_code || ' is your code for the safeguarding hub. It works for 15 minutes. Do not share it.', clock_timestamp());
  return true;
end $$;

create function auth.open_link_session(p_token text, p_code text, p_session_hash bytea) returns text
language plpgsql security definer set search_path = '' as $$
declare l auth.link;
begin
  select * into l from auth.link x where x.token_hash = sha256(convert_to(p_token, 'UTF8')) for update;
  if not found or l.ended_at is not null then return 'used'; end if;
  if l.expires_at <= clock_timestamp() then return 'expired'; end if;
  if l.code_hash is null or l.code_sent_at < clock_timestamp() - interval '15 minutes' then return 'code-expired'; end if;
  if l.code_tries >= 5 then return 'too-many'; end if;
  update auth.link set code_tries = code_tries + 1 where id = l.id;
  if l.code_hash <> sha256(convert_to(l.id::text || p_code, 'UTF8')) then return 'wrong'; end if;
  update auth.link set code_hash = null where id = l.id;
  insert into auth.session (token_hash, hub_id, agency_id, link_id, idle, ends_at)
  values (p_session_hash, l.hub_id, l.agency_id, l.id, interval '30 minutes', clock_timestamp() + interval '4 hours');
  return 'open';
end $$;

-- Mails the same link again, to the deputy the hub already knows. The old link stops working: one holder at a time.
create function auth.pass_link_to_deputy(p_token text, p_new_token_hash bytea, p_new_link text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare l auth.link; v_mail text;
begin
  select * into l from auth.link x where x.token_hash = sha256(convert_to(p_token, 'UTF8'))
    and x.ended_at is null and x.expires_at > clock_timestamp() for update;
  if not found then return false; end if;
  select g.deputy_email into v_mail from partnership.agency g where g.id = l.agency_id;
  if coalesce(v_mail, '') = '' then return false; end if;
  update auth.link set ended_at = clock_timestamp() where id = l.id;
  insert into auth.link (hub_id, agency_id, subject_id, token_hash, expires_at)
  values (l.hub_id, l.agency_id, l.subject_id, p_new_token_hash, l.expires_at);
  insert into post.message (hub_id, channel, recipient, subject, content, written_at)
  values (l.hub_id, 'mail', v_mail, 'A question from the safeguarding hub',
    'A colleague has passed a question from the safeguarding hub to you. Open ' || p_new_link || ' to answer it.', clock_timestamp());
  return true;
end $$;

-- Hub staff and the clockwork make links; the end of a request ends its links and their sessions.
create function auth.make_link(p_agency uuid, p_subject uuid, p_token_hash bytea, p_expires timestamptz) returns uuid
language plpgsql security definer set search_path = '' as $$
declare v_id uuid;
begin
  if not (auth.is_hub_staff() or auth.kind() = 'clockwork') then raise exception 'only the hub makes links'; end if;
  insert into auth.link (hub_id, agency_id, subject_id, token_hash, expires_at)
  values (auth.hub(), p_agency, p_subject, p_token_hash, p_expires) returning id into v_id;
  return v_id;
end $$;

create function auth.end_links(p_subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not (auth.is_hub_staff() or auth.subject() = p_subject) then raise exception 'not yours to end'; end if;
  update auth.link set ended_at = clock_timestamp()
   where subject_id = p_subject and hub_id = auth.hub() and ended_at is null;
end $$;

-- A colleague's own security settings, by the person themself.
create function auth.keep_totp(p_sealed text) returns void language plpgsql security definer set search_path = '' as $$
begin
  if auth.user_id() is null then raise exception 'sign in first'; end if;
  update auth.account set totp_sealed = p_sealed, totp_last_step = null where user_id = auth.user_id();
end $$;

create function auth.keep_passkey(p_credential text, p_public_key bytea, p_counter bigint, p_transports text[], p_label text)
returns void language plpgsql security definer set search_path = '' as $$
begin
  if auth.user_id() is null then raise exception 'sign in first'; end if;
  insert into auth.passkey (credential_id, user_id, public_key, counter, transports, label)
  values (p_credential, auth.user_id(), p_public_key, p_counter, p_transports, p_label);
end $$;

create function auth.my_security() returns table (email text, has_totp boolean, passkeys text[], passkey_ids text[])
language sql stable security definer set search_path = '' as $$
  select a.email, a.totp_sealed is not null,
    coalesce((select array_agg(p.label order by p.created_at) from auth.passkey p where p.user_id = a.user_id), '{}'),
    coalesce((select array_agg(p.credential_id order by p.created_at) from auth.passkey p where p.user_id = a.user_id), '{}')
    from auth.account a where a.user_id = auth.user_id()
$$;
