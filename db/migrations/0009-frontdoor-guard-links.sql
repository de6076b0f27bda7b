-- What a holder of a link sees before the code: whom it is for, where a code can go, and whom to ring when it does not work.
drop function auth.look_at_link(text);
create function auth.look_at_link(p_token text)
returns table (state text, hub_id uuid, hub_name text, hub_phone text, agency_name text, contact_name text,
  contact_ending text, deputy_name text, deputy_ending text, deputy_has_mail boolean)
language sql stable security definer set search_path = '' as $$
  select case when l.ended_at is not null then 'used' when l.expires_at <= clock_timestamp() then 'expired' else 'open' end,
    l.hub_id, h.name,
    coalesce((select a.contact_phone from partnership.agency a where a.hub_id = l.hub_id and a.seat = 'lead'
      order by a.created_at, a.id limit 1), ''),
    g.name, g.contact_name, right(g.contact_phone, 3), g.deputy_name, right(g.deputy_phone, 3), g.deputy_email <> ''
    from auth.link l join partnership.hub h on h.id = l.hub_id join partnership.agency g on g.id = l.agency_id
   where l.token_hash = sha256(convert_to(p_token, 'UTF8'))
$$;

-- Ten codes a link, five tries a code: whoever holds a stolen link cannot go on guessing for days.
alter table auth.link add column code_sends int not null default 0;

drop function auth.send_link_code(text, boolean);
create function auth.send_link_code(p_token text, p_to_deputy boolean) returns text
language plpgsql security definer set search_path = '' as $$
declare l auth.link; v_phone text; v_code text := auth.six_digits();
begin
  select * into l from auth.link x where x.token_hash = sha256(convert_to(p_token, 'UTF8'))
    and x.ended_at is null and x.expires_at > clock_timestamp() for update;
  if not found then return 'closed'; end if;
  if l.code_sends >= 10 then return 'too-many'; end if;
  if l.code_sent_at > clock_timestamp() - interval '30 seconds' then return 'too-soon'; end if;
  select case when p_to_deputy then g.deputy_phone else g.contact_phone end into v_phone
    from partnership.agency g where g.id = l.agency_id;
  if coalesce(v_phone, '') = '' then return 'no-number'; end if;
  update auth.link set code_hash = sha256(convert_to(id::text || v_code, 'UTF8')), code_sent_at = clock_timestamp(),
    code_tries = 0, code_sends = code_sends + 1
   where id = l.id;
  insert into post.message (hub_id, channel, recipient, subject, content, written_at)
  values (l.hub_id, 'text', v_phone, 'Code', v_code || ' is your code for the safeguarding hub. It works for 15 minutes. Do not share it.', clock_timestamp());
  return 'sent';
end $$;
comment on function auth.send_link_code(text, boolean) is 'sent, or why not: closed, too-many, too-soon, no-number.';
