-- Hubs, agencies and policies hold no child's data. The owner sets them up; members of a hub read their own.
alter table partnership.hub enable row level security;
alter table partnership.hub force row level security;
alter table partnership.agency enable row level security;
alter table partnership.agency force row level security;
alter table partnership.policy enable row level security;
alter table partnership.policy force row level security;

create policy owner_all on partnership.hub to {{owner}} using (true) with check (true);
create policy owner_all on partnership.agency to {{owner}} using (true) with check (true);
create policy owner_all on partnership.policy to {{owner}} using (true) with check (true);
create policy own_hub on partnership.hub for select to {{app}} using (id = (select auth.hub()));
-- Who tells by the public form needs the hub's hours and rules, and no agency's address book.
create policy own_hub on partnership.agency for select to {{app}}, {{worker}}
  using (hub_id = (select auth.hub()) and (select auth.kind()) <> 'teller'
    and (not guest or id = (select auth.agency()) or (select auth.is_hub_staff()))
    and (seat = 'lead' or id = (select auth.agency()) or not (select auth.holds('verified-by-mail'))));
create policy own_hub on partnership.policy for select to {{app}}, {{worker}} using (hub_id = (select auth.hub()));
-- Published in the browser by whoever looks after the hub: a next version, never another of the same.
create policy hub_publishes on partnership.policy for insert to {{app}}
  with check (hub_id = (select auth.hub()) and (select auth.holds('hub-administrator')) and kind in ('ladder', 'letter', 'matching', 'lists', 'signals', 'events'));
create policy every_hub on partnership.hub for select to {{worker}} using (true);

alter table post.message enable row level security;
alter table post.message force row level security;
create policy owner_write on post.message for insert to {{owner}} with check (true);
create policy write_own_hub on post.message for insert to {{app}}, {{worker}}
  with check (hub_id = (select auth.hub()) and (select auth.kind()) <> 'teller');
create policy send on post.message for select to {{worker}} using (hub_id = (select auth.hub()));
create policy mark_sent on post.message for update to {{worker}} using (hub_id = (select auth.hub()));
create policy show_in_demonstration on post.message for select to {{app}} using ((select auth.stamped()) = 'demonstration');

-- Whoever typed it, at the agency they typed it for, and nobody else: neither colleagues nor administrators.
alter table partnership.kept_text enable row level security;
alter table partnership.kept_text force row level security;
create policy own on partnership.kept_text to {{app}}
  using (user_id = (select auth.user_id()) and agency_id = (select auth.agency()) and hub_id = (select auth.hub()))
  with check (user_id = (select auth.user_id()) and agency_id = (select auth.agency()) and hub_id = (select auth.hub())
    and (select auth.kind()) = 'signed-in');
create policy wipe_sees on partnership.kept_text for select to {{worker}} using (hub_id = (select auth.hub()));
create policy wipe_old on partnership.kept_text for delete to {{worker}}
  using (hub_id = (select auth.hub()) and kept_at < (select clock_timestamp() - interval '14 days'));
