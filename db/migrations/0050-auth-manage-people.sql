-- Joiners and leavers by an agency's own administrator. Accounts and appointments have no grants: these functions are
-- the only way to them, and each asks first whether the asker manages that agency.
create table auth.invitation (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.account,
  hub_id uuid not null references partnership.hub,
  agency_id uuid not null,
  token_hash bytea not null unique,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  foreign key (hub_id, agency_id) references partnership.agency (hub_id, id)
);
comment on table auth.invitation is 'A one-time link to choose a password and set up a second step. A newer one ends the older.';
create index invitation_user on auth.invitation (user_id);
create unique index invitation_open on auth.invitation (user_id) where used_at is null and ended_at is null;

create function auth.active(p auth.appointment) returns boolean language sql stable set search_path = '' as $$
  select p.from_at <= clock_timestamp() and (p.until_at is null or p.until_at > clock_timestamp())
$$;

-- Somebody invited who has never come in does not yet look after anybody.
create function auth.administrators(p_agency uuid) returns setof uuid language sql stable set search_path = '' as $$
  select p.user_id from auth.appointment p join auth.account a on a.user_id = p.user_id and a.disabled_at is null
   where p.agency_id = p_agency and p.role = 'agency-administrator' and auth.active(p)
     and not exists (select from auth.invitation i where i.user_id = p.user_id and i.used_at is null and i.ended_at is null)
$$;

-- An agency's administrator manages that agency; the hub's, its own and those of its hub that have no administrator.
create function auth.manages(p_agency uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select (auth.holds('agency-administrator') and p_agency = auth.agency())
    or (auth.holds('hub-administrator')
      and exists (select from partnership.agency g where g.id = p_agency and g.hub_id = auth.hub())
      and (p_agency = auth.agency() or not exists (select from auth.administrators(p_agency))))
$$;

-- Which roles an agency may hold: the hub's own work is for the lead agency alone.
create function auth.grantable(p_agency uuid) returns text[] language sql stable set search_path = '' as $$
  select case
    when g.seat = 'lead' then array['screener', 'decision-maker', 'business-support', 'out-of-hours', 'referrer', 'researcher',
      'agency-supervisor', 'information-governance', 'agency-administrator']
    when g.kind in ('nursery', 'childminder', 'school', 'gp-practice', 'other') then
      array['referrer', 'researcher', 'agency-administrator']
    else array['referrer', 'researcher', 'agency-supervisor', 'agency-administrator'] end
    || case when g.seat = 'lead' and auth.holds('hub-administrator') then array['hub-administrator', 'board-member'] else '{}' end
    from partnership.agency g where g.id = p_agency
$$;

create function auth.must_manage(p_agency uuid) returns void language plpgsql stable set search_path = '' as $$
begin
  if not auth.manages(p_agency) then raise exception 'not an agency you look after'; end if;
end $$;

create function auth.agencies_to_manage() returns table (agency_id uuid, agency_name text, people int, administrators int, mine boolean)
language sql stable security definer set search_path = '' as $$
  select g.id, g.name,
    (select count(distinct p.user_id)::int from auth.appointment p where p.agency_id = g.id and auth.active(p)),
    (select count(*)::int from auth.administrators(g.id)), auth.manages(g.id)
    from partnership.agency g where g.hub_id = auth.hub() and auth.holds('hub-administrator') order by g.name
$$;

create function auth.managed_agency(p_agency uuid) returns table (agency_id uuid, agency_name text, roles text[])
language sql stable security definer set search_path = '' as $$
  select g.id, g.name, auth.grantable(g.id) from partnership.agency g where g.id = p_agency and auth.manages(g.id)
$$;

-- What each person holds, as ids and reference numbers: kept by triggers, so that who manages people need read no record.
create table auth.holding (
  subject_id uuid primary key,
  kind text not null check (kind in ('contact', 'draft')),
  user_id uuid not null,
  hub_id uuid not null,
  agency_id uuid,
  label text not null,
  since timestamptz not null
);
comment on table auth.holding is 'Contacts and unsent referrals by who holds them. No child, no content.';
create index holding_user on auth.holding (user_id);

create function auth.note_contact() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from auth.holding where subject_id = new.id;
  if new.holder is not null and new.state <> 'decided' then
    insert into auth.holding values (new.id, 'contact', new.holder, new.hub_id, null, new.reference, new.changed_at);
  end if;
  return null;
end $$;
create trigger note_holding after insert or update of holder, state on frontdoor.contact
  for each row execute function auth.note_contact();

create function auth.note_draft() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    delete from auth.holding where subject_id = old.id;
    return null;
  end if;
  delete from auth.holding where subject_id = new.id;
  if new.contact_id is null and new.typed <> '{}' then
    insert into auth.holding values (new.id, 'draft', new.user_id, new.hub_id, new.agency_id, '', new.started_at);
  end if;
  return null;
end $$;
create trigger note_holding after insert or update or delete on frontdoor.draft for each row execute function auth.note_draft();

alter table frontdoor.contact no force row level security;
alter table frontdoor.draft no force row level security;
insert into auth.holding select id, 'contact', holder, hub_id, null, reference, changed_at from frontdoor.contact
  where holder is not null and state <> 'decided';
insert into auth.holding select id, 'draft', user_id, hub_id, agency_id, '', started_at from frontdoor.draft
  where contact_id is null and typed <> '{}';
alter table frontdoor.contact force row level security;
alter table frontdoor.draft force row level security;

create function auth.holdings_at(p_user uuid, p_agency uuid) returns setof auth.holding
language sql stable set search_path = '' as $$
  select h.* from auth.holding h join partnership.agency g on g.id = p_agency
   where h.user_id = p_user and (h.agency_id = p_agency or (h.kind = 'contact' and g.seat = 'lead' and h.hub_id = g.hub_id))
$$;

create function auth.people_of(p_agency uuid)
returns table (user_id uuid, name text, email text, roles text[], last_in timestamptz, has_second boolean, has_password boolean,
  invited_until timestamptz, left_at timestamptz, elsewhere boolean, contacts text[], drafts text[])
language sql stable security definer set search_path = '' as $$
  select a.user_id, a.name, a.email,
    coalesce((select array_agg(p.role order by p.role) from auth.appointment p
      where p.user_id = a.user_id and p.agency_id = p_agency and auth.active(p)), '{}'),
    (select max(s.opened_at) from auth.session s where s.user_id = a.user_id and s.agency_id = p_agency),
    a.totp_sealed is not null or exists (select from auth.passkey k where k.user_id = a.user_id),
    a.password_hash is not null,
    (select i.expires_at from auth.invitation i where i.user_id = a.user_id and i.used_at is null and i.ended_at is null),
    case when not exists (select from auth.appointment p where p.user_id = a.user_id and p.agency_id = p_agency and auth.active(p))
      then (select max(p.until_at) from auth.appointment p where p.user_id = a.user_id and p.agency_id = p_agency) end,
    exists (select from auth.appointment p where p.user_id = a.user_id and p.agency_id <> p_agency and auth.active(p)),
    coalesce((select array_agg(h.label order by h.since) from auth.holdings_at(a.user_id, p_agency) h where h.kind = 'contact'), '{}'),
    coalesce((select array_agg(to_char(h.since at time zone 'Europe/London', 'FMDD Mon YYYY') order by h.since) from auth.holdings_at(a.user_id, p_agency) h where h.kind = 'draft'), '{}')
    from auth.account a
   where auth.manages(p_agency) and exists (select from auth.appointment p where p.user_id = a.user_id and p.agency_id = p_agency)
   order by a.name, a.user_id
$$;

create function auth.new_link(p_agency uuid, p_user uuid, p_token_hash bytea, p_now timestamptz) returns void
language plpgsql set search_path = '' as $$
begin
  update auth.invitation set ended_at = p_now where user_id = p_user and used_at is null and ended_at is null;
  insert into auth.invitation (user_id, hub_id, agency_id, token_hash, sent_at, expires_at)
  select p_user, g.hub_id, g.id, p_token_hash, p_now, p_now + interval '7 days' from partnership.agency g where g.id = p_agency;
end $$;

create function auth.give_roles(p_agency uuid, p_user uuid, p_roles text[], p_now timestamptz) returns void
language plpgsql set search_path = '' as $$
begin
  if coalesce(array_length(p_roles, 1), 0) = 0 or not p_roles <@ auth.grantable(p_agency) then
    raise exception 'not a role this agency may hold';
  end if;
  insert into auth.appointment (user_id, hub_id, agency_id, role, from_at)
  select p_user, g.hub_id, g.id, r, p_now from partnership.agency g, unnest(p_roles) r where g.id = p_agency
  on conflict (user_id, agency_id, role) do update set from_at = excluded.from_at, until_at = null
   where not (auth.appointment.until_at is null);
end $$;

-- Adds a joiner. Answers 'invited' for a new account, 'known' for an account that exists, 'here' for somebody here already.
create function auth.add_joiner(p_agency uuid, p_email text, p_name text, p_roles text[], p_token_hash bytea, p_now timestamptz)
returns table (outcome text, user_id uuid) language plpgsql security definer set search_path = '' as $$
declare v_user uuid; v_new boolean := false;
begin
  perform auth.must_manage(p_agency);
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(lower(p_email), 0));
  select a.user_id into v_user from auth.account a where a.email = lower(p_email);
  if v_user is null then
    insert into auth.account (email, name) values (lower(p_email), p_name) returning account.user_id into v_user;
    v_new := true;
  elsif exists (select from auth.appointment p where p.user_id = v_user and p.agency_id = p_agency and auth.active(p)) then
    return query select 'here'::text, v_user;
    return;
  end if;
  perform auth.give_roles(p_agency, v_user, p_roles, p_now);
  -- An account that was never opened gets its link from whoever added it last.
  if v_new or exists (select from auth.account a where a.user_id = v_user and a.password_hash is null) then
    perform auth.new_link(p_agency, v_user, p_token_hash, p_now);
    return query select 'invited'::text, v_user;
  else
    return query select 'known'::text, v_user;
  end if;
end $$;

create function auth.is_last_administrator(p_agency uuid, p_user uuid) returns boolean language sql stable set search_path = '' as $$
  select (p_user in (select auth.administrators(p_agency)) and not exists (select from auth.administrators(p_agency) u where u <> p_user))
    or (exists (select from auth.appointment p where p.user_id = p_user and p.agency_id = p_agency and p.role = 'hub-administrator' and auth.active(p))
      and not exists (select from auth.appointment p join partnership.agency g on g.id = p_agency and g.hub_id = p.hub_id
        where p.user_id <> p_user and p.role = 'hub-administrator' and auth.active(p)))
$$;

-- Answers 'done', 'stale' when the roles are no longer those that were seen, or 'last'.
create function auth.change_roles(p_agency uuid, p_user uuid, p_seen text[], p_roles text[], p_now timestamptz) returns text
language plpgsql security definer set search_path = '' as $$
declare v_now text[];
begin
  perform auth.must_manage(p_agency);
  perform from auth.appointment p where p.agency_id = p_agency for update;
  select array_agg(p.role order by p.role) into v_now from auth.appointment p
   where p.user_id = p_user and p.agency_id = p_agency and auth.active(p);
  if v_now is null then return 'stale'; end if;
  if v_now <@ p_roles and p_roles <@ v_now then return 'done'; end if;
  if not (v_now <@ p_seen and p_seen <@ v_now) then return 'stale'; end if;
  if exists (select from unnest(array['agency-administrator', 'hub-administrator']) r where r = any (v_now) and not r = any (p_roles))
    and auth.is_last_administrator(p_agency, p_user) then return 'last'; end if;
  -- What the asker could not have given, the asker cannot take away.
  if exists (select from unnest(v_now) r where not r = any (p_roles) and not r = any (auth.grantable(p_agency))) then
    raise exception 'not a role you may take away';
  end if;
  update auth.appointment p set until_at = p_now
   where p.user_id = p_user and p.agency_id = p_agency and auth.active(p) and not p.role = any (p_roles);
  perform auth.give_roles(p_agency, p_user, array(select r from unnest(p_roles) r where r = any (auth.grantable(p_agency))), p_now);
  return 'done';
end $$;

-- Ends somebody's appointments and sessions here at once. Answers 'done', 'gone' or 'last'.
create function auth.end_here(p_agency uuid, p_user uuid, p_now timestamptz) returns text
language plpgsql security definer set search_path = '' as $$
begin
  perform auth.must_manage(p_agency);
  perform from auth.appointment p where p.agency_id = p_agency for update;
  if not exists (select from auth.appointment p where p.user_id = p_user and p.agency_id = p_agency and auth.active(p)) then
    return 'gone';
  end if;
  if auth.is_last_administrator(p_agency, p_user) then return 'last'; end if;
  if exists (select from auth.appointment p where p.user_id = p_user and p.agency_id = p_agency and auth.active(p)
      and not p.role = any (auth.grantable(p_agency))) then return 'not-yours'; end if;
  update auth.appointment p set until_at = p_now where p.user_id = p_user and p.agency_id = p_agency and auth.active(p);
  update auth.session set ended_at = clock_timestamp() where user_id = p_user and agency_id = p_agency and ended_at is null;
  update auth.invitation set ended_at = p_now where user_id = p_user and agency_id = p_agency and used_at is null and ended_at is null;
  return 'done';
end $$;

create function auth.send_joiner_link(p_agency uuid, p_user uuid, p_token_hash bytea, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  perform auth.must_manage(p_agency);
  if not exists (select from auth.account a join auth.appointment p on p.user_id = a.user_id
      where a.user_id = p_user and a.password_hash is null and p.agency_id = p_agency and auth.active(p)) then return false; end if;
  perform auth.new_link(p_agency, p_user, p_token_hash, p_now);
  return true;
end $$;

-- What the person's own proofs are is asked of them anew. Not for somebody who also works elsewhere: that is not one agency's to undo.
create function auth.reset_here(p_agency uuid, p_user uuid, p_token_hash bytea, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  perform auth.must_manage(p_agency);
  if p_user = auth.user_id()
    or not exists (select from auth.appointment p where p.user_id = p_user and p.agency_id = p_agency and auth.active(p))
    or exists (select from auth.appointment p where p.user_id = p_user and p.agency_id <> p_agency and auth.active(p))
    or exists (select from auth.appointment p where p.user_id = p_user and p.agency_id = p_agency and auth.active(p)
      and not p.role = any (auth.grantable(p_agency))) then return false; end if;
  update auth.account set password_hash = null, password_once = false, password_until = null, totp_sealed = null, totp_last_step = null
   where user_id = p_user;
  delete from auth.passkey where user_id = p_user;
  delete from auth.recovery_code where user_id = p_user;
  update auth.session set ended_at = clock_timestamp() where user_id = p_user and ended_at is null;
  perform auth.new_link(p_agency, p_user, p_token_hash, p_now);
  return true;
end $$;

create table auth.reset (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  user_id uuid not null references auth.account,
  reason text not null check (length(btrim(reason)) between 1 and 300),
  by_user uuid not null,
  at timestamptz not null
);
comment on table auth.reset is 'Why somebody''s sign-in was reset, and by whom.';

create function auth.keep_reset(p_agency uuid, p_user uuid, p_reason text, p_now timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform auth.must_manage(p_agency);
  insert into auth.reset (agency_id, user_id, reason, by_user, at) values (p_agency, p_user, p_reason, auth.user_id(), p_now);
end $$;

-- What the holder of a joiner's link sees, and does: for the door only.
create function auth.look_at_invitation(p_token_hash bytea)
returns table (state text, user_id uuid, name text, email text, agency_name text, hub_name text)
language sql stable security definer set search_path = '' as $$
  select case when i.used_at is not null or i.ended_at is not null then 'used' when i.expires_at <= clock_timestamp() then 'expired' else 'open' end,
    a.user_id, a.name, a.email, g.name, h.name
    from auth.invitation i join auth.account a on a.user_id = i.user_id and a.disabled_at is null
    join partnership.agency g on g.id = i.agency_id join partnership.hub h on h.id = i.hub_id
   where i.token_hash = p_token_hash
$$;

create function auth.accept_invitation(p_token_hash bytea, p_password_hash text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare v_user uuid;
begin
  update auth.invitation set used_at = clock_timestamp()
   where token_hash = p_token_hash and used_at is null and ended_at is null and expires_at > clock_timestamp()
  returning user_id into v_user;
  if v_user is null then return null; end if;
  update auth.account set password_hash = p_password_hash, password_once = false, password_until = null where user_id = v_user;
  return v_user;
end $$;

-- Handing over what a leaver held: the transaction is marked, and only then do the row policies let the administrator
-- move (never read) what that leaver held.
create table auth.hand_over (
  transaction xid8 primary key default pg_current_xact_id(),
  hub_id uuid not null,
  agency_id uuid not null,
  leaver uuid not null,
  leaver_name text not null,
  drafts_to uuid,
  contacts_to uuid,
  contacts_to_name text not null default '',
  by_user uuid not null,
  by_name text not null,
  by_agency uuid not null,
  at timestamptz not null
);

create function auth.heirs(p_agency uuid) returns table (user_id uuid, name text, drafts boolean, contacts boolean)
language sql stable security definer set search_path = '' as $$
  select a.user_id, a.name, bool_or(p.role = 'referrer'), bool_or(p.role in ('screener', 'decision-maker'))
    from auth.appointment p join auth.account a on a.user_id = p.user_id and a.disabled_at is null
   where auth.manages(p_agency) and p.agency_id = p_agency and auth.active(p)
     and not exists (select from auth.invitation i where i.user_id = p.user_id and i.used_at is null and i.ended_at is null)
   group by a.user_id, a.name order by a.name, a.user_id
$$;

create function auth.begin_hand_over(p_agency uuid, p_leaver uuid, p_drafts_to uuid, p_contacts_to uuid, p_now timestamptz)
returns boolean language plpgsql security definer set search_path = '' as $$
declare v_hub uuid;
begin
  perform auth.must_manage(p_agency);
  select p.hub_id into v_hub from auth.appointment p where p.user_id = p_leaver and p.agency_id = p_agency limit 1;
  if v_hub is null or exists (select from auth.appointment p where p.user_id = p_leaver and p.agency_id = p_agency and auth.active(p))
    or (p_drafts_to is not null and not exists (select from auth.heirs(p_agency) h where h.user_id = p_drafts_to and h.drafts))
    or (p_contacts_to is not null and not exists (select from auth.heirs(p_agency) h where h.user_id = p_contacts_to and h.contacts))
  then return false; end if;
  insert into auth.hand_over (hub_id, agency_id, leaver, leaver_name, drafts_to, contacts_to, contacts_to_name, by_user, by_name, by_agency, at)
  select v_hub, p_agency, p_leaver, l.name, p_drafts_to, p_contacts_to,
    coalesce((select name from auth.account where user_id = p_contacts_to), ''), me.user_id, me.name, auth.agency(), p_now
    from auth.account l, auth.account me where l.user_id = p_leaver and me.user_id = auth.user_id();
  return true;
end $$;

create function auth.handing_over() returns auth.hand_over language sql stable security definer set search_path = '' as $$
  select h from auth.hand_over h where h.transaction = pg_catalog.pg_current_xact_id_if_assigned() and h.by_user = auth.user_id()
$$;
create function auth.leaver() returns uuid language sql stable security definer set search_path = '' as $$
  select h.leaver from auth.hand_over h
   where h.transaction = pg_catalog.pg_current_xact_id_if_assigned() and h.by_user = auth.user_id()
$$;

create function frontdoor.hand_over_contact() returns trigger language plpgsql set search_path = '' as $$
declare h auth.hand_over := auth.handing_over(); v_body jsonb;
begin
  if h.leaver is null or old.holder is distinct from h.leaver then return new; end if;
  v_body := jsonb_build_object('from', h.leaver, 'fromName', h.leaver_name);
  if h.contacts_to is not null then
    v_body := v_body || jsonb_build_object('to', h.contacts_to, 'toName', h.contacts_to_name, 'note', 'Left the agency');
  end if;
  new.holder := h.contacts_to;
  new.holder_name := h.contacts_to_name;
  new.changed_at := h.at;
  new.version := old.version + 1;
  insert into frontdoor.fact (hub_id, contact_id, number, kind, body, occurred_at, recorded_at, by_user, by_name, by_agency)
  values (old.hub_id, old.id, new.version, case when h.contacts_to is null then 'put-back' else 'handed-over' end, v_body,
    h.at, h.at, h.by_user, h.by_name, h.by_agency);
  return new;
end $$;
create trigger hand_over before update of holder on frontdoor.contact for each row execute function frontdoor.hand_over_contact();

-- Moves without reading: no condition stands here because the policies leave nothing but the leaver's to be touched.
create function frontdoor.hand_over_work() returns int language plpgsql set search_path = '' as $$
declare h auth.hand_over := auth.handing_over(); v_contacts int; v_drafts int := 0;
begin
  if h.leaver is null then raise exception 'nothing is being handed over'; end if;
  update frontdoor.contact set holder = h.contacts_to, holder_name = h.contacts_to_name, changed_at = h.at;
  get diagnostics v_contacts = row_count;
  if h.drafts_to is not null then
    update frontdoor.draft set user_id = h.drafts_to;
    get diagnostics v_drafts = row_count;
  end if;
  return v_contacts + v_drafts;
end $$;

-- Somebody invited who has not come in is no persona: the link is the way in.
create or replace function auth.personas() returns table (user_id uuid, name text, hub_id uuid, hub_name text, agency_name text, agency_kind text, roles text[])
language sql stable security definer set search_path = '' as $$
  select a.user_id, a.name, h.id, h.name, g.name, g.kind, array_agg(p.role order by p.role)
    from auth.account a
    join auth.appointment p on p.user_id = a.user_id and (p.until_at is null or p.until_at > clock_timestamp())
    join partnership.agency g on g.id = p.agency_id join partnership.hub h on h.id = p.hub_id
   where a.disabled_at is null and (select kind from auth.stamp) = 'demonstration'
     and not exists (select from auth.invitation i where i.user_id = a.user_id and i.used_at is null and i.ended_at is null)
   group by a.user_id, a.name, h.id, h.name, g.name, g.kind order by h.name, g.name, a.name
$$;
