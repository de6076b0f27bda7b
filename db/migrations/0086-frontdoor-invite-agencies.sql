-- Who is invited to a strategy discussion. An invited agency reads what it needs to come prepared, and nothing else of the contact.
create table frontdoor.strategy_invitation (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  contact_id uuid not null,
  called uuid not null,
  called_kind text not null default 'strategy-discussion' check (called_kind = 'strategy-discussion'),
  agency_id uuid not null,
  agency_name text not null,
  reference text not null,
  children jsonb not null check (jsonb_typeof(children) = 'array' and jsonb_array_length(children) > 0),
  words text not null check (length(btrim(words)) between 1 and 2000),
  invited_by uuid not null,
  invited_by_name text not null,
  invited_at timestamptz not null,
  over_at timestamptz,
  foreign key (hub_id, called, contact_id, called_kind) references frontdoor.protective_act (hub_id, id, contact_id, kind),
  foreign key (hub_id, agency_id) references partnership.agency (hub_id, id),
  unique (called, agency_id),
  constraint over_after_invited check (over_at >= invited_at)
);
comment on table frontdoor.strategy_invitation is 'One agency invited to one strategy discussion, with what it needs to come prepared. Never taken back; over_at is set once the discussion has decided.';
comment on column frontdoor.strategy_invitation.children is 'Names and births as they stood: written by the server.';
create index strategy_invitation_agency on frontdoor.strategy_invitation (agency_id, over_at);

create function frontdoor.guard_invitation() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.over_at is not null then raise exception 'this discussion is over'; end if;
  return new;
end $$;
create trigger ends_once before update on frontdoor.strategy_invitation for each row execute function frontdoor.guard_invitation();
