-- Professionals without an account: known by a code to their work mail, named, and each the only one of an agency of their own.
alter table partnership.agency add column guest boolean not null default false;
comment on column partnership.agency.guest is 'The organisation of one professional without an account. Never asked, listed or shared with a colleague.';
alter table auth.appointment drop constraint appointment_role_check;
alter table auth.appointment add constraint appointment_role_check check (role in ('referrer', 'screener', 'decision-maker',
  'business-support', 'researcher', 'agency-supervisor', 'information-governance', 'board-member', 'hub-administrator',
  'out-of-hours', 'agency-administrator', 'verified-by-mail'));

alter table frontdoor.contact drop constraint contact_source_known,
  add constraint contact_source_known check (
    case channel when 'public' then source_agency is null when 'phone' then true else source_agency is not null end);

create table auth.guest (
  user_id uuid primary key references auth.account,
  job text not null check (length(btrim(job)) between 1 and 120),
  proved_at timestamptz not null default clock_timestamp()
);
comment on table auth.guest is 'Somebody who comes in by a code to their work mail and in no other way.';

create table auth.visit (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  mail text not null check (mail = lower(mail) and mail ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(mail) <= 200),
  token_hash bytea not null unique,
  code_hash bytea,
  code_sent_at timestamptz not null,
  code_tries int not null default 0,
  code_sends int not null default 1,
  proved_at timestamptz,
  ends_at timestamptz not null
);
comment on table auth.visit is 'A work mail being proved, held by a random cookie, for an hour at most.';

drop function auth.hubs_to_tell();
create function auth.hubs_to_tell() returns table (id uuid, name text, phone text, rules jsonb)
language sql stable security definer set search_path = '' as $$
  select h.id, h.name,
    coalesce((select a.contact_phone from partnership.agency a where a.hub_id = h.id and a.seat = 'lead'
      order by a.created_at, a.id limit 1), ''),
    coalesce((select p.body from partnership.policy p where p.hub_id = h.id and p.kind = 'telling'
      and p.effective_from <= clock_timestamp() order by p.version desc limit 1), '{}')
    from partnership.hub h order by h.name, h.id
$$;
comment on function auth.hubs_to_tell() is 'What anybody may know of a hub: its name, its phone, and its rules for telling without an account.';

-- At most six codes an hour to one mail, whoever asks, so that nobody's post can be filled.
create function auth.post_visit_code(p_visit uuid, p_source bytea) returns text
language plpgsql set search_path = '' as $$
declare
  v auth.visit;
  v_code text := auth.six_digits();
  v_key bytea;
begin
  select * into v from auth.visit x where x.id = p_visit for update;
  v_key := sha256(convert_to('visit ' || v.mail, 'UTF8'));
  if (select count(*) from auth.attempt a where a.subject_key = v_key and a.at > clock_timestamp() - interval '1 hour') >= 6
    or (select count(*) from auth.attempt a where a.subject_key = p_source and a.at > clock_timestamp() - interval '1 hour') >= 60 then
    return 'too-many';
  end if;
  update auth.visit set code_hash = sha256(convert_to(id::text || v_code, 'UTF8')), code_sent_at = clock_timestamp(), code_tries = 0
   where id = v.id;
  insert into auth.attempt (subject_key) values (v_key), (p_source);
  insert into post.message (hub_id, channel, recipient, subject, content, written_at)
  values (v.hub_id, 'mail', v.mail, 'Your code', v_code || ' is your code for the safeguarding hub. It works for 15 minutes. '
    || 'Do not share it. If you did not ask for it, do nothing.', clock_timestamp());
  return 'sent';
end $$;
revoke all on function auth.post_visit_code(uuid, bytea) from public;

create function auth.begin_visit(p_token_hash bytea, p_hub uuid, p_mail text, p_source bytea) returns text
language plpgsql security definer set search_path = '' as $$
declare v_id uuid; v_domain text := split_part(lower(p_mail), '@', 2);
begin
  delete from auth.visit where ends_at <= clock_timestamp();
  if exists (select from auth.hubs_to_tell() h, jsonb_array_elements_text(coalesce(h.rules -> 'freeMail', '[]')) d
      where h.id = p_hub and (v_domain = d or v_domain like '%.' || d)) then return 'free-mail'; end if;
  insert into auth.visit (hub_id, mail, token_hash, code_sent_at, ends_at)
  values (p_hub, lower(p_mail), p_token_hash, clock_timestamp(), clock_timestamp() + interval '1 hour') returning id into v_id;
  return auth.post_visit_code(v_id, p_source);
end $$;
comment on function auth.begin_visit(bytea, uuid, text, bytea) is 'sent, or why not: free-mail, too-many.';

create function auth.send_visit_code(p_token text, p_source bytea) returns text
language plpgsql security definer set search_path = '' as $$
declare v auth.visit;
begin
  select * into v from auth.visit x where x.token_hash = sha256(convert_to(p_token, 'UTF8')) and x.ends_at > clock_timestamp() for update;
  if not found then return 'gone'; end if;
  if v.code_sent_at > clock_timestamp() - interval '30 seconds' then return 'too-soon'; end if;
  return auth.post_visit_code(v.id, p_source);
end $$;

create function auth.prove_visit(p_token text, p_code text) returns text
language plpgsql security definer set search_path = '' as $$
declare v auth.visit;
begin
  select * into v from auth.visit x where x.token_hash = sha256(convert_to(p_token, 'UTF8')) and x.ends_at > clock_timestamp() for update;
  if not found then return 'gone'; end if;
  if v.proved_at is not null then return 'proved'; end if;
  if v.code_hash is null or v.code_sent_at < clock_timestamp() - interval '15 minutes' then return 'code-expired'; end if;
  if v.code_tries >= 5 then return 'too-many'; end if;
  update auth.visit set code_tries = code_tries + 1 where id = v.id;
  if v.code_hash <> sha256(convert_to(v.id::text || p_code, 'UTF8')) then return 'wrong'; end if;
  update auth.visit set code_hash = null, proved_at = clock_timestamp() where id = v.id;
  return 'proved';
end $$;

-- Somebody who may sign in does so: a code to their mail is no second step.
create function auth.signs_in(p_user uuid) returns boolean language sql stable set search_path = '' as $$
  select not exists (select from auth.guest g where g.user_id = p_user)
    or exists (select from auth.account a where a.user_id = p_user and a.disabled_at is not null)
    or exists (select from auth.appointment p join partnership.agency g on g.id = p.agency_id
      where p.user_id = p_user and not g.guest and auth.active(p))
$$;
revoke all on function auth.signs_in(uuid) from public;

create function auth.look_at_visit(p_token text) returns table (mail text, hub_name text, hub_phone text, proved boolean, known text)
language sql stable security definer set search_path = '' as $$
  select v.mail, h.name, h.phone, v.proved_at is not null,
    case when v.proved_at is null then ''
         when a.user_id is null then 'new'
         when auth.signs_in(a.user_id) then 'account' else 'guest' end
    from auth.visit v join auth.hubs_to_tell() h on h.id = v.hub_id left join auth.account a on a.email = v.mail
   where v.token_hash = sha256(convert_to(p_token, 'UTF8')) and v.ends_at > clock_timestamp()
$$;

-- Opens the session of somebody whose mail is proved. New people must say who they are; whoever came before is who they were.
create function auth.finish_visit(p_token text, p_session_hash bytea, p_name text, p_job text, p_organisation text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v auth.visit;
  v_user uuid;
  v_agency uuid;
  v_name text;
  v_organisation text := p_organisation;
begin
  select * into v from auth.visit x where x.token_hash = sha256(convert_to(p_token, 'UTF8')) and x.ends_at > clock_timestamp() for update;
  if not found or v.proved_at is null then return 'gone'; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(v.mail, 0));
  select a.user_id, a.name into v_user, v_name from auth.account a where a.email = v.mail;
  if v_user is not null and auth.signs_in(v_user) then return 'account'; end if;
  if v_user is null then
    if coalesce(btrim(p_name), '') = '' or coalesce(btrim(p_job), '') = '' or coalesce(btrim(p_organisation), '') = '' then
      return 'details';
    end if;
    insert into auth.account (email, name) values (v.mail, p_name) returning user_id, name into v_user, v_name;
    insert into auth.guest (user_id, job) values (v_user, p_job);
  end if;
  update auth.guest set proved_at = clock_timestamp() where user_id = v_user;
  select p.agency_id into v_agency from auth.appointment p join partnership.agency g on g.id = p.agency_id and g.guest
   where p.user_id = v_user and p.hub_id = v.hub_id limit 1;
  if v_agency is null then
    if v_organisation is null then
      select g.name into v_organisation from auth.appointment p join partnership.agency g on g.id = p.agency_id and g.guest
       where p.user_id = v_user limit 1;
    end if;
    insert into partnership.agency (hub_id, kind, name, letter, seat, contact_name, contact_email, created_at, guest)
    values (v.hub_id, 'other', v_organisation, 'V', 'none', v_name, v.mail, clock_timestamp(), true) returning id into v_agency;
    insert into auth.appointment (user_id, hub_id, agency_id, role)
    select v_user, v.hub_id, v_agency, r from unnest(array['referrer', 'verified-by-mail']) r;
  end if;
  insert into auth.session (token_hash, user_id, hub_id, agency_id, idle, ends_at)
  values (p_session_hash, v_user, v.hub_id, v_agency, interval '30 minutes', clock_timestamp() + interval '8 hours');
  delete from auth.visit where id = v.id;
  return 'open';
end $$;
comment on function auth.finish_visit(text, bytea, text, text, text) is 'open, or why not: gone, details, account.';

create function auth.my_job() returns text language sql stable security definer set search_path = '' as $$
  select g.job from auth.guest g where g.user_id = auth.user_id()
$$;

-- Whoever comes in by mail gets no other way in: leaving the organisation ends it, because the mail ends.
create function auth.guard_guest() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from auth.guest g where g.user_id = new.user_id) and not auth.signs_in(new.user_id) then
    raise exception 'somebody verified by mail has no other way in';
  end if;
  return new;
end $$;
create trigger guard_guest before insert on auth.passkey for each row execute function auth.guard_guest();
create trigger guard_guest before update of password_hash, totp_sealed on auth.account for each row
  when (new.password_hash is distinct from old.password_hash or new.totp_sealed is distinct from old.totp_sealed)
  execute function auth.guard_guest();

-- Organisations of one professional are nobody's to look after, and no persona of the demonstration.
create or replace function auth.agencies_to_manage() returns table (agency_id uuid, agency_name text, people int, administrators int, mine boolean)
language sql stable security definer set search_path = '' as $$
  select g.id, g.name,
    (select count(distinct p.user_id)::int from auth.appointment p where p.agency_id = g.id and auth.active(p)),
    (select count(*)::int from auth.administrators(g.id)), auth.manages(g.id)
    from partnership.agency g where g.hub_id = auth.hub() and not g.guest and auth.holds('hub-administrator') order by g.name
$$;
create or replace function auth.personas() returns table (user_id uuid, name text, hub_id uuid, hub_name text, agency_name text, agency_kind text, roles text[])
language sql stable security definer set search_path = '' as $$
  select a.user_id, a.name, h.id, h.name, g.name, g.kind, array_agg(p.role order by p.role)
    from auth.account a
    join auth.appointment p on p.user_id = a.user_id and (p.until_at is null or p.until_at > clock_timestamp())
    join partnership.agency g on g.id = p.agency_id and not g.guest join partnership.hub h on h.id = p.hub_id
   where a.disabled_at is null and (select kind from auth.stamp) = 'demonstration'
     and not exists (select from auth.invitation i where i.user_id = a.user_id and i.used_at is null and i.ended_at is null)
   group by a.user_id, a.name, h.id, h.name, g.name, g.kind order by h.name, g.name, a.name
$$;
