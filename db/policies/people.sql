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
