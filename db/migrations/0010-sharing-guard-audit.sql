-- The sealer goes by the transaction a row was written in: nobody may claim another, or the row would slip behind the seal.
create function sharing.own_transaction() returns trigger language plpgsql set search_path = '' as $$
begin
  new.transaction := pg_current_xact_id();
  return new;
end $$;
create trigger own_transaction before insert on sharing.audit for each row execute function sharing.own_transaction();

-- A table that grows for ever is read by place, never whole.
drop index sharing.audit_unsealed;
create index audit_order on sharing.audit ((coalesce(hub_id, '00000000-0000-0000-0000-000000000000'::uuid)), transaction, position);
comment on column sharing.seal.hub_id is 'The hub, or the nil id for rows of visitors, who belong to no hub.';
