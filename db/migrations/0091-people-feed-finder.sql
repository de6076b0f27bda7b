-- By which the finder knows what it has not seen yet: the transaction that recorded a person. What a poll may have missed
-- stands between the oldest transaction then under way and the next one, so nothing is lost however late it commits.
alter table people.person add column recorded_tx xid8 not null default pg_current_xact_id();
create index person_recorded_tx on people.person (recorded_tx);
