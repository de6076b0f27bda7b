-- What a restriction closes. The rows of restricted_contact that somebody sees are those it closes for them, unless they are
-- named as a reader: agencies see none, and keep their own papers; figures see none, and count everything.
alter table frontdoor.restriction enable row level security;
alter table frontdoor.restriction force row level security;
alter table frontdoor.restricted_contact enable row level security;
alter table frontdoor.restricted_contact force row level security;
alter table frontdoor.restriction_reader enable row level security;
alter table frontdoor.restriction_reader force row level security;
alter table frontdoor.restriction_word enable row level security;
alter table frontdoor.restriction_word force row level security;

create policy hub on frontdoor.restriction for select to {{app}}
  using (hub_id = (select auth.hub()) and ((select auth.is_hub_staff()) or (select auth.holds('hub-administrator'))));
create policy hub on frontdoor.restricted_contact for select to {{app}}
  using (hub_id = (select auth.hub())
    and (select auth.holds('screener', 'decision-maker', 'business-support', 'out-of-hours', 'hub-administrator'))
    and (select auth.purpose()) not in ('figures.see', 'reconciliation.see', 'wall.see'));
create policy clockwork on frontdoor.restricted_contact for select to {{worker}}
  using (hub_id = (select auth.hub()) and (select auth.purpose()) in ('signals', 'propose-pairs'));
create policy hub on frontdoor.restriction_reader for select to {{app}}
  using (hub_id = (select auth.hub()) and ((select auth.is_hub_staff()) or (select auth.holds('hub-administrator'))));
-- The functions of auth ask who reads.
create policy owner_asks on frontdoor.restriction_reader for select to {{owner}} using (true);
create policy readers on frontdoor.restriction_word for select to {{app}}
  using (hub_id = (select auth.hub()) and restriction_id in (select auth.my_restrictions()));

create policy restrict on frontdoor.restriction for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')) and raised_by = (select auth.user_id())
    and lifted_at is null);
create policy review_or_lift on frontdoor.restriction for update to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')) and lifted_at is null
    and id in (select auth.my_restrictions()))
  with check (lifted_by is null or lifted_by = (select auth.user_id()));
create policy restrict on frontdoor.restricted_contact for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')) and lifted_at is null
    and restriction_id in (select auth.my_restrictions()));
create policy lift on frontdoor.restricted_contact for update to {{app}}
  using (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')) and lifted_at is null
    and restriction_id in (select auth.my_restrictions()))
  with check (lifted_at is not null);
create policy say on frontdoor.restriction_word for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('decision-maker')) and said_by = (select auth.user_id())
    and restriction_id in (select auth.my_restrictions()));
-- Whoever restricts names the first readers. Later a reader who decides names more, or whoever looks after the hub, who never
-- names themselves.
create policy let_read on frontdoor.restriction_reader for insert to {{app}}
  with check (hub_id = (select auth.hub()) and granted_by = (select auth.user_id()) and ended_at is null
    and (((select auth.holds('hub-administrator')) and user_id <> (select auth.user_id()))
      or ((select auth.holds('decision-maker')) and (restriction_id in (select auth.my_restrictions())
        or (not auth.has_readers(restriction_id) and exists (select from frontdoor.restriction r
          where r.id = restriction_id and r.raised_by = (select auth.user_id())))))));
create policy end_reading on frontdoor.restriction_reader for update to {{app}}
  using (hub_id = (select auth.hub()) and ended_at is null and ((select auth.holds('hub-administrator'))
    or ((select auth.holds('decision-maker')) and restriction_id in (select auth.my_restrictions()))))
  with check (ended_at is not null);

-- Closed with the contact: every row that carries its id.
do $$
declare t record;
begin
  for t in select c.table_schema as schema, c.table_name as name, c.column_name as key
      from information_schema.columns c join information_schema.tables b
        on b.table_schema = c.table_schema and b.table_name = c.table_name and b.table_type = 'BASE TABLE'
     where c.table_schema in ('frontdoor', 'sharing', 'people')
       and (c.column_name in ('contact_id', 'enquiry_id') or (c.table_schema, c.table_name, c.column_name) in
         (('frontdoor', 'contact', 'id'), ('sharing', 'enquiry', 'id'), ('people', 'person', 'source_id')))
       -- A joined view holds no words, and whoever saw one that was wrong must be told.
       and (c.table_schema, c.table_name) not in (('frontdoor', 'restricted_contact'), ('people', 'joined_view')) loop
    execute format('create policy restricted on %I.%I as restrictive for select to {{app}}, {{worker}} using (%I is null or %I not in (
      select x.contact_id from frontdoor.restricted_contact x
       where x.lifted_at is null and x.restriction_id not in (select auth.my_restrictions())))', t.schema, t.name, t.key, t.key);
  end loop;
end $$;

-- What hangs on a row that is closed.
create policy restricted on frontdoor.family_letter as restrictive for select to {{app}}
  using (exists (select from frontdoor.decision d where d.id = decision_id));
create policy restricted on frontdoor.family_told as restrictive for select to {{app}}
  using (exists (select from frontdoor.decision d where d.id = decision_id));
create policy restricted on frontdoor.disagreement_entry as restrictive for select to {{app}}
  using (exists (select from frontdoor.disagreement d where d.id = disagreement_id));
create policy restricted on people.kin_word as restrictive for select to {{app}}
  using (exists (select from people.person p where p.id = about_id));
create policy restricted on people.pair as restrictive for select to {{app}}
  using (exists (select from people.person p where p.id = left_id) and exists (select from people.person p where p.id = right_id));
create policy restricted on people.reading as restrictive for select to {{app}}
  using (exists (select from people.pair p where p.id = pair_id));
-- A document that holds entries of a closed contact, whichever contact it was made of.
create policy restricted_within on frontdoor.product as restrictive for select to {{app}}
  using (not contacts && array(select x.contact_id from frontdoor.restricted_contact x
    where x.lifted_at is null and x.restriction_id not in (select auth.my_restrictions())));
