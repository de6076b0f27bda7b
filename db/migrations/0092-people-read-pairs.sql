-- Pairs of records that may be one person, waiting to be read by somebody. What is asked of readers stands in docs/decisions/0021.
create table people.looked (
  person_id uuid primary key references people.person,
  hub_id uuid not null references partnership.hub
);
comment on table people.looked is 'Whose likenesses the clockwork has asked the finder for.';

create table people.pair (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  left_id uuid not null references people.person,
  right_id uuid not null references people.person,
  round integer not null default 1,
  why text not null check (why in ('likeness', 'dispute')),
  likeness text not null check (likeness in ('link', 'review')),
  -- The finder's weight when the pair was proposed, as a power of two; null where nobody asked it.
  bits double precision,
  -- A share of pairs is read twice, so that it can be told how far readers agree.
  twice boolean not null,
  stage text not null check (stage in ('first', 'second', 'settle', 'done')),
  proposed_at timestamptz not null,
  check (left_id < right_id),
  unique (left_id, right_id, round)
);
comment on table people.pair is 'Two records that may be one person, and how far their reading has come.';
create index pair_waiting on people.pair (hub_id, stage, proposed_at, id) where stage <> 'done';

create table people.reading (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  pair_id uuid not null references people.pair,
  number integer not null check (number between 1 and 3),
  verdict text not null check (verdict in ('same', 'not-same', 'unsure')),
  reason text not null check (length(btrim(reason)) between 1 and 2000),
  read_by uuid not null,
  read_by_name text not null,
  read_at timestamptz not null,
  unique (pair_id, number),
  unique (pair_id, read_by)
);
comment on table people.reading is 'One reader''s word on one pair. Insert-only; nobody reads a pair twice.';

-- Where a pair stands by the words said of it, the oldest first. A doubt, or a pair chosen to be read twice, wants a second
-- reader; two who do not agree want a third, whose word ends it.
create function people.stage_of(p_words text[], p_twice boolean) returns text language sql immutable set search_path = '' as $$
  select case cardinality(p_words)
    when 0 then 'first'
    when 1 then case when p_words[1] = 'unsure' or p_twice then 'second' else 'done' end
    when 2 then case when p_words[1] = p_words[2] or p_words[1] = 'unsure' then 'done' else 'settle' end
    else 'done' end
$$;

-- Who has said something of a pair already: its readers, and in a dispute the two who judged against each other.
create function people.said_of(p_pair uuid) returns table (word text, said_by uuid, place integer, said_at timestamptz)
  language sql stable set search_path = '' as $$
  select w.verdict, w.judged_by, 0, w.judged_at from people.pair p cross join lateral (
      select distinct on (j.verdict) j.verdict, j.judged_by, j.judged_at from people.judgement j
       where j.left_id = p.left_id and j.right_id = p.right_id and j.verdict <> 'taken-back' and j.judged_at <= p.proposed_at
       order by j.verdict, j.number desc) w
   where p.id = p_pair and p.why = 'dispute'
  union all
  select r.verdict, r.read_by, r.number, r.read_at from people.reading r where r.pair_id = p_pair
$$;

create function people.guard_reading() returns trigger language plpgsql set search_path = '' as $$
declare
  v_pair people.pair;
  v_words text[];
begin
  select * into v_pair from people.pair p where p.id = new.pair_id and p.hub_id = new.hub_id for update;
  if not found then raise exception 'a pair of this hub' using errcode = 'check_violation'; end if;
  if v_pair.stage = 'done' then raise exception 'this pair has been read' using errcode = 'check_violation'; end if;
  if exists (select from people.said_of(new.pair_id) s where s.said_by = new.read_by) then
    raise exception 'nobody reads a pair twice' using errcode = 'check_violation';
  end if;
  if v_pair.stage = 'settle' and not (select auth.holds('decision-maker')) then
    raise exception 'a decision maker settles it' using errcode = 'check_violation';
  end if;
  select coalesce(array_agg(s.word order by s.place, s.said_at), '{}') into v_words from people.said_of(new.pair_id) s;
  if new.number <> cardinality(v_words) + 1 then
    raise exception 'somebody read this pair meanwhile' using errcode = 'check_violation';
  end if;
  update people.pair p set stage = people.stage_of(v_words || new.verdict, v_pair.twice) where p.id = new.pair_id;
  return new;
end $$;
create trigger guard_reading before insert on people.reading for each row execute function people.guard_reading();

-- A stage written by hand is refused: it is what the words say.
create function people.guard_stage() returns trigger language plpgsql set search_path = '' as $$
declare v_words text[];
begin
  select coalesce(array_agg(s.word order by s.place, s.said_at), '{}') into v_words from people.said_of(new.id) s;
  if new.stage <> people.stage_of(v_words, new.twice) then
    raise exception 'a stage is what the readings say' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger guard_stage after insert or update on people.pair deferrable initially deferred
  for each row execute function people.guard_stage();
