-- Text of a long form as somebody typed it, kept while they type and until it is sent: so that nothing is lost when a
-- session, a network or a computer goes. Nobody but whoever typed it can read it.
create table partnership.kept_text (
  hub_id uuid not null references partnership.hub,
  agency_id uuid not null,
  user_id uuid not null,
  -- The address the form is sent to; it holds ids and no names.
  form text not null check (length(form) <= 200 and form ~ '^/[a-z0-9/-]+$'),
  typed jsonb not null check (jsonb_typeof(typed) = 'object' and octet_length(typed::text) <= 262144),
  -- Counts each change, also that the text was sent or discarded: a page that has not seen the last one changes nothing.
  revision integer not null check (revision > 0),
  kept_at timestamptz not null,
  primary key (user_id, agency_id, form),
  foreign key (hub_id, agency_id) references partnership.agency (hub_id, id)
);
comment on table partnership.kept_text is 'Text of one form as one person typed it and has not sent; {} once it was sent or discarded. Wiped 14 days after its last change.';
create index kept_text_age on partnership.kept_text (hub_id, kept_at);

create function partnership.count_kept_text() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.revision <> old.revision + 1 then raise exception 'each change of kept text counts one' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger each_change_counts before update on partnership.kept_text
  for each row execute function partnership.count_kept_text();
