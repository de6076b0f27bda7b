create table post.message (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  channel text not null check (channel in ('mail', 'text')),
  recipient text not null check (length(recipient) between 3 and 200),
  subject text not null,
  content text not null,
  written_at timestamptz not null,
  sent_at timestamptz,
  tries int not null default 0,
  try_after timestamptz not null default now()
);
comment on table post.message is 'Mail and texts, one recipient each, nothing about a child in them. The worker sends what has committed.';
create index message_unsent on post.message (try_after) where sent_at is null;
