-- What a manager and a worker agreed in supervision: between the two, read by nobody else, acknowledged once.
create table frontdoor.supervision_note (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  once uuid not null,
  about_user uuid not null,
  about_name text not null,
  contact_id uuid,
  discussed text not null check (length(btrim(discussed)) between 1 and 8000),
  agreed text not null check (length(btrim(agreed)) between 1 and 4000),
  next_on date,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  acknowledged_at timestamptz,
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id),
  unique (hub_id, once),
  constraint supervised_by_another check (about_user <> written_by),
  constraint acknowledged_after check (acknowledged_at >= written_at)
);
comment on table frontdoor.supervision_note is 'Written by a manager about the work of one person, who reads and acknowledges it. Append-only but for that.';
create index supervision_about on frontdoor.supervision_note (about_user, written_at);
create index supervision_by on frontdoor.supervision_note (written_by, written_at);
create function frontdoor.guard_acknowledging() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.acknowledged_at is not null then raise exception 'a note of supervision is acknowledged once'; end if;
  return new;
end $$;
create trigger guard_acknowledging before update on frontdoor.supervision_note
  for each row execute function frontdoor.guard_acknowledging();
