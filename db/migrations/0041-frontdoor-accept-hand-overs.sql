-- Handed over is not yet in hand: whoever is given a contact accepts it. Taking it oneself is accepting.
alter table frontdoor.contact add column holder_accepted boolean not null default true;
comment on column frontdoor.contact.holder_accepted is 'False from a hand-over until the one who was given it presses.';
create function frontdoor.guard_holder() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.holder is distinct from old.holder then
    new.holder_accepted := new.holder is null or new.holder is not distinct from auth.user_id();
  elsif new.holder_accepted is distinct from old.holder_accepted
    and (not new.holder_accepted or new.holder is distinct from auth.user_id()) then
    raise exception 'only who was given a contact accepts it';
  end if;
  return new;
end $$;
create trigger guard_holder before update on frontdoor.contact for each row execute function frontdoor.guard_holder();

-- Somebody of the hub has read an agency's answer: the first who did.
create table frontdoor.answer_read (
  request_id uuid primary key references frontdoor.request,
  hub_id uuid not null references partnership.hub,
  read_by uuid not null,
  read_by_name text not null,
  read_at timestamptz not null
);
comment on table frontdoor.answer_read is 'The first screener or decision maker who opened an answer. An answer without a row is unread.';
