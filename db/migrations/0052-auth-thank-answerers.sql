-- A link ended by its own holder was answered: a second press of "Send" is thanked and not told that a session ended.
alter table auth.link add column answered boolean not null default false;

create or replace function auth.end_links(p_subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not (auth.is_hub_staff() or auth.subject() = p_subject) then raise exception 'not yours to end'; end if;
  update auth.link set ended_at = clock_timestamp(), answered = coalesce(auth.subject() = p_subject, false)
   where subject_id = p_subject and hub_id = auth.hub() and ended_at is null;
end $$;

create or replace function auth.answered_by_link(p_token text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from auth.session s join auth.link l on l.id = s.link_id
    where s.token_hash = sha256(convert_to(p_token, 'UTF8')) and l.answered
      and s.opened_at > clock_timestamp() - interval '1 day')
$$;
