-- How far the clockwork has looked for likely pairs: from which transaction on somebody may not have been looked at yet.
-- Without it, every turn would read everybody.
create table people.look_mark (
  hub_id uuid primary key references partnership.hub,
  from_tx xid8 not null
);
comment on table people.look_mark is 'The oldest transaction whose people the clockwork may not have looked at.';
create index pair_done on people.pair (hub_id, proposed_at) where stage = 'done' and bits is not null;
