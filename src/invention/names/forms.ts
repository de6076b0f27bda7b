// First names that are written in more ways than one. Written for this house, apart from what the matching engine knows.

const lines = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))

/** The name a child is given, then what people call the child for short. */
const short = lines(`
  Samuel Sam Sammy
  Benjamin Ben Benji
  Thomas Tom Tommy
  William Will Billy Liam
  Joseph Joe Joey
  Daniel Dan Danny
  Oliver Ollie
  Alfred Alfie
  Archibald Archie
  Theodore Theo Teddy
  Frederick Freddie
  Nathaniel Nathan Nate
  Matthew Matt
  James Jamie Jim
  Edward Ted Eddie
  Zachary Zac
  Elizabeth Lizzie Beth Ellie Eliza
  Isabella Bella Izzy
  Katherine Kate Katie
  Charlotte Lottie Charlie
  Rebecca Becky
  Jessica Jess Jessie
  Abigail Abby
  Matilda Tilly
  Eleanor Nell Ellie
  Margaret Maggie Meg
  Susan Sue
  Patricia Pat Trish
  Gwendolen Gwen
  Florence Flo Florrie
  Alexandra Alex Lexi Sasha
  Natalie Nat
  Mateusz Mati
  Katarzyna Kasia
  Zuzanna Zuzia
  Stanislaw Stas Staszek
  Jakub Kuba
  Aleksander Olek Alex
  Malgorzata Gosia
  Harpreet Preeti Harry
  Oluwaseun Seun
  Ayodele Ayo
  Temitope Temi
  Emmanuel Emma Manny
`)

/** One name as different hands write it. */
const spelled = lines(`
  Mohammed Muhammad Mohamed Mohammad
  Yusuf Youssef Yousef Yusef
  Ahmed Ahmad Achmed
  Ibrahim Ebrahim Ibraheem
  Hussein Hussain Husain
  Abdullah Abdallah Abdulla
  Omar Umar Omer
  Zakariya Zakaria Zachariah
  Fatima Fatimah Fatema
  Aisha Ayesha Aysha Aishah
  Maryam Mariam Miriam
  Khadija Khadijah Hadija
  Zainab Zaynab Zeinab
  Safiya Safia Sofiya
  Oleksandr Aleksandr Alexander
  Andriy Andrii Andrey
  Volodymyr Vladimir
  Yuliia Julia Yulia
  Nataliia Natalia Natalya
  Kateryna Katerina Ekaterina
  Zofia Sofia Zosia
  Pawel Pavel Paul
  Lukasz Lucas Lukas
  Simran Simren Simrun
  Jasmeet Jasmit
  Gurpreet Gurprit
  Priyanka Priyanca
  Vihaan Vihan
  Aarav Arav
  Stefan Stephan
  Andrei Andrey Andre
  Ioana Joanna
  Xiaoming Hsiao-Ming
  Jiahao Chia-Hao Kar-Ho
  Meiling Mei-Ling
  Chukwuemeka Emeka
  Catherine Katherine Kathryn
  Sean Shaun Shawn
  Niamh Neve Neave
  Caitlin Kaitlyn Katelyn
  Stephen Steven
  Geoffrey Jeffrey
  Isobel Isabel Isabelle
  Rhys Reece Rees
`)

const byFirst = (all: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> =>
  new Map(all.map(([name = '', ...others]) => [name, others]))

/** What somebody of this name is called for short. */
export const shortForms = byFirst(short)

/** How else this name is written. */
export const otherSpellings = byFirst(spelled)
