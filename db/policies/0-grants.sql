-- Run after every migration. Nothing is granted by default; each login gets what its work needs and no more.
revoke all on all tables in schema auth, partnership, sharing, people, frontdoor, post, stats from public;
revoke all on all functions in schema auth from public;
grant usage on schema auth to {{app}}, {{door}}, {{worker}}, {{auditor}};
grant usage on schema partnership, sharing, people, frontdoor, post to {{app}}, {{worker}}, {{auditor}}, {{backup}};
grant usage on schema auth, stats to {{backup}};
grant usage on schema stats to {{board}};

grant execute on function auth.claim(int), auth.kind(), auth.user_id(), auth.hub(), auth.agency(), auth.subject(), auth.purpose(),
  auth.holds(text[]), auth.is_hub_staff(), auth.stamped() to {{app}}, {{worker}}, {{auditor}};
grant execute on function auth.enter(text, text), auth.touch(text), auth.leave(text), auth.make_link(uuid, uuid, bytea, timestamptz),
  auth.end_links(uuid), auth.keep_totp(text), auth.keep_passkey(text, bytea, bigint, text[], text), auth.my_security(), auth.colleagues() to {{app}};
grant execute on function auth.make_link(uuid, uuid, bytea, timestamptz), auth.enter_clockwork(uuid, text) to {{worker}};
grant execute on function auth.credential_for(text), auth.use_totp_step(uuid, bigint), auth.passkey_for(text),
  auth.count_passkey(text, bigint), auth.open_session(uuid, uuid, bytea, interval, interval), auth.note_attempt(bytea),
  auth.attempts(bytea, interval), auth.forget_attempts(bytea), auth.personas(), auth.tell_story(uuid, jsonb, timestamptz), auth.story(uuid), auth.end_story(uuid, timestamptz),
  auth.stories_left(timestamptz), auth.look_at_link(text),
  auth.send_link_code(text, boolean), auth.open_link_session(text, text, bytea), auth.pass_link_to_deputy(text, bytea, text),
  auth.stamped() to {{door}};

grant select on partnership.hub, partnership.agency, partnership.policy to {{app}}, {{worker}};
grant insert on sharing.audit to {{app}}, {{worker}};
grant select on sharing.audit to {{app}}, {{worker}}, {{auditor}};
grant select, insert on sharing.seal, sharing.checkpoint to {{worker}};
grant select on sharing.seal, sharing.checkpoint to {{auditor}};
grant select, insert on sharing.enquiry, sharing.basis, sharing.sealed_return, sharing.sealed_item, sharing.release, sharing.discussion,
  sharing.release_wish to {{app}};
grant update (live, ended_at) on sharing.enquiry to {{app}};
grant update (answered, answered_reason, answered_at) on sharing.release_wish to {{app}};
grant usage on schema people to {{finder}};
grant select (id, hub_id, source_id, body, recorded_tx) on people.person to {{finder}};
grant select, insert on people.person, people.person_key, people.entry, people.judgement, people.joined_view to {{app}};
grant update (last_seen_at, read_at) on people.joined_view to {{app}};
grant select, insert on frontdoor.contact, frontdoor.fact, frontdoor.referral, frontdoor.child, frontdoor.request,
  frontdoor.decision, frontdoor.told, frontdoor.disagreement to {{app}};
grant select, insert on frontdoor.consultation, frontdoor.consultation_step to {{app}};
grant select, insert, update, delete on frontdoor.draft, frontdoor.answer_draft to {{app}};
grant update (state, level, rating, highest_rating, due_at, reached_at, first_reached_at, first_highest_rating, reopened_at,
  why_here, holder, holder_name, version, changed_at)
  on frontdoor.contact to {{app}};
grant update (progress) on frontdoor.referral to {{app}};
grant update (decided_at) on frontdoor.child to {{app}};
grant update (state, answered_at, answer, chased_at, chases, overtaken_at) on frontdoor.request to {{app}};
grant update (seconded_by, seconded_by_name, seconded_at, takes_effect_at, sent_back_by, sent_back_by_name, sent_back_reason, sent_back_at,
  superseded_at, superseded_by, superseded_by_name, superseded_reason)
  on frontdoor.decision to {{app}};
grant update (read_at, superseded_at) on frontdoor.told to {{app}};
grant update (stage, standing, entries, reply_due_at, to_manager, to_partnership, reply, replied_by, replied_by_name, replied_at)
  on frontdoor.disagreement to {{app}};
grant select, insert on frontdoor.disagreement_entry to {{app}};
grant insert on partnership.policy to {{app}};
grant select on frontdoor.request to {{worker}};
grant update (chased_at, chases) on frontdoor.request to {{worker}};
grant insert on post.message to {{app}}, {{worker}};
grant select on post.message to {{app}}, {{worker}};
grant update (sent_at, tries, try_after) on post.message to {{worker}};
grant select on all tables in schema auth, partnership, sharing, people, frontdoor, post to {{backup}};
-- People of an agency: each function asks whether the asker manages it. Links are opened at the door.
grant execute on function auth.manages(uuid), auth.agencies_to_manage(), auth.managed_agency(uuid), auth.people_of(uuid),
  auth.add_joiner(uuid, text, text, text[], bytea, timestamptz), auth.change_roles(uuid, uuid, text[], text[], timestamptz),
  auth.end_here(uuid, uuid, timestamptz), auth.send_joiner_link(uuid, uuid, bytea, timestamptz),
  auth.reset_here(uuid, uuid, bytea, timestamptz), auth.keep_reset(uuid, uuid, text, timestamptz), auth.heirs(uuid),
  auth.begin_hand_over(uuid, uuid, uuid, uuid, timestamptz), auth.handing_over(), auth.leaver() to {{app}};
grant execute on function auth.look_at_invitation(bytea), auth.accept_invitation(bytea, text),
  auth.use_recovery_code(uuid, bytea, timestamptz), auth.answered_by_link(text) to {{door}};
grant execute on function auth.keep_recovery_codes(bytea[], timestamptz), auth.my_sign_in(), auth.change_my_password(text, text),
  auth.my_agencies() to {{app}};
grant select, insert on frontdoor.phone_note to {{app}};
grant update (follow_up_how, follow_up_contact, follow_up_by, follow_up_by_name, follow_up_at) on frontdoor.phone_note to {{app}};
grant select, insert on frontdoor.family_told to {{app}};
grant select, insert on frontdoor.review, frontdoor.review_reading to {{app}};
grant update (outcome, reason, closed_by, closed_by_name, closed_at) on frontdoor.review to {{app}};
grant select, insert on frontdoor.teller to {{app}};
-- The public form: by its token alone, and nothing but its own row.
grant execute on function auth.hubs_to_tell(), auth.begin_telling(bytea, uuid, text), auth.look_at_telling(text),
  auth.keep_telling(text, jsonb, uuid, text), auth.leave_telling(text), auth.enter_telling(text, bytea),
  auth.telling_sent(text, bytea) to {{app}};
grant execute on function auth.wipe_tellings() to {{worker}};
grant select (id, hub_id, state, rating, changed_at) on frontdoor.contact to {{worker}};
grant select, insert on frontdoor.ageing_alarm to {{worker}};
grant select on frontdoor.ageing_alarm to {{app}};
-- A work mail is proved at the door: it opens a session.
grant execute on function auth.hubs_to_tell(), auth.begin_visit(bytea, uuid, text, bytea), auth.send_visit_code(text, bytea),
  auth.prove_visit(text, text), auth.look_at_visit(text), auth.finish_visit(text, bytea, text, text, text) to {{door}};
grant execute on function auth.my_job() to {{app}};
grant select, insert on frontdoor.protective_act, frontdoor.strategy_meeting to {{app}};
grant select, insert on sharing.objection, sharing.second_check, sharing.agreement to {{app}};
grant select, insert on frontdoor.own_duty to {{app}};
grant update (state, reported_by, colleague, reference, called_on, safeguarding, done_at) on frontdoor.own_duty to {{app}};
grant select, insert on frontdoor.duty to {{app}};
grant update (ended_at, ended_by, ended_by_name) on frontdoor.duty to {{app}};
grant update (holder_accepted) on frontdoor.contact to {{app}};
grant select, insert on frontdoor.answer_read to {{app}};
grant execute on function auth.guests(), auth.end_guest(uuid, text, timestamptz) to {{app}};
grant select, insert on frontdoor.night_entry to {{app}};
grant update (taken_by, taken_by_name, taken_at, emptied_how, emptied_by, emptied_by_name, emptied_at) on frontdoor.night_entry to {{app}};
-- Kept text: the clockwork wipes what is old and cannot read it.
grant select, insert, update (typed, revision, kept_at) on partnership.kept_text to {{app}};
grant select (hub_id, kept_at), delete on partnership.kept_text to {{worker}};
grant select, insert on frontdoor.supervision_note to {{app}};
grant update (acknowledged_at) on frontdoor.supervision_note to {{app}};
grant select, insert on sharing.phrase_mark, frontdoor.family_letter, frontdoor.family_letter_check to {{app}};
grant select, insert, update (over_at) on frontdoor.strategy_invitation to {{app}};
-- Pairs to read: the clockwork proposes them by ids alone, hub staff read them.
grant select (id, hub_id, recorded_tx) on people.person to {{worker}};
grant select, insert, update (from_tx) on people.look_mark to {{worker}};
grant select, insert on people.looked, people.pair to {{worker}};
grant select on people.judgement, people.reading to {{worker}};
grant select, insert on people.pair, people.reading to {{app}};
grant update (stage) on people.pair to {{app}};
grant select, insert on sharing.item_kind to {{app}};
grant select, insert on frontdoor.signal, frontdoor.signal_evidence, frontdoor.signal_closing, frontdoor.signal_tally to {{app}};
grant update (sealed) on frontdoor.signal to {{app}}, {{worker}};
-- The clockwork that looks for signals reads keys, kinds and days: no words, no names.
grant select (id, hub_id, live) on sharing.enquiry to {{worker}};
grant select (id, hub_id, enquiry_id, agency_id, occurred, side, kind, recorded_at) on sharing.sealed_item to {{worker}};
grant select (item_id, hub_id, enquiry_id, number, kind, marked_at) on sharing.item_kind to {{worker}};
grant select (id, hub_id, source_id, role, born, recorded_at) on people.person to {{worker}};
grant select (source_agency, received_at) on frontdoor.contact to {{worker}};
grant select (id, hub_id, contact_id, outcome, decided_at, sent_back_at, superseded_at) on frontdoor.decision to {{worker}};
grant select (id, hub_id, agency_id, asked_at) on frontdoor.consultation to {{worker}};
grant select (hub_id, consultation_id, kind, contact_id) on frontdoor.consultation_step to {{worker}};
grant select, insert on frontdoor.signal, frontdoor.signal_evidence to {{worker}};
grant select (hub_id, signal_id) on frontdoor.signal_closing to {{worker}};
grant insert on frontdoor.signal_tally to {{worker}};
grant select, insert on people.kin_word, people.tie_word to {{app}};
grant select on people.kin_now to {{app}};
grant select, insert on frontdoor.significance to {{app}};

-- Restricted contacts.
grant select, insert on frontdoor.restriction, frontdoor.restricted_contact, frontdoor.restriction_reader, frontdoor.restriction_word to {{app}};
grant update (review_on, lifted_at, lifted_by, lifted_by_name) on frontdoor.restriction to {{app}};
grant update (lifted_at) on frontdoor.restricted_contact to {{app}};
grant update (ended_at) on frontdoor.restriction_reader to {{app}};
grant select on frontdoor.restricted_contact to {{worker}};
grant execute on function auth.my_restrictions() to {{app}}, {{worker}};
grant execute on function auth.has_readers(uuid), auth.keep_apart(uuid, uuid, text, text, timestamptz), auth.kept_apart_by(uuid),
  auth.are_kept_apart(uuid[]) to {{app}};
grant execute on function auth.all_kept_apart() to {{finder}};
grant usage on schema auth to {{finder}};

-- Information products.
grant select, insert on frontdoor.product to {{app}};

-- Lists of agencies.
grant select, insert, update (columns) on people.list_upload to {{app}};
grant select, insert on people.agency_list, people.list_look, people.list_found to {{app}};
grant insert on people.listed_child to {{app}};
grant execute on function auth.listed_like(uuid, bytea[]), auth.end_agency_list(text, timestamptz), auth.drop_list_upload(uuid),
  auth.mark_sensitive(uuid, boolean, text, timestamptz) to {{app}};
grant execute on function auth.wipe_list_uploads() to {{worker}};
grant execute on function auth.make_agency_key(text, bytea, timestamptz, text, timestamptz), auth.agency_keys(),
  auth.end_agency_key(uuid, text, timestamptz), auth.enter_by_key(text, text) to {{app}};
