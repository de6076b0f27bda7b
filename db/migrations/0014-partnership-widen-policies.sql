-- Kinds of policy and roles grow with the product; their names are checked for shape here and for meaning in the code.
alter table partnership.policy drop constraint policy_kind_check;
alter table partnership.policy add constraint policy_kind_check check (kind ~ '^[a-z]+(-[a-z]+)*$');
alter table auth.appointment drop constraint appointment_role_check;
alter table auth.appointment add constraint appointment_role_check check (role in ('referrer', 'screener', 'decision-maker',
  'business-support', 'researcher', 'agency-supervisor', 'information-governance', 'board-member', 'hub-administrator',
  'out-of-hours', 'agency-administrator'));
