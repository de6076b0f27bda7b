create table people.person (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  source_kind text not null check (source_kind in ('referral', 'return')),
  source_id uuid not null,
  body jsonb not null,
  recorded_at timestamptz not null
);
comment on table people.person is 'One source''s record of one person, immutable. Matching never rewrites it.';
create index person_source on people.person (hub_id, source_id);

create table people.person_key (
  hub_id uuid not null references partnership.hub,
  key_kind text not null check (key_kind in ('nhs-number', 'name-and-birth', 'surname-and-postcode', 'birth-and-postcode', 'sound-and-birth')),
  key bytea not null,
  person_id uuid not null references people.person,
  primary key (hub_id, key_kind, key, person_id)
);
comment on table people.person_key is 'Keyed tokens by which the same person is looked for: equality only, so row policies keep their index.';
create index person_key_person on people.person_key (person_id);

create table people.entry (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  person_id uuid not null references people.person,
  source_kind text not null,
  source_id uuid not null,
  agency_name text not null,
  occurred text not null,
  nature text not null check (nature in ('fact', 'opinion', 'hearsay')),
  content text not null check (length(content) between 1 and 4000),
  recorded_at timestamptz not null
);
comment on table people.entry is 'A dated thing in a child''s journey that the hub may keep (referral record or released item), never a sealed one.';
create index entry_person on people.entry (person_id, recorded_at);
