-- The hub calls a setting once the time for the advised referral is over, not before; and not where the referral is there.
create or replace function frontdoor.guard_advice_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.kind in ('name-given', 'name-declined') and (
    not exists (select from frontdoor.consultation_step s where s.consultation_id = new.consultation_id and s.kind = 'name-asked')
    or exists (select from frontdoor.consultation_step s where s.consultation_id = new.consultation_id
      and s.kind in ('name-given', 'name-declined'))) then
    raise exception 'a name is given or declined once, after it was asked for';
  end if;
  if new.kind = 'called' and not exists (select from frontdoor.consultation_step s
    where s.consultation_id = new.consultation_id and s.follow_due_at < new.at) then
    raise exception 'a call is recorded once the time for an advised referral is over';
  end if;
  if new.kind = 'called' and exists (select from frontdoor.consultation_step s
    where s.consultation_id = new.consultation_id and s.kind = 'referred') then
    raise exception 'the referral is there: there is nothing to call for';
  end if;
  return new;
end $$;
