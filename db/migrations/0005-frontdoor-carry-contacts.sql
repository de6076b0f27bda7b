create table frontdoor.draft (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  agency_id uuid not null,
  user_id uuid not null,
  typed jsonb not null default '{}',
  version int not null default 1,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  contact_id uuid
);
comment on table frontdoor.draft is 'A referral as typed so far; contact_id is set once, when it is sent.';
create index draft_user on frontdoor.draft (user_id, saved_at);

create table frontdoor.contact (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  reference text not null,
  channel text not null check (channel in ('form', 'phone', 'police-batch', 'e-caf', 'e-mail', 'out-of-hours')),
  source_agency uuid not null,
  source_agency_name text not null,
  received_at timestamptz not null,
  danger_claimed boolean not null,
  concern text not null,
  who text not null,
  state text not null check (state in ('to-screen', 'screened', 'asking', 'decided')),
  level text,
  rating text check (rating in ('red', 'amber', 'green', 'blue')),
  highest_rating text check (highest_rating in ('red', 'amber', 'green', 'blue')),
  due_at timestamptz,
  reached_at timestamptz,
  why_here text not null default '',
  holder uuid,
  holder_name text not null default '',
  version int not null check (version > 0),
  changed_at timestamptz not null,
  check ((state = 'decided') = (reached_at is not null)),
  check (state = 'decided' or due_at is not null),
  check (state = 'to-screen' or (rating is not null and highest_rating is not null and level is not null)),
  foreign key (hub_id, source_agency) references partnership.agency (hub_id, id),
  unique (hub_id, id),
  unique (hub_id, reference)
);
comment on table frontdoor.contact is 'Where each contact stands, projected from its facts in the same transaction. Undecided ones always have a due time.';
comment on column frontdoor.contact.who is 'The short line of the queue: first names and ages.';
create index contact_queue on frontdoor.contact (hub_id, state, due_at);
create index contact_source on frontdoor.contact (source_agency);

create table frontdoor.fact (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  contact_id uuid not null,
  number int not null check (number > 0),
  kind text not null,
  body jsonb not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  by_user uuid,
  by_name text not null,
  by_agency uuid,
  unique (contact_id, number),
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id)
);
comment on table frontdoor.fact is 'Append-only history of a contact; the state of the contact is folded from it.';

create table frontdoor.referral (
  contact_id uuid primary key,
  hub_id uuid not null,
  source_agency uuid not null,
  source_user uuid,
  reference text not null,
  received_at timestamptz not null,
  progress text not null check (progress in ('received', 'being-looked-at', 'agencies-asked', 'decided')),
  body jsonb not null,
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id)
);
comment on table frontdoor.referral is 'What the referrer wrote, for good. Progress is all that the referrer may know of the hub''s work before the decision.';
create index referral_source on frontdoor.referral (source_agency, received_at);

create table frontdoor.child (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  contact_id uuid not null,
  person_id uuid not null references people.person,
  ordinal int not null,
  name text not null,
  body jsonb not null,
  decided_at timestamptz,
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id),
  unique (contact_id, ordinal)
);
comment on table frontdoor.child is 'Each child of a contact: a contact is one event, a decision is for one child.';

create table frontdoor.request (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  contact_id uuid not null,
  agency_id uuid not null,
  agency_name text not null,
  agency_letter text not null,
  reference text not null,
  rating text not null,
  about jsonb not null,
  questions jsonb not null,
  state text not null check (state in ('sent', 'answered', 'withdrawn')),
  sent_at timestamptz not null,
  due_at timestamptz not null,
  answered_at timestamptz,
  answer text check (answer in ('known', 'not-known', 'unable', 'declined')),
  chased_at timestamptz,
  chases int not null default 0,
  check ((state = 'answered') = (answered_at is not null)),
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id),
  foreign key (hub_id, agency_id) references partnership.agency (hub_id, id),
  unique (contact_id, agency_id)
);
comment on table frontdoor.request is 'Named questions to one agency. The agency sees this row and nothing else of the contact.';
create index request_agency on frontdoor.request (agency_id, state, due_at);
create index request_due on frontdoor.request (hub_id, state, due_at);

create table frontdoor.answer_draft (
  request_id uuid primary key references frontdoor.request,
  hub_id uuid not null,
  agency_id uuid not null,
  typed jsonb not null,
  saved_at timestamptz not null
);

create table frontdoor.decision (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  contact_id uuid not null,
  child_id uuid not null unique references frontdoor.child,
  level text not null,
  outcome text not null,
  body jsonb not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  needs_second boolean not null,
  seconded_by uuid,
  seconded_by_name text,
  seconded_at timestamptz,
  policy_versions jsonb not null,
  check (seconded_by is null or seconded_by <> decided_by),
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id)
);
comment on table frontdoor.decision is 'One child''s decision, by a named person. It stands once a second person has agreed where policy asks for one.';
create index decision_contact on frontdoor.decision (contact_id);

create table frontdoor.told (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  contact_id uuid not null,
  child_id uuid not null unique references frontdoor.child,
  source_agency uuid not null,
  child_name text not null,
  outcome text not null,
  reason text not null,
  what_now text not null,
  told_at timestamptz not null,
  read_at timestamptz,
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id)
);
create index told_source on frontdoor.told (source_agency, contact_id);

create table frontdoor.disagreement (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  contact_id uuid not null,
  told_id uuid not null unique references frontdoor.told,
  source_agency uuid not null,
  reason text not null check (length(reason) between 1 and 4000),
  raised_by uuid not null,
  raised_by_name text not null,
  raised_at timestamptz not null,
  stage int not null default 1,
  reply_due_at timestamptz not null,
  reply text,
  replied_by_name text,
  replied_at timestamptz,
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id)
);
create index disagreement_hub on frontdoor.disagreement (hub_id, reply_due_at);
