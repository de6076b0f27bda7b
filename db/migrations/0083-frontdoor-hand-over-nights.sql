-- The night team works on the same record, and what the morning must do cannot be lost.
alter table frontdoor.contact drop constraint contact_source_known,
  add constraint contact_source_known check (
    case channel when 'public' then source_agency is null when 'phone' then true when 'out-of-hours' then true else source_agency is not null end);

create table frontdoor.night_entry (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  contact_id uuid not null,
  once uuid not null,
  done text not null check (length(btrim(done)) between 1 and 8000),
  told text not null check (length(btrim(told)) between 1 and 2000),
  morning text not null check (length(btrim(morning)) between 1 and 4000),
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  taken_by uuid,
  taken_by_name text,
  taken_at timestamptz,
  emptied_how text check (length(btrim(emptied_how)) between 1 and 4000),
  emptied_by uuid,
  emptied_by_name text,
  emptied_at timestamptz,
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id),
  unique (hub_id, once),
  constraint entry_taken_whole check (num_nulls(taken_by, taken_by_name, taken_at) in (0, 3)),
  constraint entry_emptied_whole check (num_nulls(emptied_how, emptied_by, emptied_by_name, emptied_at) in (0, 4)),
  constraint entry_emptied_by_taker check (emptied_by is null or emptied_by = taken_by)
);
comment on table frontdoor.night_entry is 'What the night team did and what the morning must do: taken by a named person, and emptied by the same.';
create index night_entry_waiting on frontdoor.night_entry (hub_id, written_at) where emptied_at is null;
create index night_entry_contact on frontdoor.night_entry (contact_id);

create function frontdoor.guard_entry() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.emptied_at is not null then raise exception 'an entry of the night is emptied once'; end if;
  if new.taken_by is null then raise exception 'an entry of the night stays with somebody'; end if;
  if new.taken_by is distinct from old.taken_by and new.taken_by is distinct from auth.user_id() then
    raise exception 'an entry of the night is taken by oneself';
  end if;
  if new.emptied_at is not null and new.emptied_by is distinct from auth.user_id() then
    raise exception 'an entry of the night is emptied by who took it';
  end if;
  return new;
end $$;
create trigger guard_entry before update on frontdoor.night_entry for each row execute function frontdoor.guard_entry();
