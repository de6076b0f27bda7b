-- What comes after a decision is never lost: an agency may still answer, and the decision is reviewed.
alter table frontdoor.request add column overtaken_at timestamptz;
comment on column frontdoor.request.overtaken_at is 'When the hub decided without this answer. It is still wanted, nobody chases it, and its coming opens a review.';

alter table frontdoor.decision
  add column superseded_at timestamptz,
  add column superseded_by uuid,
  add column superseded_by_name text,
  add column superseded_reason text,
  add column stands boolean not null generated always as (sent_back_at is null and superseded_at is null) stored,
  add constraint decision_superseded_whole check (
    (superseded_at is null) = (superseded_by is null) and (superseded_at is null) = (superseded_reason is null)
    and (superseded_at is null) = (superseded_by_name is null)),
  add constraint decision_superseded_in_effect check (superseded_at is null or (takes_effect_at is not null and sent_back_at is null));
comment on column frontdoor.decision.stands is 'Neither sent back by a second person nor replaced after a review: at most one for a child.';
drop index frontdoor.decision_standing;
create unique index decision_standing on frontdoor.decision (child_id) where stands;

-- The first decision is what the figures measure; a contact opened again is measured apart.
alter table frontdoor.contact
  add column first_reached_at timestamptz,
  add column reopened_at timestamptz,
  add column first_highest_rating text check (first_highest_rating in ('red', 'amber', 'green', 'blue')),
  add constraint contact_first_whole check ((first_reached_at is null) = (first_highest_rating is null));
comment on column frontdoor.contact.reopened_at is 'From when its clock runs, once it has been opened again.';
comment on column frontdoor.contact.first_reached_at is 'When it was first decided, once it has been opened again.';

alter table frontdoor.told
  add column decision_id uuid references frontdoor.decision,
  add column superseded_at timestamptz;
alter table frontdoor.told no force row level security;
alter table frontdoor.decision no force row level security;
update frontdoor.told t set decision_id = d.id from frontdoor.decision d where d.child_id = t.child_id and d.stands;
alter table frontdoor.told force row level security;
alter table frontdoor.decision force row level security;
alter table frontdoor.told drop constraint told_child_id_key;
create unique index told_once on frontdoor.told (decision_id);
create index told_child on frontdoor.told (child_id);
comment on column frontdoor.told.superseded_at is 'When the hub took this word back, because it decides anew. The setting still sees what it was told.';

create or replace function frontdoor.guard_told() returns trigger language plpgsql set search_path = '' as $$
begin
  select d.id into new.decision_id from frontdoor.decision d
   where d.child_id = new.child_id and d.contact_id = new.contact_id and d.stands and d.takes_effect_at is not null;
  if new.decision_id is null then raise exception 'nobody is told of a decision that is not in effect'; end if;
  if not exists (select from frontdoor.contact c where c.id = new.contact_id and c.source_agency = new.source_agency) then
    raise exception 'only the agency that referred is told';
  end if;
  return new;
end $$;
create or replace function frontdoor.guard_family_told() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from frontdoor.decision d where d.id = new.decision_id and d.hub_id = new.hub_id
    and d.stands and d.takes_effect_at is not null and d.body #>> '{family,tell}' = 'tell') then
    raise exception 'only a decision in effect, of which the family is to be told, is ticked off';
  end if;
  return new;
end $$;

create table frontdoor.review (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  contact_id uuid not null,
  cause text not null check (cause in ('return', 'contact', 'noticed')),
  request_id uuid unique references frontdoor.request,
  new_contact_id uuid,
  noticed text check (length(btrim(noticed)) between 1 and 4000),
  noticed_by uuid,
  noticed_by_name text,
  opened_at timestamptz not null,
  outcome text check (outcome in ('stands', 'opened-again')),
  reason text check (length(btrim(reason)) between 1 and 4000),
  closed_by uuid,
  closed_by_name text,
  closed_at timestamptz,
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id),
  foreign key (hub_id, new_contact_id) references frontdoor.contact (hub_id, id),
  unique (contact_id, new_contact_id),
  check (new_contact_id <> contact_id),
  check ((cause = 'return') = (request_id is not null) and (cause = 'contact') = (new_contact_id is not null)
    and (cause = 'noticed') = (noticed is not null)),
  check ((outcome is null) = (closed_at is null) and (reason is null) = (closed_at is null)
    and (closed_by is null) = (closed_at is null) and (closed_by_name is null) = (closed_at is null))
);
comment on table frontdoor.review is 'Something came after a decision: it waits for the decider until a decision maker has read it and said what follows.';
create index review_hub on frontdoor.review (hub_id, opened_at) where closed_at is null;
create index review_contact on frontdoor.review (contact_id);

create table frontdoor.review_reading (
  review_id uuid not null references frontdoor.review,
  user_id uuid not null,
  hub_id uuid not null references partnership.hub,
  read_at timestamptz not null,
  transaction xid8 not null default pg_current_xact_id(),
  primary key (review_id, user_id)
);
comment on table frontdoor.review_reading is 'Who has had a review before their eyes, and when first.';

-- The answer that comes late opens the review itself, whoever runs the SQL.
create function frontdoor.open_review() returns trigger language plpgsql set search_path = '' as $$
begin
  insert into frontdoor.review (hub_id, contact_id, cause, request_id, opened_at)
  values (new.hub_id, new.contact_id, 'return', new.id, new.answered_at);
  return null;
end $$;
create trigger open_review after update of state on frontdoor.request for each row
  when (old.state = 'sent' and new.state = 'answered' and new.overtaken_at is not null) execute function frontdoor.open_review();

-- A review is closed once, by somebody who had read it before they pressed the button: in an earlier transaction.
create function frontdoor.guard_review() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.closed_at is not null then raise exception 'a review is closed once'; end if;
  if not exists (select from frontdoor.review_reading r where r.review_id = new.id and r.user_id = new.closed_by
    and r.transaction <> pg_current_xact_id()) then
    raise exception 'a review is closed by somebody who has read it';
  end if;
  return new;
end $$;
create trigger guard_review before update on frontdoor.review for each row execute function frontdoor.guard_review();

-- A decision is replaced only through a review of its contact, and nothing else of it changes then; and what a second
-- person may do to a decision that waits for them is theirs alone.
create function frontdoor.guard_replacing() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.superseded_at is not null then raise exception 'a replaced decision does not change'; end if;
  if new.superseded_at is null then
    if not old.needs_second or old.seconded_by is not null or old.sent_back_by is not null then
      raise exception 'a decision that stands does not change';
    end if;
    return new;
  end if;
  if (new.seconded_by, new.sent_back_by, new.takes_effect_at) is distinct from (old.seconded_by, old.sent_back_by, old.takes_effect_at) then
    raise exception 'a decision is replaced as it is';
  end if;
  if not exists (select from frontdoor.review v join frontdoor.review_reading r on r.review_id = v.id and r.user_id = new.superseded_by
    where v.contact_id = new.contact_id and v.closed_at is null and r.transaction <> pg_current_xact_id()) then
    raise exception 'a decision is replaced only in a review that was read';
  end if;
  return new;
end $$;
create trigger guard_replacing before update on frontdoor.decision for each row execute function frontdoor.guard_replacing();

create function frontdoor.guard_taking_back() returns trigger language plpgsql set search_path = '' as $$
begin
  if not auth.holds('decision-maker') or exists (select from frontdoor.decision d where d.id = new.decision_id and d.stands) then
    raise exception 'word is taken back when its decision is replaced';
  end if;
  return new;
end $$;
create trigger guard_taking_back before update of superseded_at on frontdoor.told for each row
  when (new.superseded_at is distinct from old.superseded_at) execute function frontdoor.guard_taking_back();

-- A decided contact is opened again only when a child of it has no decision that stands, and its first time is kept.
create function frontdoor.guard_opening_again() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from frontdoor.child k where k.contact_id = new.id and k.decided_at is null
    and not exists (select from frontdoor.decision d where d.child_id = k.id and d.stands)) then
    raise exception 'a contact is opened again for a child whose decision was replaced';
  end if;
  if new.first_reached_at is null then raise exception 'when it was first decided stays on record'; end if;
  return new;
end $$;
create trigger guard_opening_again before update of state on frontdoor.contact for each row
  when (old.state = 'decided' and new.state <> 'decided') execute function frontdoor.guard_opening_again();
create function frontdoor.guard_first_reached() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'when a contact was first decided stays on record';
end $$;
create trigger guard_first_reached before update of first_reached_at, first_highest_rating on frontdoor.contact for each row
  when (old.first_reached_at is not null and (new.first_reached_at, new.first_highest_rating)
    is distinct from (old.first_reached_at, old.first_highest_rating)) execute function frontdoor.guard_first_reached();

-- The sealed hub is opened again by a decision maker only.
create function sharing.guard_reopening() returns trigger language plpgsql set search_path = '' as $$
begin
  if not auth.holds('decision-maker') then raise exception 'only a decision maker opens an ended enquiry again'; end if;
  return new;
end $$;
create trigger guard_reopening before update of live on sharing.enquiry for each row
  when (new.live and not old.live) execute function sharing.guard_reopening();
