-- The professional's own duty to the police (FGM): held by one person, apart from any referral. Nothing that is done to a
-- contact changes a row here, and only its holder says that it is done.
create table frontdoor.own_duty (
  id uuid primary key,
  hub_id uuid not null references partnership.hub,
  agency_id uuid not null,
  agency_name text not null,
  user_id uuid not null,
  user_name text not null,
  profession text not null check (profession in ('regulated', 'teacher', 'neither')),
  profession_name text not null check (length(profession_name) <= 200),
  holder text not null check (length(holder) <= 200),
  how text not null check (how in ('told', 'seen', 'other')),
  under_18 boolean not null,
  learned_on date not null,
  what text not null check (length(btrim(what)) between 1 and 4000),
  recorded_at timestamptz not null,
  state text not null check (state in ('not-held', 'open', 'done')),
  due_at timestamptz,
  reported_by text check (reported_by in ('me', 'colleague')),
  colleague text,
  reference text,
  called_on date,
  safeguarding text,
  done_at timestamptz,
  foreign key (hub_id, agency_id) references partnership.agency (hub_id, id),
  constraint duty_held_by_law check ((state = 'not-held') = (profession = 'neither' or how = 'other' or not under_18)),
  constraint duty_held_has_an_end check ((state = 'not-held') = (due_at is null)),
  constraint duty_done_whole check (num_nulls(reported_by, colleague, reference, called_on, safeguarding, done_at)
    = case when state = 'done' then 0 else 6 end),
  constraint duty_done_says_what check (state <> 'done' or (length(btrim(reference)) between 3 and 60 and btrim(safeguarding) <> '')),
  constraint duty_profession_named check (profession <> 'regulated' or btrim(profession_name) <> ''),
  constraint duty_colleague_named check (reported_by <> 'colleague' or btrim(colleague) <> ''),
  constraint duty_called_after_learning check (called_on >= learned_on)
);
comment on table frontdoor.own_duty is 'One person''s own duty to report a known case of FGM to the police, or why they do not hold one. No child''s name is asked.';
comment on column frontdoor.own_duty.due_at is 'By the hub''s own rule; by law as soon as possible.';
create index own_duty_user on frontdoor.own_duty (user_id, recorded_at);
create index own_duty_hub on frontdoor.own_duty (hub_id, state, due_at);
