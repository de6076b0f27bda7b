-- Keys by which a person is found by name alone. They never say that two records may be the same person.
alter table people.person_key drop constraint person_key_key_kind_check;
alter table people.person_key add constraint person_key_key_kind_check check (key_kind in ('nhs-number', 'name-and-birth',
  'surname-and-postcode', 'birth-and-postcode', 'sound-and-birth', 'full-name', 'surname', 'surname-sound'));
