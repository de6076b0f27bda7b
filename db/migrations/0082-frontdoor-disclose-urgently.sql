-- A lone worker at night: one item leaves without its owner's word, with a reason, and is checked by somebody else.
alter table sharing.release
  drop constraint release_how_check,
  add constraint release_how_check check (how in ('owner', 'standing-rule', 'urgent')),
  add column urgent_reason text check (length(btrim(urgent_reason)) between 1 and 4000),
  add column check_due_at timestamptz,
  add constraint release_urgent_whole check ((how = 'urgent') = (urgent_reason is not null) and (how = 'urgent') = (check_due_at is not null)
    and (how <> 'urgent' or released_by is not null) and (check_due_at is null or check_due_at > released_at));
comment on column sharing.release.urgent_reason is 'Why waiting for the owner risked harm, in the words of who disclosed.';

create table sharing.objection (
  release_id uuid primary key references sharing.release,
  hub_id uuid not null references partnership.hub,
  agency_id uuid not null,
  words text not null check (length(btrim(words)) between 1 and 4000),
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  foreign key (hub_id, agency_id) references partnership.agency (hub_id, id)
);
comment on table sharing.objection is 'What an owner says of an item that left without its word: once, for good.';
create index objection_agency on sharing.objection (agency_id);

create table sharing.second_check (
  kind text not null check (kind in ('basis', 'release')),
  subject_id uuid not null,
  hub_id uuid not null references partnership.hub,
  enquiry_id uuid not null references sharing.enquiry,
  verdict text not null check (verdict in ('right', 'not-right')),
  words text not null check (length(btrim(words)) between 1 and 4000),
  checked_by uuid not null,
  checked_by_name text not null,
  checked_at timestamptz not null,
  primary key (kind, subject_id)
);
comment on table sharing.second_check is 'What a second person says of what one person did because it could not wait.';
create index second_check_enquiry on sharing.second_check (enquiry_id);

create function frontdoor.guard_urgent_release() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from frontdoor.contact c where c.id = new.enquiry_id and c.rating = 'red')
    and not exists (select from frontdoor.protective_act p where p.contact_id = new.enquiry_id) then
    raise exception 'only for red, or once protection has begun, does an item leave without its owner''s word';
  end if;
  return new;
end $$;
create trigger guard_urgent_release before insert on sharing.release for each row
  when (new.how = 'urgent') execute function frontdoor.guard_urgent_release();

-- What agencies have signed about sharing. The newest counts.
create table sharing.agreement (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  agency_id uuid not null,
  title text not null check (length(btrim(title)) between 1 and 200),
  signed_on date not null,
  ends_on date not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  foreign key (hub_id, agency_id) references partnership.agency (hub_id, id),
  check (ends_on > signed_on)
);
comment on table sharing.agreement is 'A sharing agreement as signed: from when to when. Append-only; the newest recorded counts.';
create index agreement_agency on sharing.agreement (hub_id, agency_id, recorded_at);

alter table frontdoor.request add column agreement_reason text;
comment on column frontdoor.request.agreement_reason is 'Why the agency was asked though its agreement had ended.';
-- A lapsed agreement wants a reason, and never delays red or significant harm.
create function frontdoor.require_agreement() returns trigger language plpgsql set search_path = '' as $$
declare
  v_ends date;
begin
  select a.ends_on into v_ends from sharing.agreement a
   where a.hub_id = new.hub_id and a.agency_id = new.agency_id order by a.recorded_at desc, a.id limit 1;
  if v_ends is null or v_ends >= (new.sent_at at time zone 'Europe/London')::date then return new; end if;
  if length(btrim(coalesce(new.agreement_reason, ''))) > 0 or new.rating = 'red' then return new; end if;
  if (select b.body ->> 'ground' from sharing.basis b where b.enquiry_id = new.contact_id order by b.recorded_at desc limit 1) = 'significant-harm' then
    return new;
  end if;
  raise exception 'an agency whose agreement has ended is asked with a reason';
end $$;
create trigger require_agreement before insert on frontdoor.request for each row execute function frontdoor.require_agreement();
