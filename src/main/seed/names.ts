/** First names and surnames mixed so that no real family is meant. */
export const girls = ['Amara', 'Bryony', 'Ceri', 'Dilys', 'Esme', 'Farah', 'Gwen', 'Hana', 'Ines', 'Jasmin', 'Keira', 'Lowri', 'Maisie', 'Nadia', 'Orla', 'Precious', 'Rhian', 'Saoirse', 'Tilly', 'Zosia'] as const
export const boys = ['Alfie', 'Bartek', 'Callum', 'Dafydd', 'Elis', 'Finlay', 'Gethin', 'Haris', 'Idris', 'Jakub', 'Kofi', 'Leo', 'Mateusz', 'Noah', 'Owain', 'Prince', 'Rafi', 'Samuel', 'Tomos', 'Yusuf'] as const
export const women = ['Agnieszka', 'Bethan', 'Chloe', 'Donna', 'Efua', 'Fiona', 'Gemma', 'Huda', 'Imogen', 'Jodie', 'Kelly', 'Leanne', 'Meera', 'Natalie', 'Paula', 'Rachel', 'Stacey', 'Tanisha', 'Vicky', 'Yetunde'] as const
export const men = ['Adam', 'Ben', 'Craig', 'Dean', 'Emeka', 'Farid', 'Gareth', 'Hamza', 'Ian', 'Jamie', 'Kieran', 'Lee', 'Marek', 'Nathan', 'Oskar', 'Paul', 'Ricky', 'Sean', 'Tyrone', 'Wayne'] as const
export const surnames = ['Nkemelu', 'O’Hara-Pryce', 'Ashdown', 'Bellweather', 'Crake', 'Dunlin', 'Eiderly', 'Fulmarsh', 'Gannetson', 'Heronby', 'Izard', 'Jetty', 'Kittiwick', 'Lapwing-Shaw', 'Marramore', 'Nightjar', 'Osprey', 'Plovers', 'Quaye', 'Redshanks', 'Sanderling', 'Turnstone', 'Wagtail', 'Whimbrel', 'Yaffle', 'Zaleski-Moor'] as const
export const streets = ['Harbour Road', 'Marram Close', 'Lifeboat Row', 'Saltings Lane', 'Groyne Street', 'Tidal Walk', 'Cockle Court', 'Beacon Hill', 'Mudflat View', 'Ferry Steps'] as const
/** Postcodes in an area that no post office uses. */
export const postcodes = ['ZZ1 1AA', 'ZZ1 2AB', 'ZZ1 3CD', 'ZZ2 1EF', 'ZZ2 4GH', 'ZZ3 1JK', 'ZZ3 5LM', 'ZZ4 2NP'] as const
export const languages = ['English', 'English', 'English', 'Welsh', 'Polish', 'Urdu', 'Twi', 'Romanian'] as const
export const ethnicities = ['White British', 'Black African', 'Asian Pakistani', 'White other', 'Mixed white and Black Caribbean', 'Not stated'] as const
