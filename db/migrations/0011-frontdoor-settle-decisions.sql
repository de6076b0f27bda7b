-- A decision stands from takes_effect_at; a second decision maker may agree or send it back, which makes room for another.
alter table frontdoor.decision
  add column takes_effect_at timestamptz,
  add column check_due_at timestamptz,
  add column sent_back_by uuid,
  add column sent_back_by_name text,
  add column sent_back_reason text,
  add column sent_back_at timestamptz,
  add constraint decision_sent_back_by_another check (sent_back_by is null or sent_back_by <> decided_by),
  add constraint decision_sent_back_with_reason check ((sent_back_at is null) = (sent_back_reason is null)),
  add constraint decision_agreed_or_sent_back check (seconded_at is null or sent_back_at is null),
  add constraint decision_takes_effect check (takes_effect_at is null or not needs_second or seconded_at is not null or check_due_at is not null);
alter table frontdoor.decision drop constraint decision_child_id_key;
create unique index decision_standing on frontdoor.decision (child_id) where sent_back_at is null;
comment on column frontdoor.decision.check_due_at is 'Set when red could not wait for a second person: by when one checks it.';
