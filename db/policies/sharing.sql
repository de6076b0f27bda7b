alter table sharing.audit enable row level security;
alter table sharing.audit force row level security;
create policy write on sharing.audit for insert to {{app}}, {{worker}}
  with check (hub_id is not distinct from (select auth.hub()) and user_id is not distinct from (select auth.user_id())
    and agency_id is not distinct from (select auth.agency()));
create policy read_own_hub on sharing.audit for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('information-governance')));
-- Rows of visitors belong to no hub: they are sealed under the nil id.
create policy seal on sharing.audit for select to {{worker}}
  using (coalesce(hub_id, '00000000-0000-0000-0000-000000000000'::uuid) = (select auth.hub()));
create policy verify on sharing.audit for select to {{auditor}} using (true);

alter table sharing.seal enable row level security;
alter table sharing.seal force row level security;
create policy seal on sharing.seal to {{worker}} using (hub_id = (select auth.hub())) with check (hub_id = (select auth.hub()));
create policy verify on sharing.seal for select to {{auditor}} using (true);
alter table sharing.checkpoint enable row level security;
alter table sharing.checkpoint force row level security;
create policy seal on sharing.checkpoint to {{worker}} using (hub_id = (select auth.hub())) with check (hub_id = (select auth.hub()));
create policy verify on sharing.checkpoint for select to {{auditor}} using (true);

alter table sharing.enquiry enable row level security;
alter table sharing.enquiry force row level security;
create policy hub_staff on sharing.enquiry to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()))
  with check (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy referrer_opens on sharing.enquiry for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('referrer', 'out-of-hours')) and live);
create policy teller_opens on sharing.enquiry for insert to {{app}}
  with check ((select auth.kind()) = 'teller' and hub_id = (select auth.hub()) and id = (select auth.subject()) and live);

alter table sharing.basis enable row level security;
alter table sharing.basis force row level security;
create policy hub_staff on sharing.basis for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
-- A want of consent is overridden by a decision maker only.
create policy record on sharing.basis for insert to {{app}}
  with check (hub_id = (select auth.hub()) and recorded_by = (select auth.user_id())
    and ((select auth.holds('decision-maker')) or ((select auth.holds('screener')) and body ->> 'ground' <> 'override')));

-- The sealed hub: the owner always sees its own; hub staff only while the enquiry is live; nobody else, by any route.
alter table sharing.sealed_return enable row level security;
alter table sharing.sealed_return force row level security;
create policy owner_reads on sharing.sealed_return for select to {{app}}
  using (agency_id = (select auth.agency()) and (select auth.holds('researcher', 'agency-supervisor')));
create policy link_holder_reads on sharing.sealed_return for select to {{app}}
  using (request_id = (select auth.subject()) and agency_id = (select auth.agency()));
create policy live_enquiry on sharing.sealed_return for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff())
    and enquiry_id in (select e.id from sharing.enquiry e where e.live));
-- What came after the enquiry ended waits to be read, until it is ended anew.
create policy came_late on sharing.sealed_return for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff())
    and exists (select from sharing.enquiry e where e.id = enquiry_id and not e.live and e.ended_at < returned_at));
create policy owner_writes on sharing.sealed_return for insert to {{app}}
  with check (hub_id = (select auth.hub()) and agency_id = (select auth.agency())
    and ((select auth.holds('researcher')) or request_id = (select auth.subject())));

alter table sharing.sealed_item enable row level security;
alter table sharing.sealed_item force row level security;
create policy owner_reads on sharing.sealed_item for select to {{app}}
  using (agency_id = (select auth.agency()) and (select auth.holds('researcher', 'agency-supervisor')));
create policy live_enquiry on sharing.sealed_item for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff())
    and enquiry_id in (select e.id from sharing.enquiry e where e.live));
create policy came_late on sharing.sealed_item for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff())
    and exists (select from sharing.enquiry e where e.id = enquiry_id and not e.live and e.ended_at < recorded_at));
create policy owner_writes on sharing.sealed_item for insert to {{app}}
  with check (hub_id = (select auth.hub()) and agency_id = (select auth.agency())
    and ((select auth.holds('researcher')) or (select auth.subject()) is not null)
    and return_id in (select r.id from sharing.sealed_return r where r.agency_id = (select auth.agency())));

alter table sharing.release enable row level security;
alter table sharing.release force row level security;
create policy hub_and_owner_read on sharing.release for select to {{app}}
  using (hub_id = (select auth.hub())
    and ((select auth.is_hub_staff()) or (agency_id = (select auth.agency()) and (select auth.holds('researcher', 'agency-supervisor')))));
-- Released by the owner, or by the hub under the owner's standing word on that very item.
create policy owner_releases on sharing.release for insert to {{app}}
  with check (hub_id = (select auth.hub()) and how = 'owner' and agency_id = (select auth.agency())
    and (select auth.holds('researcher', 'agency-supervisor')) and released_by = (select auth.user_id())
    and exists (select from sharing.sealed_item i where i.id = item_id and i.may_leave <> 'no'
      and i.content_hash = release.content_hash and i.agency_id = release.agency_id and i.enquiry_id = release.enquiry_id));
create policy standing_rule on sharing.release for insert to {{app}}
  with check (hub_id = (select auth.hub()) and how = 'standing-rule' and (select auth.is_hub_staff())
    and exists (select from sharing.sealed_item i where i.id = item_id and i.may_leave = 'yes'
      and i.content_hash = release.content_hash and i.agency_id = release.agency_id and i.enquiry_id = release.enquiry_id));

-- Where delay risks harm: by one qualified worker in their own name. The street above holds it to red, or to protection begun.
create policy urgent on sharing.release for insert to {{app}}
  with check (hub_id = (select auth.hub()) and how = 'urgent' and (select auth.holds('screener', 'decision-maker'))
    and released_by = (select auth.user_id())
    and exists (select from sharing.sealed_item i where i.id = item_id and i.may_leave <> 'yes'
      and i.content_hash = release.content_hash and i.agency_id = release.agency_id and i.enquiry_id = release.enquiry_id));

alter table sharing.objection enable row level security;
alter table sharing.objection force row level security;
create policy hub_and_owner_read on sharing.objection for select to {{app}}
  using (hub_id = (select auth.hub())
    and ((select auth.is_hub_staff()) or (agency_id = (select auth.agency()) and (select auth.holds('researcher', 'agency-supervisor')))));
create policy owner_objects on sharing.objection for insert to {{app}}
  with check (hub_id = (select auth.hub()) and agency_id = (select auth.agency()) and written_by = (select auth.user_id())
    and (select auth.holds('researcher', 'agency-supervisor'))
    and release_id in (select r.id from sharing.release r where r.how = 'urgent' and r.agency_id = (select auth.agency())));

alter table sharing.second_check enable row level security;
alter table sharing.second_check force row level security;
create policy hub_staff on sharing.second_check for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
-- By a decision maker who is not the one it is about.
create policy another_checks on sharing.second_check for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')) and checked_by = (select auth.user_id())
    and ((kind = 'release' and exists (select from sharing.release r where r.id = subject_id and r.how = 'urgent'
          and r.enquiry_id = second_check.enquiry_id and r.released_by <> (select auth.user_id())))
      or (kind = 'basis' and exists (select from sharing.basis b where b.id = subject_id and b.body ->> 'ground' = 'urgent'
          and b.enquiry_id = second_check.enquiry_id and b.recorded_by <> (select auth.user_id())))));

alter table sharing.agreement enable row level security;
alter table sharing.agreement force row level security;
create policy members_read on sharing.agreement for select to {{app}}
  using (hub_id = (select auth.hub())
    and ((select auth.is_hub_staff()) or (select auth.holds('hub-administrator', 'information-governance'))
      or agency_id = (select auth.agency())));
create policy record on sharing.agreement for insert to {{app}}
  with check (hub_id = (select auth.hub()) and recorded_by = (select auth.user_id())
    and (select auth.holds('hub-administrator', 'information-governance')));

alter table sharing.release_wish enable row level security;
alter table sharing.release_wish force row level security;
create policy hub_reads on sharing.release_wish for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
-- Asked only for what its owner marked so: what may leave needs no asking, and what may not is never asked for.
create policy hub_wishes on sharing.release_wish for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and answered is null
    and exists (select from sharing.sealed_item i where i.id = item_id and i.may_leave = 'ask-us'
      and i.agency_id = release_wish.agency_id and i.enquiry_id = release_wish.enquiry_id));
create policy owner_reads on sharing.release_wish for select to {{app}}
  using (agency_id = (select auth.agency()) and (select auth.holds('researcher', 'agency-supervisor')));
create policy owner_answers on sharing.release_wish for update to {{app}}
  using (agency_id = (select auth.agency()) and (select auth.holds('researcher', 'agency-supervisor')) and answered is null)
  with check (agency_id = (select auth.agency()) and (select auth.holds('researcher', 'agency-supervisor'))
    and ((answered = 'refused' and length(btrim(coalesce(answered_reason, ''))) > 0)
      or (answered = 'released' and exists (select from sharing.release r
        where r.item_id = release_wish.item_id and r.recipient = release_wish.recipient))));

alter table sharing.discussion enable row level security;
alter table sharing.discussion force row level security;
create policy live_enquiry on sharing.discussion for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff())
    and enquiry_id in (select e.id from sharing.enquiry e where e.live));
create policy hub_staff_write on sharing.discussion for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.is_hub_staff()) and written_by = (select auth.user_id())
    and enquiry_id in (select e.id from sharing.enquiry e where e.live));

-- Marks of what is sealed: kept by whoever seals, compared by hub staff, read back into words by nobody.
alter table sharing.phrase_mark enable row level security;
alter table sharing.phrase_mark force row level security;
create policy mark on sharing.phrase_mark for insert to {{app}} with check (hub_id = (select auth.hub()));
create policy hub_staff on sharing.phrase_mark for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));

-- What a reader says an item is about: hub staff, while the item may be read; in one's own name, changed by nobody.
alter table sharing.item_kind enable row level security;
alter table sharing.item_kind force row level security;
create policy live_enquiry on sharing.item_kind for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff())
    and enquiry_id in (select e.id from sharing.enquiry e where e.live));
create policy mark on sharing.item_kind for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and marked_by = (select auth.user_id())
    and enquiry_id in (select e.id from sharing.enquiry e where e.live));

-- The clockwork that looks for signals: kinds, days and agencies of live enquiries. The words it is not granted at all.
create policy signals_look on sharing.enquiry for select to {{worker}}
  using (hub_id = (select auth.hub()) and live and (select auth.purpose()) = 'signals');
create policy signals_look on sharing.sealed_item for select to {{worker}}
  using (hub_id = (select auth.hub()) and (select auth.purpose()) = 'signals'
    and enquiry_id in (select e.id from sharing.enquiry e where e.live));
create policy signals_look on sharing.item_kind for select to {{worker}}
  using (hub_id = (select auth.hub()) and (select auth.purpose()) = 'signals'
    and enquiry_id in (select e.id from sharing.enquiry e where e.live));
