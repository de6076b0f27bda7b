alter table frontdoor.draft enable row level security;
alter table frontdoor.draft force row level security;
create policy own on frontdoor.draft to {{app}}
  using (user_id = (select auth.user_id()) and agency_id = (select auth.agency()))
  with check (user_id = (select auth.user_id()) and agency_id = (select auth.agency()) and hub_id = (select auth.hub()));

alter table frontdoor.contact enable row level security;
alter table frontdoor.contact force row level security;
create policy hub_staff on frontdoor.contact for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy hub_staff_record on frontdoor.contact for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.is_hub_staff()) and state = 'to-screen' and rating is null);
-- Business support looks and records; screeners and decision makers work.
create policy work on frontdoor.contact for update to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')))
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')));
create policy referrer_sends on frontdoor.contact for insert to {{app}}
  with check (hub_id = (select auth.hub()) and source_agency = (select auth.agency()) and (select auth.holds('referrer'))
    and state = 'to-screen' and rating is null and holder is null
    and channel = case when (select auth.holds('verified-by-mail')) then 'professional' else 'form' end);

alter table frontdoor.fact enable row level security;
alter table frontdoor.fact force row level security;
create policy hub_staff on frontdoor.fact for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy work on frontdoor.fact for insert to {{app}}
  with check (hub_id = (select auth.hub()) and by_user = (select auth.user_id())
    and ((select auth.holds('screener', 'decision-maker')) or ((select auth.is_hub_staff()) and kind = 'received' and number = 1)));
create policy referrer_sends on frontdoor.fact for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('referrer')) and kind = 'received' and number = 1
    and by_user = (select auth.user_id()) and by_agency = (select auth.agency()));

alter table frontdoor.referral enable row level security;
alter table frontdoor.referral force row level security;
create policy hub_staff on frontdoor.referral to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()))
  with check (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy own_agency_reads on frontdoor.referral for select to {{app}}
  using (source_agency = (select auth.agency()) and (select auth.holds('referrer')));
create policy referrer_sends on frontdoor.referral for insert to {{app}}
  with check (hub_id = (select auth.hub()) and source_agency = (select auth.agency()) and source_user = (select auth.user_id())
    and (select auth.holds('referrer')) and progress = 'received');

alter table frontdoor.child enable row level security;
alter table frontdoor.child force row level security;
create policy hub_staff on frontdoor.child to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()))
  with check (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy referrer_sends on frontdoor.child for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('referrer')) and decided_at is null
    and contact_id in (select r.contact_id from frontdoor.referral r where r.source_agency = (select auth.agency())));

alter table frontdoor.request enable row level security;
alter table frontdoor.request force row level security;
create policy hub_staff on frontdoor.request for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy ask on frontdoor.request for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and state = 'sent');
create policy withdraw_or_chase on frontdoor.request for update to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and state = 'sent')
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and state in ('sent', 'withdrawn'));
create policy asked_agency on frontdoor.request for select to {{app}}
  using (agency_id = (select auth.agency()) and (select auth.holds('researcher', 'agency-supervisor')));
create policy asked_agency_answers on frontdoor.request for update to {{app}}
  using (agency_id = (select auth.agency()) and (select auth.holds('researcher')) and state = 'sent')
  with check (agency_id = (select auth.agency()) and state = 'answered');
create policy link_holder on frontdoor.request for select to {{app}}
  using (id = (select auth.subject()) and agency_id = (select auth.agency()));
create policy link_holder_answers on frontdoor.request for update to {{app}}
  using (id = (select auth.subject()) and agency_id = (select auth.agency()) and state = 'sent')
  with check (id = (select auth.subject()) and state = 'answered');
create policy chase_read on frontdoor.request for select to {{worker}} using (hub_id = (select auth.hub()));
create policy chase on frontdoor.request for update to {{worker}} using (hub_id = (select auth.hub()) and state = 'sent');

alter table frontdoor.answer_draft enable row level security;
alter table frontdoor.answer_draft force row level security;
create policy own_agency on frontdoor.answer_draft to {{app}}
  using (agency_id = (select auth.agency()) and ((select auth.holds('researcher')) or request_id = (select auth.subject())))
  with check (agency_id = (select auth.agency()) and hub_id = (select auth.hub())
    and ((select auth.holds('researcher')) or request_id = (select auth.subject())));

alter table frontdoor.decision enable row level security;
alter table frontdoor.decision force row level security;
create policy hub_staff on frontdoor.decision for select to {{app}} using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy decide on frontdoor.decision for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')) and decided_by = (select auth.user_id())
    and seconded_by is null);
create policy second on frontdoor.decision for update to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')) and needs_second and seconded_by is null
    and sent_back_by is null and decided_by <> (select auth.user_id()))
  with check (seconded_by = (select auth.user_id()) or sent_back_by = (select auth.user_id()));

-- Replaced after a review, which the trigger asks for; this policy only says who.
create policy replace on frontdoor.decision for update to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')) and takes_effect_at is not null and stands)
  with check (superseded_by = (select auth.user_id()));

alter table frontdoor.told enable row level security;
alter table frontdoor.told force row level security;
create policy hub_staff on frontdoor.told for select to {{app}} using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy decision_maker_tells on frontdoor.told for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')));
create policy decision_maker_takes_back on frontdoor.told for update to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')) and superseded_at is null)
  with check (hub_id = (select auth.hub()) and superseded_at is not null);
create policy referrer_reads on frontdoor.told for select to {{app}}
  using (source_agency = (select auth.agency()) and (select auth.holds('referrer')));
create policy referrer_marks_read on frontdoor.told for update to {{app}}
  using (source_agency = (select auth.agency()) and (select auth.holds('referrer')));

alter table frontdoor.disagreement enable row level security;
alter table frontdoor.disagreement force row level security;
create policy hub_staff_read on frontdoor.disagreement for select to {{app}} using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
-- Above the hub's own decision makers, each reads only what has come up to them.
create policy manager_reads on frontdoor.disagreement for select to {{app}}
  using (hub_id = (select auth.hub()) and to_manager and (select auth.holds('hub-administrator')));
create policy partnership_reads on frontdoor.disagreement for select to {{app}}
  using (hub_id = (select auth.hub()) and to_partnership and (select auth.holds('board-member')));
create policy referrer_reads on frontdoor.disagreement for select to {{app}}
  using (source_agency = (select auth.agency()) and told_id is not null and (select auth.holds('referrer')));
create policy answerer_reads on frontdoor.disagreement for select to {{app}}
  using (source_agency = (select auth.agency()) and request_id is not null and (select auth.holds('researcher', 'agency-supervisor')));
create policy referrer_raises on frontdoor.disagreement for insert to {{app}}
  with check (source_agency = (select auth.agency()) and (select auth.holds('referrer')) and hub_id = (select auth.hub())
    and raised_by = (select auth.user_id()) and request_id is null
    and told_id in (select t.id from frontdoor.told t where t.source_agency = (select auth.agency())));
create policy answerer_raises on frontdoor.disagreement for insert to {{app}}
  with check (source_agency = (select auth.agency()) and (select auth.holds('researcher', 'agency-supervisor')) and hub_id = (select auth.hub())
    and raised_by = (select auth.user_id()) and told_id is null
    and request_id in (select r.id from frontdoor.request r where r.agency_id = (select auth.agency())));
-- The row follows the record, which the triggers hold; these say who may move it.
create policy raiser_moves on frontdoor.disagreement for update to {{app}}
  using (source_agency = (select auth.agency()) and standing in ('waiting', 'answered')
    and ((told_id is not null and (select auth.holds('referrer')))
      or (request_id is not null and (select auth.holds('researcher', 'agency-supervisor')))))
  with check (source_agency = (select auth.agency()));
-- Answered by another decision maker than the one who decided.
create policy decision_maker_replies on frontdoor.disagreement for update to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')) and standing = 'waiting'
    and not exists (select from frontdoor.decision d where d.contact_id = disagreement.contact_id
      and d.decided_by = (select auth.user_id())
      and (told_id is null or d.id in (select t.decision_id from frontdoor.told t where t.id = told_id))))
  with check (hub_id = (select auth.hub()) and standing = 'answered');
create policy manager_replies on frontdoor.disagreement for update to {{app}}
  using (hub_id = (select auth.hub()) and to_manager and standing = 'waiting' and (select auth.holds('hub-administrator')))
  with check (hub_id = (select auth.hub()) and standing = 'answered');
create policy partnership_replies on frontdoor.disagreement for update to {{app}}
  using (hub_id = (select auth.hub()) and to_partnership and standing = 'waiting' and (select auth.holds('board-member')))
  with check (hub_id = (select auth.hub()) and standing = 'answered');

-- The record: read by whoever reads its disagreement, added to by whose turn it is, changed by nobody.
alter table frontdoor.disagreement_entry enable row level security;
alter table frontdoor.disagreement_entry force row level security;
create policy with_its_disagreement on frontdoor.disagreement_entry for select to {{app}}
  using (hub_id = (select auth.hub()) and disagreement_id in (select d.id from frontdoor.disagreement d));
create policy raiser_says on frontdoor.disagreement_entry for insert to {{app}}
  with check (hub_id = (select auth.hub()) and by_user = (select auth.user_id()) and by_agency = (select auth.agency())
    and kind in ('raised', 'gone-up', 'settled', 'ended')
    and disagreement_id in (select d.id from frontdoor.disagreement d where d.source_agency = (select auth.agency())));
create policy answerer_says on frontdoor.disagreement_entry for insert to {{app}}
  with check (hub_id = (select auth.hub()) and by_user = (select auth.user_id()) and by_agency = (select auth.agency())
    and kind = 'answered' and (select auth.holds('decision-maker', 'hub-administrator', 'board-member'))
    and disagreement_id in (select d.id from frontdoor.disagreement d)
    and not exists (select from frontdoor.disagreement x left join frontdoor.told t on t.id = x.told_id
      join frontdoor.decision e on e.contact_id = x.contact_id and (x.told_id is null or e.id = t.decision_id)
      where x.id = disagreement_id and e.decided_by = (select auth.user_id())));

-- Handing over what a leaver held: moved by who manages people, never read by them. While a transaction hands over, it
-- touches nothing else.
create policy leaver_hands_over on frontdoor.contact for update to {{app}}
  using (hub_id = (select auth.hub()) and holder = (select auth.leaver()))
  with check (hub_id = (select auth.hub()) and holder is not distinct from (select (auth.handing_over()).contacts_to));
create policy only_the_leavers on frontdoor.contact as restrictive for update to {{app}}
  using ((select auth.leaver()) is null or holder = (select auth.leaver())) with check (true);
create policy leaver_hands_over on frontdoor.draft for update to {{app}}
  using (user_id = (select auth.leaver()) and agency_id = (select (auth.handing_over()).agency_id))
  with check (user_id = (select (auth.handing_over()).drafts_to) and agency_id = (select (auth.handing_over()).agency_id));
create policy only_the_leavers on frontdoor.draft as restrictive for update to {{app}}
  using ((select auth.leaver()) is null or user_id = (select auth.leaver())) with check (true);
create policy leaver_hands_over on frontdoor.fact for insert to {{app}}
  with check (hub_id = (select auth.hub()) and by_user = (select auth.user_id()) and (select auth.leaver()) is not null
    and kind in ('put-back', 'handed-over'));

alter table frontdoor.phone_note enable row level security;
alter table frontdoor.phone_note force row level security;
create policy hub_staff on frontdoor.phone_note for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy hub_staff_note on frontdoor.phone_note for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.is_hub_staff()) and taken_by = (select auth.user_id()) and follow_up_at is null);
create policy hub_staff_follow_up on frontdoor.phone_note for update to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()) and follow_up_at is null)
  with check (hub_id = (select auth.hub()) and follow_up_by = (select auth.user_id()) and follow_up_at is not null);

alter table frontdoor.family_told enable row level security;
alter table frontdoor.family_told force row level security;
create policy hub_staff on frontdoor.family_told for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy tick_off on frontdoor.family_told for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and recorded_by = (select auth.user_id()));

alter table frontdoor.consultation enable row level security;
alter table frontdoor.consultation force row level security;
create policy hub_staff on frontdoor.consultation for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy own_agency_reads on frontdoor.consultation for select to {{app}}
  using (agency_id = (select auth.agency()) and (select auth.holds('referrer')));
create policy setting_asks on frontdoor.consultation for insert to {{app}}
  with check (hub_id = (select auth.hub()) and agency_id = (select auth.agency()) and asked_by = (select auth.user_id())
    and (select auth.holds('referrer')) and channel = 'form');
create policy hub_notes_a_call on frontdoor.consultation for insert to {{app}}
  with check (hub_id = (select auth.hub()) and asked_by = (select auth.user_id())
    and (select auth.holds('screener', 'decision-maker')) and channel = 'phone');

alter table frontdoor.consultation_step enable row level security;
alter table frontdoor.consultation_step force row level security;
create policy hub_staff on frontdoor.consultation_step for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy own_agency_reads on frontdoor.consultation_step for select to {{app}}
  using (agency_id = (select auth.agency()) and (select auth.holds('referrer')));
create policy qualified_answers on frontdoor.consultation_step for insert to {{app}}
  with check (hub_id = (select auth.hub()) and by_user = (select auth.user_id())
    and (select auth.holds('screener', 'decision-maker')) and kind in ('answered', 'name-asked', 'called'));
create policy setting_replies on frontdoor.consultation_step for insert to {{app}}
  with check (hub_id = (select auth.hub()) and agency_id = (select auth.agency()) and by_user = (select auth.user_id())
    and (select auth.holds('referrer')) and kind in ('name-given', 'name-declined', 'referred')
    and (contact_id is null or contact_id in (select r.contact_id from frontdoor.referral r where r.source_agency = (select auth.agency()))));

alter table frontdoor.review enable row level security;
alter table frontdoor.review force row level security;
create policy hub_staff on frontdoor.review for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
-- Opened by an answer that came late: in the answering agency's own transaction, which cannot read it back.
create policy late_answer_opens on frontdoor.review for insert to {{app}}
  with check (hub_id = (select auth.hub()) and cause = 'return' and closed_at is null
    and exists (select from frontdoor.request r where r.id = request_id and r.contact_id = review.contact_id
      and r.agency_id = (select auth.agency()) and r.state = 'answered' and r.overtaken_at is not null));
create policy hub_opens on frontdoor.review for insert to {{app}}
  with check (hub_id = (select auth.hub()) and closed_at is null
    and ((cause = 'contact' and (select auth.holds('screener', 'decision-maker')))
      or (cause = 'noticed' and noticed_by = (select auth.user_id()) and (select auth.holds('decision-maker')))));
create policy decision_maker_closes on frontdoor.review for update to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')) and closed_at is null)
  with check (hub_id = (select auth.hub()) and closed_by = (select auth.user_id()) and closed_at is not null);

alter table frontdoor.review_reading enable row level security;
alter table frontdoor.review_reading force row level security;
create policy hub_staff on frontdoor.review_reading for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy own_reading on frontdoor.review_reading for insert to {{app}}
  with check (hub_id = (select auth.hub()) and user_id = (select auth.user_id()) and (select auth.is_hub_staff()));
-- Who tells by the public form appends one contact, the one drawn for that telling, and reads nothing back.
alter table frontdoor.teller enable row level security;
alter table frontdoor.teller force row level security;
create policy hub_staff on frontdoor.teller for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy teller_says on frontdoor.teller for insert to {{app}}
  with check ((select auth.kind()) = 'teller' and hub_id = (select auth.hub()) and contact_id = (select auth.subject()));
create policy teller_tells on frontdoor.contact for insert to {{app}}
  with check ((select auth.kind()) = 'teller' and hub_id = (select auth.hub()) and id = (select auth.subject())
    and channel = 'public' and source_agency is null and state = 'to-screen' and rating is null and holder is null);
create policy teller_tells on frontdoor.fact for insert to {{app}}
  with check ((select auth.kind()) = 'teller' and hub_id = (select auth.hub()) and contact_id = (select auth.subject())
    and kind = 'received' and number = 1 and by_user is null and by_agency is null);
create policy teller_tells on frontdoor.referral for insert to {{app}}
  with check ((select auth.kind()) = 'teller' and hub_id = (select auth.hub()) and contact_id = (select auth.subject())
    and source_agency is null and source_user is null and progress = 'received');
create policy teller_tells on frontdoor.child for insert to {{app}}
  with check ((select auth.kind()) = 'teller' and hub_id = (select auth.hub()) and contact_id = (select auth.subject())
    and decided_at is null);

-- The clockwork sees of an open contact how long it stood still, and no word of it.
create policy stands_still on frontdoor.contact for select to {{worker}}
  using (hub_id = (select auth.hub()) and state <> 'decided');
alter table frontdoor.ageing_alarm enable row level security;
alter table frontdoor.ageing_alarm force row level security;
create policy raise on frontdoor.ageing_alarm to {{worker}}
  using (hub_id = (select auth.hub())) with check (hub_id = (select auth.hub()));
create policy hub_staff on frontdoor.ageing_alarm for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
-- Immediate protection: by whoever works the contact, at any step. The decision of a strategy discussion is a decision maker's.
alter table frontdoor.protective_act enable row level security;
alter table frontdoor.protective_act force row level security;
create policy hub_staff on frontdoor.protective_act for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy work on frontdoor.protective_act for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and recorded_by = (select auth.user_id()));
alter table frontdoor.strategy_meeting enable row level security;
alter table frontdoor.strategy_meeting force row level security;
create policy hub_staff on frontdoor.strategy_meeting for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy sign on frontdoor.strategy_meeting for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')) and signed_by = (select auth.user_id()));

-- A duty is its holder's own: no colleague and nobody of the hub does it for them. The hub reads where it stands.
alter table frontdoor.own_duty enable row level security;
alter table frontdoor.own_duty force row level security;
create policy holder_reads on frontdoor.own_duty for select to {{app}} using (user_id = (select auth.user_id()));
create policy hub_staff on frontdoor.own_duty for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy holder_records on frontdoor.own_duty for insert to {{app}}
  with check (hub_id = (select auth.hub()) and agency_id = (select auth.agency()) and user_id = (select auth.user_id())
    and state <> 'done');
create policy holder_reports on frontdoor.own_duty for update to {{app}}
  using (user_id = (select auth.user_id()) and state = 'open')
  with check (user_id = (select auth.user_id()) and state = 'done');
-- On duty: hub staff see it; each says it of themselves, a decision maker of any colleague of the hub.
alter table frontdoor.duty enable row level security;
alter table frontdoor.duty force row level security;
create policy hub_staff on frontdoor.duty for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy say on frontdoor.duty for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.is_hub_staff()) and said_by = (select auth.user_id())
    and ended_at is null and (user_id = (select auth.user_id())
      or ((select auth.holds('decision-maker')) and user_id in (select c.user_id from auth.colleagues() c))));
create policy finish on frontdoor.duty for update to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()) and ended_at is null
    and (user_id = (select auth.user_id()) or (select auth.holds('decision-maker'))))
  with check (hub_id = (select auth.hub()) and ended_by = (select auth.user_id()));

alter table frontdoor.answer_read enable row level security;
alter table frontdoor.answer_read force row level security;
create policy hub_staff on frontdoor.answer_read for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy read_it on frontdoor.answer_read for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and read_by = (select auth.user_id())
    and request_id in (select r.id from frontdoor.request r where r.state = 'answered'));

-- The night team sees the open work of its hub as far as a night needs it: who, the worry, where, and what protects now.
create policy night_reads on frontdoor.contact for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('out-of-hours')) and state <> 'decided');
create policy night_takes on frontdoor.contact for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('out-of-hours')) and channel = 'out-of-hours'
    and source_agency is null and state = 'to-screen' and rating is null and holder is null);
create policy night_reads on frontdoor.referral for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('out-of-hours')) and contact_id in (select c.id from frontdoor.contact c));
create policy night_takes on frontdoor.referral for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('out-of-hours')) and source_agency is null and source_user is null
    and progress = 'received');
create policy night_takes on frontdoor.fact for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('out-of-hours')) and kind = 'received' and number = 1
    and by_user = (select auth.user_id()));
create policy night_takes on frontdoor.child for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('out-of-hours')) and decided_at is null
    and contact_id in (select c.id from frontdoor.contact c));
create policy night_reads on frontdoor.protective_act for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('out-of-hours')) and contact_id in (select c.id from frontdoor.contact c));
alter table frontdoor.night_entry enable row level security;
alter table frontdoor.night_entry force row level security;
create policy hub_staff on frontdoor.night_entry for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy night_reads on frontdoor.night_entry for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('out-of-hours')) and emptied_at is null);
create policy write on frontdoor.night_entry for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('out-of-hours', 'screener', 'decision-maker'))
    and written_by = (select auth.user_id()) and taken_by is null and emptied_at is null);
create policy take_and_empty on frontdoor.night_entry for update to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and emptied_at is null)
  with check (hub_id = (select auth.hub()) and taken_by is not null);

-- Supervision stays between the two.
alter table frontdoor.supervision_note enable row level security;
alter table frontdoor.supervision_note force row level security;
create policy the_two_read on frontdoor.supervision_note for select to {{app}}
  using (hub_id = (select auth.hub()) and (about_user = (select auth.user_id()) or written_by = (select auth.user_id())));
create policy manager_writes on frontdoor.supervision_note for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')) and written_by = (select auth.user_id())
    and acknowledged_at is null and about_user in (select c.user_id from auth.colleagues() c));
create policy worker_acknowledges on frontdoor.supervision_note for update to {{app}}
  using (hub_id = (select auth.hub()) and about_user = (select auth.user_id()) and acknowledged_at is null)
  with check (about_user = (select auth.user_id()) and acknowledged_at is not null);
alter table frontdoor.family_letter enable row level security;
alter table frontdoor.family_letter force row level security;
create policy hub_staff on frontdoor.family_letter for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy write on frontdoor.family_letter for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and written_by = (select auth.user_id()));
alter table frontdoor.family_letter_check enable row level security;
alter table frontdoor.family_letter_check force row level security;
create policy hub_staff on frontdoor.family_letter_check for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy check_it on frontdoor.family_letter_check for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and checked_by = (select auth.user_id()));
-- Invitations to a strategy discussion: the hub's to make, the invited agency's own to read.
alter table frontdoor.strategy_invitation enable row level security;
alter table frontdoor.strategy_invitation force row level security;
create policy hub_staff on frontdoor.strategy_invitation for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy invited_reads on frontdoor.strategy_invitation for select to {{app}}
  using (hub_id = (select auth.hub()) and agency_id = (select auth.agency()) and (select auth.holds('researcher', 'agency-supervisor')));
create policy work on frontdoor.strategy_invitation for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker'))
    and invited_by = (select auth.user_id()) and over_at is null);
create policy ends on frontdoor.strategy_invitation for update to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')))
  with check (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')));

-- Signals: the hub's own staff, and where one rests on something sealed only while that enquiry is live. Found by hub staff's own
-- acts or by the clockwork, which reads keys and days and no words; closed by whoever works contacts, in their own name.
alter table frontdoor.signal enable row level security;
alter table frontdoor.signal force row level security;
create policy hub_staff on frontdoor.signal for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff())
    and (not sealed or contact_id in (select e.id from sharing.enquiry e where e.live)));
create policy find on frontdoor.signal for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')));
create policy seal on frontdoor.signal for update to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')))
  with check (hub_id = (select auth.hub()) and sealed);
create policy clockwork_finds on frontdoor.signal to {{worker}}
  using (hub_id = (select auth.hub()) and (select auth.purpose()) = 'signals')
  with check (hub_id = (select auth.hub()) and (select auth.purpose()) = 'signals');

alter table frontdoor.signal_evidence enable row level security;
alter table frontdoor.signal_evidence force row level security;
create policy with_its_signal on frontdoor.signal_evidence for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff())
    and signal_id in (select s.id from frontdoor.signal s));
create policy find on frontdoor.signal_evidence for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')));
create policy clockwork_finds on frontdoor.signal_evidence to {{worker}}
  using (hub_id = (select auth.hub()) and (select auth.purpose()) = 'signals')
  with check (hub_id = (select auth.hub()) and (select auth.purpose()) = 'signals');

alter table frontdoor.signal_closing enable row level security;
alter table frontdoor.signal_closing force row level security;
create policy with_its_signal on frontdoor.signal_closing for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff())
    and signal_id in (select s.id from frontdoor.signal s));
create policy close on frontdoor.signal_closing for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and closed_by = (select auth.user_id())
    and signal_id in (select s.id from frontdoor.signal s));
create policy clockwork_reads on frontdoor.signal_closing for select to {{worker}}
  using (hub_id = (select auth.hub()) and (select auth.purpose()) = 'signals');

alter table frontdoor.signal_tally enable row level security;
alter table frontdoor.signal_tally force row level security;
create policy hub_staff on frontdoor.signal_tally for select to {{app}}
  using (hub_id = (select auth.hub()) and ((select auth.is_hub_staff()) or (select auth.holds('hub-administrator'))));
create policy count on frontdoor.signal_tally for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')));
create policy clockwork_counts on frontdoor.signal_tally for insert to {{worker}}
  with check (hub_id = (select auth.hub()) and (select auth.purpose()) = 'signals' and what = 'found');

create policy signals_look on frontdoor.contact for select to {{worker}}
  using (hub_id = (select auth.hub()) and (select auth.purpose()) = 'signals');
create policy signals_look on frontdoor.decision for select to {{worker}}
  using (hub_id = (select auth.hub()) and (select auth.purpose()) = 'signals');
create policy signals_look on frontdoor.consultation for select to {{worker}}
  using (hub_id = (select auth.hub()) and (select auth.purpose()) = 'signals');
create policy signals_look on frontdoor.consultation_step for select to {{worker}}
  using (hub_id = (select auth.hub()) and (select auth.purpose()) = 'signals');

-- How much an entry matters: the hub's own, and as sealed as the item it is about.
alter table frontdoor.significance enable row level security;
alter table frontdoor.significance force row level security;
create policy hub_staff on frontdoor.significance for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff())
    and (item_id is null or exists (select from sharing.sealed_item i where i.id = item_id)));
create policy weigh on frontdoor.significance for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and said_by = (select auth.user_id()));

alter table frontdoor.product enable row level security;
alter table frontdoor.product force row level security;
create policy hub_staff on frontdoor.product for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy make on frontdoor.product for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and made_by = (select auth.user_id()));
