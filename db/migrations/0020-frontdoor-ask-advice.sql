-- Advice before a referral. What was asked and every step after it are kept as they were written, for good.
create table frontdoor.consultation (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  agency_id uuid not null,
  agency_name text not null,
  channel text not null check (channel in ('form', 'phone')),
  asked_by uuid not null,
  asked_by_name text not null check (length(btrim(asked_by_name)) > 0),
  first_names text not null default '' check (length(first_names) <= 200),
  last_name text not null default '' check (length(last_name) <= 200),
  years int not null check (years between 0 and 19),
  concern text not null,
  worry text not null check (length(worry) between 1 and 4000),
  callback_phone text not null default '',
  asked_at timestamptz not null,
  due_at timestamptz not null check (due_at >= asked_at),
  foreign key (hub_id, agency_id) references partnership.agency (hub_id, id),
  unique (hub_id, agency_id, id)
);
comment on table frontdoor.consultation is 'A worker of a setting asks for advice. The child need not be named: then both names are empty.';
create index consultation_hub on frontdoor.consultation (hub_id, asked_at);
create index consultation_agency on frontdoor.consultation (agency_id, asked_at);

create table frontdoor.consultation_step (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  agency_id uuid not null,
  consultation_id uuid not null,
  kind text not null check (kind in ('answered', 'name-asked', 'name-given', 'name-declined', 'referred', 'called')),
  advice text check (advice in ('advice-only', 'early-help', 'refer-now', 'refer-at-once')),
  words text not null check (length(words) <= 4000),
  contact_id uuid,
  follow_due_at timestamptz,
  by_user uuid not null,
  by_name text not null,
  at timestamptz not null,
  check ((kind = 'answered') = (advice is not null)),
  check ((kind = 'referred') = (contact_id is not null)),
  check ((follow_due_at is not null) = (advice is not null and advice in ('refer-now', 'refer-at-once'))),
  check (kind = 'referred' or length(btrim(words)) > 0),
  foreign key (hub_id, agency_id, consultation_id) references frontdoor.consultation (hub_id, agency_id, id),
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id)
);
comment on table frontdoor.consultation_step is 'What came of a consultation, appended: the answer once, the name asked for and the reply, the referral, the call.';
create unique index consultation_step_once on frontdoor.consultation_step (consultation_id, kind)
  where kind <> 'referred';
create unique index consultation_step_contact on frontdoor.consultation_step (contact_id) where contact_id is not null;
create index consultation_step_of on frontdoor.consultation_step (consultation_id);

alter table frontdoor.draft add column consultation_id uuid references frontdoor.consultation;

create function frontdoor.keep_advice() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'advice asked and given is locked for good';
end $$;
create trigger keep_consultation before update or delete on frontdoor.consultation
  for each row execute function frontdoor.keep_advice();
create trigger keep_consultation_step before update or delete on frontdoor.consultation_step
  for each row execute function frontdoor.keep_advice();

create function frontdoor.guard_advice_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.kind in ('name-given', 'name-declined') and (
    not exists (select from frontdoor.consultation_step s where s.consultation_id = new.consultation_id and s.kind = 'name-asked')
    or exists (select from frontdoor.consultation_step s where s.consultation_id = new.consultation_id
      and s.kind in ('name-given', 'name-declined'))) then
    raise exception 'a name is given or declined once, after it was asked for';
  end if;
  if new.kind = 'called' and not exists (select from frontdoor.consultation_step s
    where s.consultation_id = new.consultation_id and s.follow_due_at is not null) then
    raise exception 'a call is recorded where a referral was advised';
  end if;
  return new;
end $$;
create trigger guard_advice_step before insert on frontdoor.consultation_step
  for each row execute function frontdoor.guard_advice_step();
