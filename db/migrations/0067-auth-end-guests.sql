-- The hub's administrator sees who comes in by a work mail, and can end it, with a reason. Looking after people is another
-- matter: nobody is added to the organisation of one professional.
create table auth.guest_end (
  agency_id uuid primary key references partnership.agency,
  reason text not null check (length(btrim(reason)) between 1 and 400),
  ended_by uuid not null,
  ended_by_name text not null,
  ended_at timestamptz not null
);
comment on table auth.guest_end is 'A way in by work mail that the hub has ended. What was sent stays with the hub.';

create or replace function auth.manages(p_agency uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select (auth.holds('agency-administrator') and p_agency = auth.agency())
    or (auth.holds('hub-administrator')
      and exists (select from partnership.agency g where g.id = p_agency and g.hub_id = auth.hub() and not g.guest)
      and (p_agency = auth.agency() or not exists (select from auth.administrators(p_agency))))
$$;


create function auth.guests() returns table (agency_id uuid, name text, job text, organisation text, mail text, last_in timestamptz,
  reason text, ended_by_name text, ended_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select g.id, a.name, q.job, g.name, a.email, (select max(s.opened_at) from auth.session s where s.agency_id = g.id),
    e.reason, e.ended_by_name, e.ended_at
    from partnership.agency g
    join auth.appointment p on p.agency_id = g.id and p.role = 'verified-by-mail'
    join auth.account a on a.user_id = p.user_id join auth.guest q on q.user_id = a.user_id
    left join auth.guest_end e on e.agency_id = g.id
   where g.guest and g.hub_id = auth.hub() and auth.holds('hub-administrator')
   order by (e.agency_id is not null), a.name, g.id
$$;

-- Ends the sessions too. False when there is no such guest of the asker's hub, or it is ended already.
create function auth.end_guest(p_agency uuid, p_reason text, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not auth.holds('hub-administrator') then raise exception 'only the hub''s administrator ends a way in'; end if;
  insert into auth.guest_end (agency_id, reason, ended_by, ended_by_name, ended_at)
  select g.id, p_reason, auth.user_id(), a.name, p_now from partnership.agency g join auth.account a on a.user_id = auth.user_id()
   where g.id = p_agency and g.guest and g.hub_id = auth.hub()
  on conflict do nothing;
  if not found then return false; end if;
  update auth.appointment set until_at = p_now where agency_id = p_agency and auth.active(appointment);
  update auth.session set ended_at = clock_timestamp() where agency_id = p_agency and ended_at is null;
  return true;
end $$;

create or replace function auth.finish_visit(p_token text, p_session_hash bytea, p_name text, p_job text, p_organisation text) returns text
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
  if v_agency is not null and exists (select from auth.guest_end e where e.agency_id = v_agency) then return 'ended'; end if;
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
comment on function auth.finish_visit(text, bytea, text, text, text) is 'open, or why not: gone, details, account, ended.';
