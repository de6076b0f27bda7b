-- How much an entry of a journey matters, said by somebody of the hub for a reason. The newest word of an entry holds.
create table frontdoor.significance (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  contact_id uuid not null references frontdoor.contact,
  -- Which entry of the contact's journey: an item's or decision's id with what became of it, or "referral".
  entry text not null check (length(entry) between 1 and 120),
  -- Set where the entry is a sealed item: what was said of it is as sealed as the item.
  item_id uuid references sharing.sealed_item,
  word text not null check (word in ('turning-point', 'significant', 'background', 'none')),
  reason text not null check (length(btrim(reason)) between 1 and 1000),
  number integer not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  unique (contact_id, entry, number)
);
comment on table frontdoor.significance is 'How much an entry of a journey matters to whoever read it. Insert-only; the newest word of an entry holds.';

create function frontdoor.guard_significance() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from frontdoor.contact c where c.id = new.contact_id and c.hub_id = new.hub_id) then
    raise exception 'a contact of this hub' using errcode = 'check_violation';
  end if;
  if (new.item_id is null) = exists (select from sharing.sealed_item i where i.id::text = new.entry) then
    raise exception 'what is said of a sealed item is sealed with it' using errcode = 'check_violation';
  end if;
  if new.item_id is not null and new.item_id::text <> new.entry then
    raise exception 'the item is the entry' using errcode = 'check_violation';
  end if;
  if new.number <> 1 + (select count(*) from frontdoor.significance s where s.contact_id = new.contact_id and s.entry = new.entry) then
    raise exception 'somebody weighed this entry meanwhile' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_significance before insert on frontdoor.significance
  for each row execute function frontdoor.guard_significance();
