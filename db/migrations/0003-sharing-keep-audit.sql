create table sharing.audit (
  id uuid primary key default gen_random_uuid(),
  position bigint generated always as identity,
  hub_id uuid,
  at timestamptz not null,
  transaction xid8 not null default pg_current_xact_id(),
  actor_kind text not null,
  user_id uuid,
  agency_id uuid,
  act text not null check (act ~ '^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$'),
  outcome text not null check (outcome in ('done', 'seen', 'refused')),
  subjects uuid[] not null default '{}',
  purpose text not null default '',
  detail jsonb not null default '{}'
);
comment on table sharing.audit is 'Who did or saw what. Insert-only; written in the act''s own transaction; holds ids, never content.';
create index audit_unsealed on sharing.audit (hub_id, transaction, position);
create index audit_subjects on sharing.audit using gin (subjects);

create table sharing.seal (
  hub_id uuid not null,
  number bigint not null check (number > 0),
  audit_id uuid not null unique,
  previous bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  primary key (hub_id, number)
);
comment on table sharing.seal is 'Hash chain over committed audit rows, one chain a hub, in transaction order.';

create table sharing.checkpoint (
  hub_id uuid not null,
  number bigint not null,
  hash bytea not null,
  signed_at timestamptz not null,
  signature bytea not null,
  primary key (hub_id, number)
);

create table sharing.enquiry (
  id uuid primary key,
  hub_id uuid not null references partnership.hub,
  live boolean not null default true,
  opened_at timestamptz not null,
  ended_at timestamptz
);
comment on table sharing.enquiry is 'The hub''s work on one contact. While it is live its hub members may read the sealed returns.';

create table sharing.basis (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  enquiry_id uuid not null references sharing.enquiry,
  body jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null
);
comment on table sharing.basis is 'The recorded reason why agencies may be asked: the gate that sending must pass.';
create index basis_enquiry on sharing.basis (enquiry_id, recorded_at);

create table sharing.sealed_return (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  enquiry_id uuid not null references sharing.enquiry,
  request_id uuid not null unique,
  agency_id uuid not null,
  answer text not null check (answer in ('known', 'not-known', 'unable', 'declined')),
  body jsonb not null,
  returned_at timestamptz not null,
  returned_by text not null,
  foreign key (hub_id, agency_id) references partnership.agency (hub_id, id)
);
create index sealed_return_enquiry on sharing.sealed_return (enquiry_id);

create table sharing.sealed_item (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  enquiry_id uuid not null references sharing.enquiry,
  return_id uuid not null references sharing.sealed_return,
  agency_id uuid not null,
  ordinal int not null,
  occurred text not null,
  nature text not null check (nature in ('fact', 'opinion', 'hearsay')),
  side text not null check (side in ('worry', 'strength', 'neutral')),
  may_leave text not null check (may_leave in ('yes', 'ask-us', 'no')),
  content text not null check (length(content) between 1 and 4000),
  content_hash bytea not null,
  recorded_at timestamptz not null,
  check (content_hash = sha256(convert_to(content, 'UTF8')))
);
comment on column sharing.sealed_item.may_leave is 'yes is the owner''s standing release to the receiving team; ask-us needs a release for each recipient; no never leaves.';
create index sealed_item_enquiry on sharing.sealed_item (enquiry_id);

create table sharing.release (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  enquiry_id uuid not null references sharing.enquiry,
  item_id uuid not null references sharing.sealed_item,
  agency_id uuid not null,
  recipient text not null check (length(recipient) between 1 and 120),
  content text not null,
  content_hash bytea not null,
  how text not null check (how in ('owner', 'standing-rule')),
  released_by uuid,
  released_by_name text not null,
  released_at timestamptz not null,
  unique (item_id, recipient),
  check (content_hash = sha256(convert_to(content, 'UTF8')))
);
comment on table sharing.release is 'What left the sealed hub, for whom, by whose word, bound to the content''s hash.';
create index release_enquiry on sharing.release (enquiry_id);

create table sharing.release_wish (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  enquiry_id uuid not null references sharing.enquiry,
  item_id uuid not null references sharing.sealed_item,
  agency_id uuid not null,
  recipient text not null check (length(recipient) between 1 and 120),
  wished_at timestamptz not null,
  wished_by_name text not null,
  answered text check (answered in ('released', 'refused')),
  answered_reason text,
  answered_at timestamptz,
  unique (item_id, recipient)
);
create index release_wish_agency on sharing.release_wish (agency_id);

create table sharing.discussion (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  enquiry_id uuid not null references sharing.enquiry,
  content text not null check (length(content) between 1 and 8000),
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null
);
create index discussion_enquiry on sharing.discussion (enquiry_id);
