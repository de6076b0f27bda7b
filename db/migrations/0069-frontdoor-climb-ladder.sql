-- Disagreement climbs a ladder of the hub's own. What was said on each step is a record that nobody changes; the row of the
-- disagreement only projects its last entry.
alter table frontdoor.disagreement
  alter column told_id drop not null,
  add column request_id uuid references frontdoor.request,
  add column agency_name text,
  add column reference text,
  add column child_name text,
  add column about text,
  add column stated text,
  add column ladder jsonb,
  add column ladder_version int,
  add column standing text not null default 'waiting' check (standing in ('waiting', 'answered', 'settled', 'ended')),
  add column entries int not null default 1,
  add column replied_by uuid,
  add column to_manager boolean not null default false,
  add column to_partnership boolean not null default false,
  add constraint disagreement_of_one check ((told_id is null) <> (request_id is null));
comment on column frontdoor.disagreement.request_id is 'The answered request through which an agency that did not refer disagrees.';
comment on column frontdoor.disagreement.ladder is 'The steps it began under, kept although the hub publishes others.';
comment on column frontdoor.disagreement.reply is 'The newest answer; null while one is waited for.';
comment on column frontdoor.disagreement.to_partnership is 'A step answered outside the hub was reached: whoever answers there reads the record from then on.';
create unique index disagreement_open_once on frontdoor.disagreement (request_id) where standing in ('waiting', 'answered');
create index disagreement_source on frontdoor.disagreement (source_agency);

create table frontdoor.disagreement_entry (
  disagreement_id uuid not null references frontdoor.disagreement,
  number int not null check (number > 0),
  hub_id uuid not null references partnership.hub,
  step int not null check (step > 0),
  kind text not null check (kind in ('raised', 'answered', 'gone-up', 'settled', 'ended')),
  words text not null check (length(btrim(words)) between 1 and 4000),
  protects text not null default '' check (length(protects) <= 2000),
  by_user uuid,
  by_name text not null,
  by_agency uuid,
  by_agency_name text not null,
  at timestamptz not null,
  due_at timestamptz,
  primary key (disagreement_id, number),
  check (kind = 'settled' or length(btrim(protects)) > 0),
  check ((kind in ('raised', 'gone-up')) = (due_at is not null)),
  check (due_at > at)
);
comment on table frontdoor.disagreement_entry is 'Who said what of a disagreement, on which step, when: the independent record. Never changed, by anybody.';
comment on column frontdoor.disagreement_entry.protects is 'What protects the child while the disagreement goes on.';
comment on column frontdoor.disagreement_entry.due_at is 'By when the step is to be answered, from the hub''s own calendar.';

-- Disagreements from before the ladder.
alter table frontdoor.disagreement no force row level security;
alter table frontdoor.told no force row level security;
alter table frontdoor.contact no force row level security;
update frontdoor.disagreement d set agency_name = c.source_agency_name, reference = c.reference, child_name = t.child_name,
  about = t.outcome, stated = t.reason, ladder_version = 0,
  ladder = '[{"name":"Answer","who":"Another decision maker","answers":"decision-maker","within":{"amount":2,"unit":"working-days"},"next":""},
    {"name":"Partnership","who":"The partnership''s independent scrutineer","answers":"board-member","within":{"amount":5,"unit":"working-days"},"next":""}]',
  standing = case when d.reply is null then 'waiting' else 'answered' end, entries = case when d.reply is null then 1 else 2 end
 from frontdoor.told t, frontdoor.contact c where t.id = d.told_id and c.id = d.contact_id;
insert into frontdoor.disagreement_entry (disagreement_id, number, hub_id, step, kind, words, protects, by_user, by_name, by_agency, by_agency_name, at, due_at)
  select id, 1, hub_id, 1, 'raised', reason, 'Not asked at the time.', raised_by, raised_by_name, source_agency, agency_name, raised_at, greatest(reply_due_at, raised_at + interval '1 minute')
    from frontdoor.disagreement;
insert into frontdoor.disagreement_entry (disagreement_id, number, hub_id, step, kind, words, protects, by_name, by_agency_name, at)
  select id, 2, hub_id, 1, 'answered', reply, 'Not asked at the time.', coalesce(replied_by_name, ''), '', replied_at
    from frontdoor.disagreement where reply is not null;
alter table frontdoor.disagreement force row level security;
alter table frontdoor.told force row level security;
alter table frontdoor.contact force row level security;
alter table frontdoor.disagreement
  alter column agency_name set not null, alter column reference set not null, alter column child_name set not null,
  alter column about set not null, alter column stated set not null, alter column ladder set not null,
  alter column ladder_version set not null;

-- It begins on the first step of the ladder that its hub has published, about what its agency was told or answered.
create function frontdoor.guard_disagreement() returns trigger language plpgsql set search_path = '' as $$
declare
  v_steps jsonb;
  v_version int;
begin
  select p.body -> 'steps', p.version into v_steps, v_version from partnership.policy p
   where p.hub_id = new.hub_id and p.kind = 'ladder' and p.effective_from <= new.raised_at order by p.version desc limit 1;
  if new.ladder_version <> coalesce(v_version, 0) or (v_version is not null and new.ladder <> v_steps) then
    raise exception 'a disagreement begins under the ladder in force';
  end if;
  if jsonb_typeof(new.ladder) <> 'array' or jsonb_array_length(new.ladder) not between 1 and 6 then
    raise exception 'a ladder has one to six steps';
  end if;
  if new.stage <> 1 or new.standing <> 'waiting' or new.entries <> 1 or new.reply is not null then
    raise exception 'a disagreement begins on the first step';
  end if;
  if new.told_id is not null and not exists (select from frontdoor.told t where t.id = new.told_id and t.contact_id = new.contact_id
    and t.source_agency = new.source_agency and t.child_name = new.child_name and t.outcome = new.about and t.reason = new.stated) then
    raise exception 'a disagreement is about what its agency was told';
  end if;
  if new.request_id is not null and not exists (select from frontdoor.request r where r.id = new.request_id
    and r.contact_id = new.contact_id and r.agency_id = new.source_agency and r.state = 'answered') then
    raise exception 'an agency disagrees once it has answered';
  end if;
  return new;
end $$;
create trigger guard_disagreement before insert on frontdoor.disagreement for each row execute function frontdoor.guard_disagreement();

-- No step is skipped, none is taken back, and a step is answered by whoever the ladder names: each time another person.
create function frontdoor.guard_disagreement_entry() returns trigger language plpgsql set search_path = '' as $$
declare
  d frontdoor.disagreement;
  l frontdoor.disagreement_entry;
  v_steps int;
begin
  select * into d from frontdoor.disagreement x where x.id = new.disagreement_id;
  select * into l from frontdoor.disagreement_entry x where x.disagreement_id = new.disagreement_id order by x.number desc limit 1;
  if d.id is null or new.hub_id <> d.hub_id then raise exception 'an entry belongs to a disagreement of its hub'; end if;
  if new.number <> coalesce(l.number, 0) + 1 or new.at < l.at then raise exception 'the record of a disagreement has no gap'; end if;
  v_steps := jsonb_array_length(d.ladder);
  if new.kind = 'raised' then
    if l.number is not null or new.step <> 1 then raise exception 'a disagreement is raised once'; end if;
  elsif l.number is null then
    raise exception 'a disagreement is raised first';
  elsif new.kind = 'answered' then
    if l.kind not in ('raised', 'gone-up') or new.step <> l.step then raise exception 'a step is answered once'; end if;
    if not auth.holds(d.ladder #>> array[(new.step - 1)::text, 'answers']) then raise exception 'the ladder names who answers a step'; end if;
    if exists (select from frontdoor.disagreement_entry x where x.disagreement_id = new.disagreement_id and x.by_user = new.by_user) then
      raise exception 'each step is answered by somebody new';
    end if;
  elsif new.kind = 'gone-up' then
    if new.step <> l.step + 1 or new.step > v_steps then raise exception 'a disagreement goes up one step'; end if;
    if l.kind <> 'answered' and (l.kind not in ('raised', 'gone-up') or l.due_at >= new.at) then
      raise exception 'a disagreement goes up once it is answered, or when the answer is late';
    end if;
  elsif l.kind <> 'answered' or new.step <> l.step or (new.kind = 'ended' and new.step <> v_steps) then
    raise exception 'a disagreement is closed after an answer, and unsettled only after the last';
  end if;
  return new;
end $$;
create trigger guard_disagreement_entry before insert on frontdoor.disagreement_entry
  for each row execute function frontdoor.guard_disagreement_entry();

create function frontdoor.guard_record() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'the record of a disagreement does not change';
end $$;
create trigger guard_record before update or delete on frontdoor.disagreement_entry
  for each row execute function frontdoor.guard_record();

-- What the row says is what the last entry says, when the transaction ends.
create function frontdoor.project_disagreement() returns trigger language plpgsql set search_path = '' as $$
declare
  d frontdoor.disagreement;
  l frontdoor.disagreement_entry;
begin
  select * into d from frontdoor.disagreement x where x.id = (to_jsonb(new) ->> tg_argv[0])::uuid;
  select * into l from frontdoor.disagreement_entry x where x.disagreement_id = d.id order by x.number desc limit 1;
  if l.number is null or d.entries <> l.number or d.stage <> l.step
    or d.standing <> (case l.kind when 'raised' then 'waiting' when 'gone-up' then 'waiting' else l.kind end)
    or (l.due_at is not null and d.reply_due_at <> l.due_at)
    or (d.standing = 'waiting') <> (d.reply is null)
    or (l.kind = 'answered' and (d.reply, d.replied_by) is distinct from (l.words, l.by_user))
    or d.to_manager <> exists (select from generate_series(0, d.stage - 1) s where d.ladder #>> array[s::text, 'answers'] = 'hub-administrator')
    or d.to_partnership <> exists (select from generate_series(0, d.stage - 1) s where d.ladder #>> array[s::text, 'answers'] = 'board-member') then
    raise exception 'a disagreement stands where its record ends';
  end if;
  return null;
end $$;
create constraint trigger project_disagreement after insert or update on frontdoor.disagreement
  deferrable initially deferred for each row execute function frontdoor.project_disagreement('id');
create constraint trigger project_disagreement after insert on frontdoor.disagreement_entry
  deferrable initially deferred for each row execute function frontdoor.project_disagreement('disagreement_id');
