-- Relatives, the public and young people tell the hub without an account. Nobody of them is told an outcome.
alter table frontdoor.contact drop constraint contact_channel_check, drop constraint contact_source_known,
  add constraint contact_channel_check check (channel in ('form', 'phone', 'police-batch', 'e-caf', 'e-mail', 'out-of-hours',
    'public', 'professional')),
  add constraint contact_source_known check (
    case when channel in ('public', 'professional') then source_agency is null
         else source_agency is not null or channel = 'phone' end);

create table frontdoor.teller (
  contact_id uuid primary key,
  hub_id uuid not null,
  kind text not null check (kind in ('young-person', 'relative', 'public')),
  name text not null check (length(name) <= 200),
  connection text not null check (length(connection) <= 200),
  may_contact boolean not null,
  way text not null check (way in ('', 'phone', 'text', 'mail', 'person')),
  reach text not null check (length(reach) <= 200),
  safe_times text not null check (length(safe_times) <= 200),
  may_leave_message boolean,
  told_at timestamptz not null,
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id),
  constraint reached_only_if_allowed check (
    case when may_contact then way <> '' and btrim(reach) <> '' and may_leave_message is not null
         else way = '' and reach = '' and safe_times = '' and may_leave_message is null end)
);
comment on table frontdoor.teller is 'Who told by the public form, an empty name being anonymous, and how they may be contacted, if at all. Never changed.';

create table auth.telling (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  kind text not null check (kind in ('young-person', 'relative', 'public')),
  token_hash bytea not null unique,
  typed jsonb not null default '{}' check (octet_length(typed::text) < 400000),
  contact_id uuid not null unique default gen_random_uuid(),
  reference text,
  started_at timestamptz not null default clock_timestamp(),
  ends_at timestamptz not null,
  sent_at timestamptz,
  check ((sent_at is null) = (reference is null)),
  check (sent_at is null or typed = '{}')
);
comment on table auth.telling is 'The public form while it is filled in, held by a random cookie. Wiped when sent, left or too old. No login reads it but by its token.';
comment on column auth.telling.contact_id is 'Drawn at the start: one telling can become one contact and no other.';
create index telling_ends on auth.telling (ends_at);

create function auth.hubs_to_tell() returns table (id uuid, name text, place text, phone text)
language sql stable security definer set search_path = '' as $$
  select h.id, h.name,
    coalesce((select nullif(p.body ->> 'place', '') from partnership.policy p
      where p.hub_id = h.id and p.kind = 'telling' and p.effective_from <= clock_timestamp() order by p.version desc limit 1), h.name),
    coalesce((select a.contact_phone from partnership.agency a where a.hub_id = h.id and a.seat = 'lead'
      order by a.created_at, a.id limit 1), '')
    from partnership.hub h order by 3, h.id
$$;
comment on function auth.hubs_to_tell() is 'What anybody may know of a hub: its name, its place in plain words, its phone.';

create function auth.wipe_tellings() returns void language sql security definer set search_path = '' as $$
  delete from auth.telling where ends_at <= clock_timestamp()
$$;

create function auth.begin_telling(p_token_hash bytea, p_hub uuid, p_kind text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform auth.wipe_tellings();
  insert into auth.telling (hub_id, kind, token_hash, ends_at)
  values (p_hub, p_kind, p_token_hash, clock_timestamp() + interval '2 hours');
end $$;

create function auth.look_at_telling(p_token text) returns table (kind text, hub_id uuid, typed jsonb, reference text)
language sql stable security definer set search_path = '' as $$
  select t.kind, t.hub_id, t.typed, t.reference from auth.telling t
   where t.token_hash = sha256(convert_to(p_token, 'UTF8')) and t.ends_at > clock_timestamp()
$$;

-- Adds pages to what is kept, and may change who tells and where. Nothing is kept of one that is sent.
create function auth.keep_telling(p_token text, p_typed jsonb, p_hub uuid, p_kind text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update auth.telling set typed = typed || p_typed, hub_id = coalesce(p_hub, hub_id), kind = coalesce(p_kind, kind),
    ends_at = least(clock_timestamp() + interval '2 hours', started_at + interval '12 hours')
   where token_hash = sha256(convert_to(p_token, 'UTF8')) and ends_at > clock_timestamp() and sent_at is null;
  return found;
end $$;

create function auth.leave_telling(p_token text) returns void language sql security definer set search_path = '' as $$
  delete from auth.telling where token_hash = sha256(convert_to(p_token, 'UTF8'))
$$;

-- Lets this transaction append one contact, this telling's own, and read nothing. Locks the telling: pressed twice, the
-- second waits and is answered with the first's reference.
create function auth.enter_telling(p_token text, p_source bytea)
returns table (state text, kind text, hub_id uuid, contact_id uuid, typed jsonb, reference text, recent int)
language plpgsql security definer set search_path = '' as $$
declare t auth.telling;
begin
  select * into t from auth.telling x where x.token_hash = sha256(convert_to(p_token, 'UTF8'))
    and x.ends_at > clock_timestamp() for update;
  if not found then return; end if;
  if t.sent_at is null then
    perform auth.put_claim('teller', null, t.hub_id, null, null, t.contact_id, 'telling');
  end if;
  return query select case when t.sent_at is null then 'open' else 'sent' end, t.kind, t.hub_id, t.contact_id, t.typed, t.reference,
    (select count(*)::int from auth.attempt a where a.subject_key = p_source and a.at > clock_timestamp() - interval '1 hour');
end $$;

-- The acknowledgement can be read for an hour; what was typed is in the contact from now on.
create function auth.telling_sent(p_reference text, p_source bytea) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if auth.kind() is distinct from 'teller' then raise exception 'only who tells sends it'; end if;
  update auth.telling set sent_at = clock_timestamp(), reference = p_reference, typed = '{}',
    ends_at = clock_timestamp() + interval '1 hour'
   where contact_id = auth.subject() and sent_at is null;
  if not found then raise exception 'sent already'; end if;
  insert into auth.attempt (subject_key) values (p_source);
end $$;
