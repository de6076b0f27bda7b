-- Logins of one deployment. {{prefix}} keeps deployments on one cluster apart, because roles are cluster-wide.
-- Run by a superuser once; migrations need only the owner afterwards. No login can SET ROLE to another.
do $$
declare r text;
begin
  foreach r in array array['owner','app','door','worker','board','auditor','finder'] loop
    if not exists (select from pg_roles where rolname = '{{prefix}}_' || r) then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls', '{{prefix}}_' || r);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = '{{prefix}}_backup') then
    execute format('create role %I login nosuperuser nocreatedb nocreaterole noinherit noreplication bypassrls', '{{prefix}}_backup');
  end if;
end $$;
