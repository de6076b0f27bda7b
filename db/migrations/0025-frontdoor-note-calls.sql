-- A call taken by the hub becomes a contact. A caller may belong to no agency: then nobody is told the outcome.
alter table frontdoor.contact alter column source_agency drop not null,
  add constraint contact_source_known check (source_agency is not null or channel = 'phone');
alter table frontdoor.referral alter column source_agency drop not null;

create table frontdoor.phone_note (
  contact_id uuid primary key,
  hub_id uuid not null,
  once uuid not null,
  caller text not null check (caller in ('professional', 'relative', 'public', 'child')),
  caller_name text not null,
  caller_organisation text not null,
  caller_phone text not null,
  safe_times text not null,
  taken_by uuid not null,
  taken_by_name text not null,
  taken_at timestamptz not null,
  follow_up_due timestamptz,
  follow_up_how text check (follow_up_how in ('referral', 'paper')),
  follow_up_contact uuid,
  follow_up_by uuid,
  follow_up_by_name text,
  follow_up_at timestamptz,
  foreign key (hub_id, contact_id) references frontdoor.contact (hub_id, id),
  foreign key (hub_id, follow_up_contact) references frontdoor.contact (hub_id, id),
  unique (hub_id, once),
  constraint professional_is_named check (caller <> 'professional' or (btrim(caller_name) <> '' and btrim(caller_organisation) <> '')),
  constraint professional_writes check ((caller = 'professional') = (follow_up_due is not null)),
  constraint follow_up_whole check (num_nulls(follow_up_how, follow_up_by, follow_up_by_name, follow_up_at) in (0, 4)),
  constraint follow_up_asked check (follow_up_at is null or follow_up_due is not null),
  constraint follow_up_linked check ((follow_up_how is not distinct from 'referral') = (follow_up_contact is not null)),
  constraint follow_up_another check (follow_up_contact <> contact_id)
);
comment on table frontdoor.phone_note is 'Who rang and how to ring back. A professional also writes: by when, and what came, recorded once by name.';
comment on column frontdoor.phone_note.once is 'Drawn with the form: the same form sent twice makes one contact.';
create index phone_note_waiting on frontdoor.phone_note (hub_id, follow_up_due) where follow_up_at is null;
