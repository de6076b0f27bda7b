-- A letter to a family never carries the sealed words of an agency. When an enquiry has ended nobody of the hub can read them any
-- more, so what is compared is kept apart: a mark of each six words in a row, salted with its source, from which no word can be read.
create function sharing.phrases_in(p_text text) returns table (phrase text) language sql immutable set search_path = '' as $$
  with w as (select array_remove(regexp_split_to_array(lower(p_text), '[^[:alnum:]]+'), '') as words)
  select distinct array_to_string(w.words[i:i + 5], ' ') from w, generate_series(1, greatest(array_length(w.words, 1) - 5, 0)) i
$$;
create table sharing.phrase_mark (
  source_id uuid primary key,
  hub_id uuid not null references partnership.hub,
  enquiry_id uuid not null references sharing.enquiry,
  marks bytea[] not null
);
comment on table sharing.phrase_mark is 'Salted marks of each six words of a sealed item or note, to find them in a letter without opening what is sealed.';
create index phrase_mark_enquiry on sharing.phrase_mark (enquiry_id);

create function sharing.mark_phrases() returns trigger language plpgsql set search_path = '' as $$
begin
  insert into sharing.phrase_mark (source_id, hub_id, enquiry_id, marks)
  select new.id, new.hub_id, new.enquiry_id,
    coalesce((select array_agg(sha256(convert_to(new.id::text || ' ' || p.phrase, 'UTF8'))) from sharing.phrases_in(new.content) p), '{}');
  return null;
end $$;
create trigger mark_phrases after insert on sharing.sealed_item for each row execute function sharing.mark_phrases();
create trigger mark_phrases after insert on sharing.discussion for each row execute function sharing.mark_phrases();

alter table sharing.sealed_item no force row level security;
alter table sharing.discussion no force row level security;
insert into sharing.phrase_mark (source_id, hub_id, enquiry_id, marks)
  select s.id, s.hub_id, s.enquiry_id,
    coalesce((select array_agg(sha256(convert_to(s.id::text || ' ' || p.phrase, 'UTF8'))) from sharing.phrases_in(s.content) p), '{}')
    from (select id, hub_id, enquiry_id, content from sharing.sealed_item
          union all select id, hub_id, enquiry_id, content from sharing.discussion) s;
alter table sharing.sealed_item force row level security;
alter table sharing.discussion force row level security;

-- Sealed words that stand in a text: all but those whose owner released them to the family.
create function sharing.sealed_words_in(p_enquiry uuid, p_text text) returns table (phrase text)
language sql stable set search_path = '' as $$
  select distinct p.phrase from sharing.phrase_mark m, sharing.phrases_in(p_text) p
   where m.enquiry_id = p_enquiry and sha256(convert_to(m.source_id::text || ' ' || p.phrase, 'UTF8')) = any (m.marks)
     and not exists (select from sharing.release r where r.item_id = m.source_id and r.recipient = 'The family')
$$;

create table frontdoor.family_letter (
  id uuid primary key default gen_random_uuid(),
  hub_id uuid not null references partnership.hub,
  decision_id uuid not null references frontdoor.decision,
  reader text not null check (reader in ('parent', 'child')),
  version int not null check (version > 0),
  parts jsonb not null,
  words text not null check (length(btrim(words)) between 1 and 12000),
  hash text not null check (hash = encode(sha256(convert_to(words, 'UTF8')), 'hex')),
  template_version int not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  unique (decision_id, reader, version)
);
comment on table frontdoor.family_letter is 'A letter to a parent, or kept for the child to read later. Each change is a new version; none is ever changed.';
comment on column frontdoor.family_letter.hash is 'SHA-256 of the exact words, printed in the foot of the letter.';
create index family_letter_hub on frontdoor.family_letter (hub_id);

create table frontdoor.family_letter_check (
  letter_id uuid primary key references frontdoor.family_letter,
  hub_id uuid not null references partnership.hub,
  checked_by uuid not null,
  checked_by_name text not null,
  checked_at timestamptz not null
);
comment on table frontdoor.family_letter_check is 'That a second person has read a version of a letter: only then may it be printed and sent.';

create function frontdoor.guard_family_letter() returns trigger language plpgsql set search_path = '' as $$
declare
  v_contact uuid;
begin
  select d.contact_id into v_contact from frontdoor.decision d where d.id = new.decision_id and d.hub_id = new.hub_id
    and d.stands and d.takes_effect_at is not null and d.body #>> '{family,tell}' = 'tell';
  if v_contact is null then raise exception 'a letter is written of a decision in effect that the family is told'; end if;
  if new.version <> 1 + (select count(*) from frontdoor.family_letter l where l.decision_id = new.decision_id and l.reader = new.reader) then
    raise exception 'a changed letter is the next version';
  end if;
  if exists (select from sharing.sealed_words_in(v_contact, new.words)) then
    raise exception 'a letter carries no sealed words';
  end if;
  return new;
end $$;
create trigger guard_family_letter before insert on frontdoor.family_letter for each row execute function frontdoor.guard_family_letter();

create function frontdoor.guard_letter_check() returns trigger language plpgsql set search_path = '' as $$
declare
  l frontdoor.family_letter;
begin
  select * into l from frontdoor.family_letter x where x.id = new.letter_id and x.hub_id = new.hub_id;
  if l.id is null or l.written_by = new.checked_by then raise exception 'a letter is checked by somebody who did not write it'; end if;
  if exists (select from frontdoor.family_letter x where x.decision_id = l.decision_id and x.reader = l.reader and x.version > l.version) then
    raise exception 'the newest version of a letter is checked';
  end if;
  if exists (select from frontdoor.decision d where d.id = l.decision_id and exists (select from sharing.sealed_words_in(d.contact_id, l.words))) then
    raise exception 'a letter carries no sealed words';
  end if;
  return new;
end $$;
create trigger guard_letter_check before insert on frontdoor.family_letter_check for each row execute function frontdoor.guard_letter_check();

create function frontdoor.guard_letter_kept() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'a letter, once written, does not change';
end $$;
create trigger guard_letter_kept before update or delete on frontdoor.family_letter for each row execute function frontdoor.guard_letter_kept();
create trigger guard_letter_kept before update or delete on frontdoor.family_letter_check for each row execute function frontdoor.guard_letter_kept();

alter table frontdoor.family_told
  add column how text not null default 'said' check (how in ('said', 'posted', 'handed', 'read')),
  add column letter_id uuid references frontdoor.family_letter,
  add constraint family_told_letter check ((how = 'said') = (letter_id is null));
comment on column frontdoor.family_told.how is 'Said without a letter; or the letter posted, handed over, or read with them.';

create function frontdoor.guard_letter_sent() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.letter_id is not null and not exists (select from frontdoor.family_letter l
    join frontdoor.family_letter_check k on k.letter_id = l.id
    where l.id = new.letter_id and l.decision_id = new.decision_id and l.reader = 'parent') then
    raise exception 'only a checked letter of this decision is sent';
  end if;
  if new.how = 'posted' and not exists (select from frontdoor.decision d where d.id = new.decision_id
    and d.body #>> '{family,safeToWrite}' = 'yes') then
    raise exception 'nothing is posted where it is not safe to write';
  end if;
  return new;
end $$;
create trigger guard_letter_sent before insert on frontdoor.family_told for each row execute function frontdoor.guard_letter_sent();
