-- A house at a postcode: who else was spoken of there, whatever they are called. It never says that two records are one person.
alter table people.person_key drop constraint person_key_key_kind_check;
alter table people.person_key add constraint person_key_key_kind_check check (key_kind in ('nhs-number', 'name-and-birth',
  'surname-and-postcode', 'birth-and-postcode', 'sound-and-birth', 'full-name', 'surname', 'surname-sound', 'address'));
