-- The guided tours of a demonstration: whom each leads to. A live database cannot hold one.
create table auth.story (
  id uuid primary key,
  told jsonb not null,
  started_at timestamptz not null,
  ended_at timestamptz
);
comment on table auth.story is 'Ids that a guided tour of the demonstration points to. No grants to any login: reached only through functions.';

create function auth.keep_story_out() returns trigger language plpgsql set search_path = '' as $$
begin
  if (select kind from auth.stamp) is distinct from 'demonstration' then
    raise exception 'only a demonstration has a tour';
  end if;
  return new;
end $$;
create trigger keep_story_out before insert or update on auth.story for each row execute function auth.keep_story_out();

create function auth.tell_story(p_id uuid, p_told jsonb, p_at timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
  insert into auth.story (id, told, started_at) values (p_id, p_told, p_at)
$$;

create function auth.story(p_id uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select s.told from auth.story s where s.id = p_id
$$;

create function auth.end_story(p_id uuid, p_at timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
  update auth.story set ended_at = p_at where id = p_id and ended_at is null
$$;

create function auth.stories_left(p_before timestamptz) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select id from auth.story where ended_at is null and started_at < p_before order by started_at limit 20
$$;
