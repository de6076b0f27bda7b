-- A child's journey made into a document for one reader. What it said is kept as it was; the file is drawn from that anew.
create table frontdoor.product (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null,
  contact_id uuid not null,
  once uuid not null,
  recipient text not null check (length(recipient) between 1 and 200),
  purpose text not null check (length(btrim(purpose)) between 1 and 1000),
  as_at timestamptz not null,
  -- What the document says, block by block, and the hash of exactly that.
  paper jsonb not null,
  paper_hash bytea not null,
  entries int not null check (entries >= 0),
  left_out int not null check (left_out >= 0),
  -- Contacts whose entries stand in it, its own first.
  contacts uuid[] not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  check (as_at <= made_at),
  unique (hub_id, once),
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id)
);
comment on table frontdoor.product is 'An information product: a journey as known at a moment, for one reader. Insert-only.';
create index product_contact on frontdoor.product (contact_id, made_at);

-- Sealed words of an enquiry that stand in a text for a reader: all but those released to this reader, and but what the
-- referral itself says, which notes may repeat.
create function sharing.sealed_words_for(p_enquiry uuid, p_text text, p_recipient text, p_open text) returns table (phrase text)
language sql stable set search_path = '' as $$
  with said as (select p.phrase from sharing.phrases_in(p_text) p except select o.phrase from sharing.phrases_in(p_open) o),
  met as (
    select said.phrase, exists (select from sharing.release r where r.item_id = m.source_id and r.recipient = p_recipient) as free
      from sharing.phrase_mark m, said
     where m.enquiry_id = p_enquiry
       and sha256(convert_to(m.source_id::text || ' ' || said.phrase, 'UTF8')) = any (m.marks))
  select met.phrase from met group by met.phrase having not bool_or(met.free)
$$;

-- Every text that stands in a document, one after another.
create function frontdoor.texts_of(p_body jsonb) returns text language sql immutable set search_path = '' as $$
  select coalesce(string_agg(t #>> '{}', E'\n'), '') from jsonb_path_query(p_body, 'strict $.** ? (@.type() == "string")') t
$$;

create function frontdoor.guard_product() returns trigger language plpgsql set search_path = '' as $$
declare
  v_text text := frontdoor.texts_of(new.paper);
  v_contact uuid;
begin
  if new.paper_hash <> sha256(convert_to(new.paper::text, 'UTF8')) then
    raise exception 'the hash is of the paper' using errcode = 'check_violation';
  end if;
  if not (new.contact_id = any(new.contacts)) then
    raise exception 'a product holds its own contact' using errcode = 'check_violation';
  end if;
  foreach v_contact in array new.contacts loop
    if exists (select from sharing.sealed_words_for(v_contact, v_text, new.recipient,
        coalesce((select frontdoor.texts_of(f.body) from frontdoor.referral f where f.contact_id = v_contact), ''))) then
      raise exception 'sealed, and not released to this reader' using errcode = 'check_violation';
    end if;
  end loop;
  return new;
end $$;
create trigger guard_product before insert on frontdoor.product for each row execute function frontdoor.guard_product();
