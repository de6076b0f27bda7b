/** The words of a list written with commas, over as many lines as it needs. */
const listed = (text: string): readonly string[] => text.split(',').map((word) => word.trim())

/** First names and surnames mixed so that no real family is meant. */
export const girls = listed(`
  Amara, Bryony, Ceri, Dilys, Esme, Farah, Gwen, Hana, Ines, Jasmin, Keira, Lowri, Maisie, Nadia, Orla,
  Precious, Rhian, Saoirse, Tilly, Zosia
`)
export const boys = listed(`
  Alfie, Bartek, Callum, Dafydd, Elis, Finlay, Gethin, Haris, Idris, Jakub, Kofi, Leo, Mateusz, Noah, Owain,
  Prince, Rafi, Samuel, Tomos, Yusuf
`)
export const women = listed(`
  Agnieszka, Bethan, Chloe, Donna, Efua, Fiona, Gemma, Huda, Imogen, Jodie, Kelly, Leanne, Meera, Natalie,
  Paula, Rachel, Stacey, Tanisha, Vicky, Yetunde
`)
export const men = listed(`
  Adam, Ben, Craig, Dean, Emeka, Farid, Gareth, Hamza, Ian, Jamie, Kieran, Lee, Marek, Nathan, Oskar, Paul,
  Ricky, Sean, Tyrone, Wayne
`)
export const surnames = listed(`
  Nkemelu, O’Hara-Pryce, Ashdown, Bellweather, Crake, Dunlin, Eiderly, Fulmarsh, Gannetson, Heronby, Izard,
  Jetty, Kittiwick, Lapwing-Shaw, Marramore, Nightjar, Osprey, Plovers, Quaye, Redshanks, Sanderling, Turnstone,
  Wagtail, Whimbrel, Yaffle, Zaleski-Moor
`)
export const streets = listed(`
  Harbour Road, Marram Close, Lifeboat Row, Saltings Lane, Groyne Street, Tidal Walk, Cockle Court, Beacon Hill,
  Mudflat View, Ferry Steps
`)
/** Postcodes in an area that no post office uses. */
export const postcodes = listed(`
  ZZ1 1AA, ZZ1 2AB, ZZ1 3DA, ZZ2 1EF, ZZ2 4GH, ZZ3 1JL, ZZ3 5LN, ZZ4 2NP
`)
export const languages = listed(`
  English, English, English, Welsh, Polish, Urdu, Twi, Romanian
`)
export const ethnicities = listed(`
  White British, Black African, Asian Pakistani, White other, Mixed white and Black Caribbean, Not stated
`)
