-- Who is on duty, until when: said by the person or by a decision maker, and over by itself.
create table frontdoor.duty (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  user_id uuid not null,
  user_name text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  said_by uuid not null,
  said_by_name text not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  constraint duty_of_one_day check (until_at > from_at and until_at <= from_at + interval '16 hours'),
  constraint duty_ended_whole check (num_nulls(ended_at, ended_by, ended_by_name) in (0, 3)),
  constraint duty_ended_after check (ended_at >= from_at)
);
comment on table frontdoor.duty is 'A person''s word that they are on duty until a time. It ends by itself; ended_at is an end before that, or a newer word.';
create unique index duty_once on frontdoor.duty (hub_id, user_id) where ended_at is null;
