-- Whether two records speak of the same person is judged by a named person, for a reason, and can be taken back. Records
-- themselves never change; who belongs together is worked out from the newest judgement of each pair.
create table people.judgement (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  left_id uuid not null references people.person,
  right_id uuid not null references people.person,
  -- Counts the judgements of one pair; the newest holds.
  number integer not null,
  verdict text not null check (verdict in ('same', 'not-same', 'taken-back')),
  reason text not null check (length(btrim(reason)) between 1 and 2000),
  judged_by uuid not null,
  judged_by_name text not null,
  judged_at timestamptz not null,
  check (left_id < right_id),
  unique (left_id, right_id, number)
);
comment on table people.judgement is 'A named person''s word on whether two records are the same person. Insert-only; the newest of a pair holds.';
create index judgement_right on people.judgement (right_id, left_id);

-- Who was shown one person's history joined to another's, so that they can be told when that was wrong.
create table people.joined_view (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  judgement_id uuid not null references people.judgement,
  contact_id uuid not null,
  user_id uuid not null,
  user_name text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  read_at timestamptz,
  unique (judgement_id, contact_id, user_id)
);
comment on table people.joined_view is 'Who saw a picture that rests on a judgement of sameness, and when they read that it was taken back.';
create index joined_view_user on people.joined_view (user_id) where read_at is null;

-- Everyone whom judgements join to these people, themselves included.
create function people.joined_to(p_people uuid[]) returns setof uuid language sql stable set search_path = '' as $$
  with recursive reached (id) as (
    select unnest(p_people)
    union
    select next.id from reached r cross join lateral (
      select j.right_id as id from people.judgement j where j.left_id = r.id and j.verdict = 'same'
         and not exists (select from people.judgement k where k.left_id = j.left_id and k.right_id = j.right_id and k.number > j.number)
      union all
      select j.left_id from people.judgement j where j.right_id = r.id and j.verdict = 'same'
         and not exists (select from people.judgement k where k.left_id = j.left_id and k.right_id = j.right_id and k.number > j.number)
    ) next)
  select id from reached
$$;

-- Nobody is joined to whom somebody judged another person, however long the way round; whoever judges sees the newest word.
create function people.guard_judgement() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('people judgement ' || new.hub_id, 0));
  if (select count(*) from people.person p where p.id in (new.left_id, new.right_id) and p.hub_id = new.hub_id) <> 2 then
    raise exception 'both records are of this hub' using errcode = 'check_violation';
  end if;
  if (select count(distinct p.body ->> 'role') from people.person p where p.id in (new.left_id, new.right_id)) <> 1 then
    raise exception 'a child and an adult are not the same person' using errcode = 'check_violation';
  end if;
  if new.number <> 1 + coalesce((select max(j.number) from people.judgement j
      where j.left_id = new.left_id and j.right_id = new.right_id), 0) then
    raise exception 'somebody judged this pair meanwhile' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_judgement before insert on people.judgement for each row execute function people.guard_judgement();

create function people.no_judgement_against_another() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (
    select from people.judgement j where j.verdict = 'not-same'
       and j.left_id in (select people.joined_to(array[new.left_id, new.right_id]))
       and j.right_id in (select people.joined_to(array[j.left_id]))
       and not exists (select from people.judgement k
         where k.left_id = j.left_id and k.right_id = j.right_id and k.number > j.number)) then
    raise exception 'judged not the same, and joined all the same' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger no_judgement_against_another after insert on people.judgement
  for each row execute function people.no_judgement_against_another();
