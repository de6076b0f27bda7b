-- The hub's memory of people: its own staff read it; a referrer may only add the people of the referral being sent.
alter table people.person enable row level security;
alter table people.person force row level security;
alter table people.person_key enable row level security;
alter table people.person_key force row level security;
alter table people.entry enable row level security;
alter table people.entry force row level security;

create policy hub_staff on people.person for select to {{app}} using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy add on people.person for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('referrer', 'screener', 'decision-maker', 'business-support', 'out-of-hours')));
create policy hub_staff on people.person_key for select to {{app}} using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy add on people.person_key for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('referrer', 'screener', 'decision-maker', 'business-support', 'out-of-hours')));
create policy hub_staff on people.entry for select to {{app}} using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy add on people.entry for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('referrer', 'screener', 'decision-maker', 'business-support', 'out-of-hours')));

-- Who tells by the public form adds the people of that one contact.
create policy teller_adds on people.person for insert to {{app}}
  with check ((select auth.kind()) = 'teller' and hub_id = (select auth.hub()) and source_kind = 'referral'
    and source_id = (select auth.subject()));
create policy teller_adds on people.person_key for insert to {{app}}
  with check ((select auth.kind()) = 'teller' and hub_id = (select auth.hub()));

-- The finder reads who everybody is, of all hubs, and nothing else; it answers ids, which each reader reads anew.
create policy finder_reads on people.person for select to {{finder}} using (true);

-- Judging who is who is the hub's own work, in one's own name; nobody changes a judgement.
alter table people.judgement enable row level security;
alter table people.judgement force row level security;
create policy hub_staff on people.judgement for select to {{app}} using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy judge on people.judgement for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and judged_by = (select auth.user_id()));
alter table people.joined_view enable row level security;
alter table people.joined_view force row level security;
create policy hub_staff on people.joined_view for select to {{app}} using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy see on people.joined_view for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.is_hub_staff()) and user_id = (select auth.user_id()) and read_at is null);
create policy see_again_or_read on people.joined_view for update to {{app}}
  using (hub_id = (select auth.hub()) and user_id = (select auth.user_id()) and read_at is null)
  with check (hub_id = (select auth.hub()) and user_id = (select auth.user_id()));

-- Pairs to read. A stage moves by a reading alone: nobody may write one who does not read.
alter table people.looked enable row level security;
alter table people.looked force row level security;
alter table people.pair enable row level security;
alter table people.pair force row level security;
alter table people.reading enable row level security;
alter table people.reading force row level security;
create policy clockwork on people.person for select to {{worker}} using (hub_id = (select auth.hub()));
create policy clockwork on people.judgement for select to {{worker}} using (hub_id = (select auth.hub()));
create policy clockwork on people.looked for select to {{worker}} using (hub_id = (select auth.hub()));
create policy clockwork_adds on people.looked for insert to {{worker}} with check (hub_id = (select auth.hub()));
create policy clockwork on people.reading for select to {{worker}} using (hub_id = (select auth.hub()));
create policy clockwork on people.pair for select to {{worker}} using (hub_id = (select auth.hub()));
create policy clockwork_adds on people.pair for insert to {{worker}}
  with check (hub_id = (select auth.hub()) and why = 'likeness' and stage = 'first');
create policy hub_staff on people.pair for select to {{app}} using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy dispute on people.pair for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and why = 'dispute' and stage = 'settle');
create policy read on people.pair for update to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')))
  with check (hub_id = (select auth.hub()));
create policy hub_staff on people.reading for select to {{app}} using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy read on people.reading for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and read_by = (select auth.user_id()));

-- What is known of families: hub staff read it, those who work on contacts say it, in their own name.
alter table people.kin_word enable row level security;
alter table people.kin_word force row level security;
alter table people.tie_word enable row level security;
alter table people.tie_word force row level security;
create policy hub_staff on people.kin_word for select to {{app}} using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy say on people.kin_word for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and said_by = (select auth.user_id()));
create policy hub_staff on people.tie_word for select to {{app}} using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy say on people.tie_word for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and said_by = (select auth.user_id()));

alter table people.look_mark enable row level security;
alter table people.look_mark force row level security;
create policy clockwork on people.look_mark for select to {{worker}} using (hub_id = (select auth.hub()));
create policy clockwork_adds on people.look_mark for insert to {{worker}} with check (hub_id = (select auth.hub()));
create policy clockwork_moves on people.look_mark for update to {{worker}} using (hub_id = (select auth.hub()))
  with check (hub_id = (select auth.hub()));

-- Lists of agencies. The rows have no policy that lets a login read them: only functions do, as their owner.
alter table people.list_upload enable row level security;
alter table people.list_upload force row level security;
alter table people.agency_list enable row level security;
alter table people.agency_list force row level security;
alter table people.listed_child enable row level security;
alter table people.listed_child force row level security;
alter table people.list_look enable row level security;
alter table people.list_look force row level security;
alter table people.list_found enable row level security;
alter table people.list_found force row level security;
create policy own on people.list_upload to {{app}}
  using (user_id = (select auth.user_id()) and agency_id = (select auth.agency()))
  with check (user_id = (select auth.user_id()) and agency_id = (select auth.agency()) and hub_id = (select auth.hub())
    and (select auth.holds('agency-administrator')));
create policy owner_drops on people.list_upload to {{owner}} using (true);
create policy own_agency on people.agency_list for select to {{app}}
  using (agency_id = (select auth.agency())
    and ((select auth.holds('agency-administrator', 'agency-supervisor')) or (select auth.kind()) = 'system'));
create policy hub on people.agency_list for select to {{app}}
  using (hub_id = (select auth.hub()) and ((select auth.is_hub_staff()) or (select auth.holds('hub-administrator', 'information-governance'))));
-- A service that must not be known to work with somebody is never indexed, whoever presses the button.
create policy put on people.agency_list for insert to {{app}}
  with check (hub_id = (select auth.hub()) and agency_id = (select auth.agency()) and put_by = (select auth.user_id())
    and ended_at is null and ((select auth.holds('agency-administrator')) or (select auth.kind()) = 'system')
    and exists (select from partnership.agency a where a.id = agency_id and not a.sensitive));
create policy owner_asks on people.agency_list to {{owner}} using (true);
create policy put on people.listed_child for insert to {{app}}
  with check (hub_id = (select auth.hub()) and list_id in (select l.id from people.agency_list l
    where l.agency_id = (select auth.agency()) and l.put_by = (select auth.user_id()) and l.ended_at is null));
create policy owner_asks on people.listed_child to {{owner}} using (true);
create policy hub_staff on people.list_look for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy owner_asks on people.list_look for select to {{owner}} using (true);
-- Only for a child of a contact that is live, about which a basis for asking agencies is recorded.
create policy look on people.list_look for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('screener', 'decision-maker')) and looked_by = (select auth.user_id())
    and exists (select from sharing.enquiry e where e.id = contact_id and e.live)
    and exists (select from sharing.basis b where b.enquiry_id = contact_id)
    and exists (select from people.person p where p.id = person_id and p.source_id = contact_id and p.role = 'child'));
create policy hub_staff on people.list_found for select to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.is_hub_staff()));
create policy found on people.list_found for insert to {{app}}
  with check (hub_id = (select auth.hub()) and look_id in (select k.id from people.list_look k where k.looked_by = (select auth.user_id())));
