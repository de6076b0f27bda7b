-- Colleagues who can hold a contact: those appointed today in the lead agency of the asker's own hub.
create function auth.colleagues() returns table (user_id uuid, name text, roles text[])
language sql stable security definer set search_path = '' as $$
  select a.user_id, a.name, array_agg(p.role order by p.role)
    from auth.appointment p
    join auth.account a on a.user_id = p.user_id and a.disabled_at is null
    join partnership.agency g on g.id = p.agency_id and g.seat = 'lead'
   where p.hub_id = auth.hub() and auth.is_hub_staff()
     and p.from_at <= clock_timestamp() and (p.until_at is null or p.until_at > clock_timestamp())
   group by a.user_id, a.name order by a.name, a.user_id
$$;
comment on function auth.colleagues() is 'Names of the hub''s own staff, for its own staff only.';

-- Whether a recorded basis lets agencies be asked about a contact that stands at this level and rating.
create function frontdoor.basis_passes(p_body jsonb, p_level text, p_rating text) returns boolean
language sql immutable set search_path = '' as $$
  select case p_body ->> 'ground'
    when 'significant-harm' then p_body ->> 'level' = p_level and p_body ->> 'significantHarm' = 'true'
      and length(btrim(coalesce(p_body ->> 'reason', ''))) > 0
    when 'consent' then length(btrim(coalesce(p_body #>> '{consent,givenBy}', ''))) > 0
    when 'override' then length(btrim(coalesce(p_body ->> 'reason', ''))) > 0
    when 'urgent' then p_rating = 'red' and length(btrim(coalesce(p_body ->> 'reason', ''))) > 0
      and p_body #>> '{urgent,checkDueAt}' is not null
    else false end
$$;

-- The gate: no agency is asked unless the newest basis recorded for the enquiry passes for the contact as it stands now.
create function frontdoor.require_basis() returns trigger language plpgsql set search_path = '' as $$
declare
  v_level text;
  v_rating text;
  v_body jsonb;
begin
  select c.level, c.rating into v_level, v_rating from frontdoor.contact c where c.id = new.contact_id and c.state in ('screened', 'asking');
  if not found then raise exception 'agencies are asked about a screened contact only'; end if;
  select b.body into v_body from sharing.basis b where b.enquiry_id = new.contact_id order by b.recorded_at desc limit 1;
  if v_body is null or not coalesce(frontdoor.basis_passes(v_body, v_level, v_rating), false) then
    raise exception 'no recorded basis lets agencies be asked';
  end if;
  return new;
end $$;
create trigger require_basis before insert on frontdoor.request for each row execute function frontdoor.require_basis();

-- Grading down is a decision maker's; grading up never buys time; the highest rating held is never forgotten.
create function frontdoor.guard_rating() returns trigger language plpgsql set search_path = '' as $$
declare
  worst_first constant text[] := array['red', 'amber', 'green', 'blue'];
  v_old int := array_position(worst_first, old.rating);
  v_new int := array_position(worst_first, new.rating);
begin
  if v_new is null then raise exception 'a rating is never taken away'; end if;
  if v_new > v_old and not auth.holds('decision-maker') then raise exception 'only a decision maker grades down'; end if;
  if v_new < v_old and new.due_at > old.due_at then raise exception 'grading up gives no more time'; end if;
  if array_position(worst_first, new.highest_rating) > array_position(worst_first, old.highest_rating) then
    raise exception 'the highest rating held stays on record';
  end if;
  return new;
end $$;
create trigger guard_rating before update of rating, highest_rating on frontdoor.contact
  for each row when (old.rating is not null and new.rating is distinct from old.rating
    or old.highest_rating is not null and new.highest_rating is distinct from old.highest_rating)
  execute function frontdoor.guard_rating();
