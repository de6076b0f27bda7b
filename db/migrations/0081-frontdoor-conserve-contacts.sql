-- No contact is lost: at the end of every transaction of the hub it stands in the open queue or is decided, for each child,
-- and its history has as many entries as it says.
create function frontdoor.conserve_contact() returns trigger language plpgsql set search_path = '' as $$
declare
  v_contact uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  v_state text;
  v_version int;
  v_facts int;
  v_children int;
  v_decided int;
  v_astray int;
begin
  -- A referrer may add a contact and read nothing back: what they add is held by the row policies.
  if not auth.is_hub_staff() then return null; end if;
  select c.state, c.version into v_state, v_version from frontdoor.contact c where c.id = v_contact;
  if not found then return null; end if;
  select count(*), max(f.number) into v_facts, v_version from frontdoor.fact f where f.contact_id = v_contact;
  select count(*), count(k.decided_at), count(*) filter (where (k.decided_at is not null) <> exists (
      select from frontdoor.decision d where d.child_id = k.id and d.stands and d.takes_effect_at is not null))
    into v_children, v_decided, v_astray from frontdoor.child k where k.contact_id = v_contact;
  if v_children = 0 then raise exception 'a contact is about at least one child'; end if;
  if v_astray > 0 then raise exception 'a child is decided when a decision about it is in effect, and only then'; end if;
  if (v_state = 'decided') <> (v_decided = v_children) then
    raise exception 'a contact is open until each of its children is decided, and not longer';
  end if;
  if v_facts <> v_version or v_facts <> (select c.version from frontdoor.contact c where c.id = v_contact) then
    raise exception 'the history of a contact has no gap';
  end if;
  return null;
end $$;
create constraint trigger conserve_contact after insert or update of state, version on frontdoor.contact
  deferrable initially deferred for each row execute function frontdoor.conserve_contact('id');
create constraint trigger conserve_contact after insert or update of decided_at on frontdoor.child
  deferrable initially deferred for each row execute function frontdoor.conserve_contact('contact_id');
create constraint trigger conserve_contact after insert or update on frontdoor.decision
  deferrable initially deferred for each row execute function frontdoor.conserve_contact('contact_id');

create index fact_ledger on frontdoor.fact (hub_id, recorded_at) where kind in ('received', 'told', 'opened-again');

-- Which contacts nobody had touched when the alarm was given: once for each standstill.
create table frontdoor.ageing_alarm (
  contact_id uuid not null,
  hub_id uuid not null,
  untouched_since timestamptz not null,
  raised_at timestamptz not null,
  primary key (contact_id, untouched_since),
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id)
);
comment on table frontdoor.ageing_alarm is 'That the hub was told a contact stood still. Holds ids and times only.';
create index ageing_alarm_hub on frontdoor.ageing_alarm (hub_id, raised_at);
