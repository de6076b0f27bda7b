-- Who is asking, proved inside the database: the row policies trust nothing that SQL run as the app could forge.
create schema auth;
create schema partnership;
create schema sharing;
create schema people;
create schema frontdoor;
create schema post;
create schema stats;

create table auth.secret (
  only_one boolean primary key default true check (only_one),
  mac_key bytea not null
);
comment on table auth.secret is 'Key that signs the claim of a transaction. No login but the owner''s functions can read it.';
insert into auth.secret (mac_key) values (sha256((gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text)::bytea));

create table auth.stamp (
  only_one boolean primary key default true check (only_one),
  kind text not null check (kind in ('demonstration', 'live')),
  stamped_at timestamptz not null default now()
);
comment on table auth.stamp is 'Demonstration or live, for good: demonstration sign-in needs the stamp.';

create function auth.keep_stamp() returns trigger language plpgsql set search_path = '' as $$
begin raise exception 'a database keeps the stamp it was created with'; end $$;
create trigger keep_stamp before update or delete on auth.stamp for each row execute function auth.keep_stamp();

create table partnership.hub (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,40}$'),
  name text not null check (length(name) between 1 and 120),
  division text not null check (division in ('england-and-wales', 'scotland', 'northern-ireland')),
  created_at timestamptz not null
);

create table partnership.agency (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  kind text not null check (kind in ('local-authority', 'police', 'health', 'education', 'housing', 'probation',
    'nursery', 'childminder', 'school', 'gp-practice', 'other')),
  name text not null check (length(name) between 1 and 120),
  letter text not null check (length(letter) between 1 and 3),
  seat text not null check (seat in ('lead', 'co-located', 'virtual', 'on-call', 'none')),
  contact_name text not null default '',
  contact_email text not null default '',
  contact_phone text not null default '',
  deputy_name text not null default '',
  deputy_email text not null default '',
  deputy_phone text not null default '',
  created_at timestamptz not null,
  unique (hub_id, id)
);
comment on column partnership.agency.letter is 'Mark of the agency in the queue, such as P or Ho.';
comment on column partnership.agency.seat is 'Lead holds the statutory decision; none answers by a one-time link.';
create index agency_hub on partnership.agency (hub_id);

create table partnership.policy (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  kind text not null check (kind in ('hours', 'ratings', 'thresholds', 'concerns', 'routes', 'consent')),
  version int not null check (version > 0),
  effective_from timestamptz not null,
  body jsonb not null,
  published_by text not null,
  unique (hub_id, kind, version)
);
comment on table partnership.policy is 'Hours, rating schemes, thresholds, concerns and routes as versioned data; a decision stores the version it was taken under.';

create table auth.account (
  user_id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email)),
  name text not null check (length(name) between 1 and 120),
  password_hash text,
  totp_sealed text,
  totp_last_step bigint,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
comment on table auth.account is 'No grants to any login: reached only through the functions of this schema.';

create table auth.appointment (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.account,
  hub_id uuid not null references partnership.hub,
  agency_id uuid not null,
  role text not null check (role in ('referrer', 'screener', 'decision-maker', 'business-support', 'researcher',
    'agency-supervisor', 'information-governance', 'board-member', 'hub-administrator')),
  from_at timestamptz not null default now(),
  until_at timestamptz,
  foreign key (hub_id, agency_id) references partnership.agency (hub_id, id),
  unique (user_id, agency_id, role)
);

create table auth.passkey (
  credential_id text primary key,
  user_id uuid not null references auth.account,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  label text not null,
  created_at timestamptz not null default now()
);
create index passkey_user on auth.passkey (user_id);

create table auth.link (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  agency_id uuid not null,
  subject_id uuid not null,
  token_hash bytea not null unique,
  code_hash bytea,
  code_sent_at timestamptz,
  code_tries int not null default 0,
  expires_at timestamptz not null,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  foreign key (hub_id, agency_id) references partnership.agency (hub_id, id)
);
comment on column auth.link.subject_id is 'The one request the holder may see.';
comment on table auth.link is 'A one-time link to answer one request; opened by a code sent to a number the hub already held.';
create index link_subject on auth.link (subject_id);

create table auth.session (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  user_id uuid references auth.account,
  hub_id uuid not null references partnership.hub,
  agency_id uuid not null,
  link_id uuid references auth.link,
  opened_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  idle interval not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  check ((user_id is null) <> (link_id is null)),
  foreign key (hub_id, agency_id) references partnership.agency (hub_id, id)
);
create index session_by_user on auth.session (user_id);

create table auth.attempt (
  id bigint generated always as identity primary key,
  subject_key bytea not null,
  at timestamptz not null default now()
);
comment on table auth.attempt is 'Failed sign-ins by keyed hash of account and source, to slow guessing without locking anyone out.';
create index attempt_key on auth.attempt (subject_key, at);
