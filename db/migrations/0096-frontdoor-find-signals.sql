-- What an item is about, in the hub's small vocabulary: put on by whoever wrote it, or left empty.
alter table sharing.sealed_item add column kind text not null default '' check (kind ~ '^([a-z]+(-[a-z]+)*)?$' and length(kind) <= 40);

-- And what a hub worker who read it says it is. The item itself never changes; the newest word holds.
create table sharing.item_kind (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  enquiry_id uuid not null references sharing.enquiry,
  item_id uuid not null references sharing.sealed_item,
  number int not null check (number > 0),
  kind text not null check (kind ~ '^([a-z]+(-[a-z]+)*)?$' and length(kind) <= 40),
  marked_by uuid not null,
  marked_by_name text not null check (length(btrim(marked_by_name)) > 0),
  marked_at timestamptz not null,
  unique (item_id, number)
);
comment on table sharing.item_kind is 'What a reader of the hub says an item is about. Insert-only; as sealed as the item.';
create index item_kind_enquiry on sharing.item_kind (enquiry_id);

-- Who is a child and when they were born, readable without reading anybody's name.
alter table people.person
  add column role text generated always as (body ->> 'role') stored,
  add column born text generated always as (case body #>> '{birth,kind}' when 'date' then body #>> '{birth,date}'
    when 'expected' then 'unborn' else '' end) stored;

-- Something worth looking at, found by a rule in what is recorded around one open contact. It has no weight and no order.
create table frontdoor.signal (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  contact_id uuid not null,
  rule text not null check (length(rule) between 1 and 40),
  -- The adult it is about, where the rule is about one.
  subject uuid,
  -- Counts those of one rule and subject in one contact: a second comes only with something new.
  number int not null check (number > 0),
  policy_version int not null check (policy_version >= 0),
  rule_as_found jsonb not null,
  -- Rests on something sealed: then it is read only while that may be read.
  sealed boolean not null,
  found_at timestamptz not null,
  unique nulls not distinct (contact_id, rule, subject, number),
  unique (hub_id, contact_id, id),
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id)
);
comment on table frontdoor.signal is 'A rule of the hub found something in a contact. Closed by a named person alone, in frontdoor.signal_closing.';
create index signal_contact on frontdoor.signal (contact_id);

create table frontdoor.signal_evidence (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  contact_id uuid not null,
  signal_id uuid not null,
  source text not null check (source in ('contact', 'advice', 'decision', 'item')),
  source_id uuid not null,
  from_contact uuid not null,
  kind text not null,
  happened text not null check (happened ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  known_at timestamptz not null,
  sealed boolean not null check (sealed = (source = 'item')),
  added_at timestamptz not null,
  -- What was sealed for one enquiry is evidence in that one alone.
  check (source <> 'item' or from_contact = contact_id),
  unique (signal_id, source, source_id),
  foreign key (hub_id, contact_id, signal_id) references frontdoor.signal (hub_id, contact_id, id),
  foreign key (hub_id, from_contact) references frontdoor.contact (hub_id, id)
);
comment on table frontdoor.signal_evidence is 'What a signal points to: where it stands, when it happened and when it was known. No words of it.';

create table frontdoor.signal_closing (
  signal_id uuid primary key,
  hub_id uuid not null,
  contact_id uuid not null,
  how text not null check (how in ('acted', 'dismissed')),
  reason text not null check ((how = 'dismissed') = (reason <> '') and length(reason) <= 40),
  words text not null check (length(btrim(words)) between 1 and 2000),
  -- How much evidence the closer had before their eyes.
  seen int not null check (seen > 0),
  closed_by uuid not null,
  closed_by_name text not null check (length(btrim(closed_by_name)) > 0),
  closed_at timestamptz not null,
  foreign key (hub_id, contact_id, signal_id) references frontdoor.signal (hub_id, contact_id, id)
);
comment on table frontdoor.signal_closing is 'What a named person made of a signal: acted on, or dismissed for a reason. Once, and for good.';

-- Counts for the figures: of which rule, and what became of it. No contact, no person, no words.
create table frontdoor.signal_tally (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  rule text not null,
  policy_version int not null,
  what text not null check (what in ('found', 'acted', 'dismissed')),
  reason text not null default '',
  at timestamptz not null
);
comment on table frontdoor.signal_tally is 'How often each rule found something and what became of it, for the figures: it names no contact.';
create index signal_tally_hub on frontdoor.signal_tally (hub_id, at);

-- Only of a contact that is open, one open at a time, and numbered without gaps.
create function frontdoor.guard_signal() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('frontdoor signal ' || new.contact_id, 0));
  if not exists (select from frontdoor.contact c where c.id = new.contact_id and c.hub_id = new.hub_id and c.state <> 'decided') then
    raise exception 'signals are of open contacts' using errcode = 'check_violation';
  end if;
  if new.number <> 1 + (select count(*) from frontdoor.signal s
      where s.contact_id = new.contact_id and s.rule = new.rule and s.subject is not distinct from new.subject) then
    raise exception 'another of this rule was found meanwhile' using errcode = 'check_violation';
  end if;
  if exists (select from frontdoor.signal s where s.contact_id = new.contact_id and s.rule = new.rule
      and s.subject is not distinct from new.subject
      and not exists (select from frontdoor.signal_closing c where c.signal_id = s.id)) then
    raise exception 'one of this rule is open' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_signal before insert on frontdoor.signal for each row execute function frontdoor.guard_signal();

-- Sealed evidence seals its signal, and nothing is added to one that is closed.
create function frontdoor.guard_signal_evidence() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('frontdoor signal ' || new.contact_id, 0));
  if exists (select from frontdoor.signal_closing c where c.signal_id = new.signal_id) then
    raise exception 'this signal is closed' using errcode = 'check_violation';
  end if;
  if new.sealed and not exists (select from frontdoor.signal s where s.id = new.signal_id and s.sealed) then
    raise exception 'sealed evidence seals its signal' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_signal_evidence before insert on frontdoor.signal_evidence
  for each row execute function frontdoor.guard_signal_evidence();

create function frontdoor.guard_signal_sealing() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.sealed and not new.sealed then raise exception 'what was sealed stays sealed' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger guard_signal_sealing before update on frontdoor.signal for each row execute function frontdoor.guard_signal_sealing();

-- Closed by whoever saw all of its evidence.
create function frontdoor.guard_signal_closing() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('frontdoor signal ' || new.contact_id, 0));
  if new.seen <> (select count(*) from frontdoor.signal_evidence e where e.signal_id = new.signal_id) then
    raise exception 'more was found meanwhile' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_signal_closing before insert on frontdoor.signal_closing
  for each row execute function frontdoor.guard_signal_closing();

create function sharing.guard_item_kind() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from sharing.sealed_item i where i.id = new.item_id and i.enquiry_id = new.enquiry_id and i.hub_id = new.hub_id) then
    raise exception 'an item of this enquiry' using errcode = 'check_violation';
  end if;
  if new.number <> 1 + (select count(*) from sharing.item_kind k where k.item_id = new.item_id) then
    raise exception 'somebody marked this item meanwhile' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_item_kind before insert on sharing.item_kind for each row execute function sharing.guard_item_kind();
