import type { Family, Member, Union } from './family.ts'

const person = (id: string, name: string, sex: Member['sex'], age = '', more: Partial<Member> = {}): Member => ({
  id,
  name,
  sex,
  age,
  note: '',
  unborn: false,
  dead: false,
  central: false,
  atHome: false,
  ...more,
})

const kin = (
  parents: string,
  children: string,
  state: Union['state'],
  how: 'birth' | 'foster' | 'adoptive' = 'birth',
): Union => ({
  id: `${parents} ${children}`,
  parents: parents.split(' '),
  state,
  children: children
    .split(' ')
    .filter(Boolean)
    .map((id) => ({ id, how })),
})

/** Three generations with all that a drawing must show: twins, an expected child, a separation, a death, a foster child. */
export const aFamily: Family = {
  members: [
    person('grace', 'Grace Nkemelu', 'female', '61'),
    person('obi', 'Obinna Nkemelu', 'male', '', { dead: true, note: 'died 2019' }),
    person('craigs', 'Maureen Tolliver', 'female'),
    person('chioma', 'Chioma Nkemelu', 'female', '32', { atHome: true }),
    person('ike', 'Ikenna Nkemelu', 'male', '29'),
    person('dayo', 'Dayo Adebayo-Fitzgerald', 'male', '35'),
    person('craig', 'Craig Tolliver', 'male', '30', { atHome: true }),
    person('kelechi', 'Kelechi Nkemelu', 'male', '6', { atHome: true, central: true }),
    person('amara', 'Amara Nkemelu', 'female', '3', { atHome: true, central: true }),
    person('ada', 'Ada Nkemelu', 'female', '3', { atHome: true, central: true }),
    person('due', 'Unborn child of Chioma', 'unknown', '', { unborn: true, note: 'due 4 Feb 2027', central: true }),
    person('jude', 'Jude Farrow', 'male', '9', { atHome: true, note: 'fostered' }),
  ],
  unions: [
    kin('obi grace', 'chioma ike', 'together'),
    kin('craigs', 'craig', null),
    kin('dayo chioma', 'kelechi amara ada', 'separated'),
    { ...kin('chioma craig', 'due', 'together'), id: 'now' },
    { ...kin('chioma craig', 'jude', 'together', 'foster'), id: 'foster', parents: ['chioma'], state: null },
  ],
  twins: [{ one: 'amara', other: 'ada', identical: true }],
}

const many = (count: number, make: (index: number) => Member): readonly Member[] =>
  Array.from({ length: count }, (_, index) => make(index))
const given = ['Rosalind', 'Tom', 'Zofia', 'Bartholomew', 'Ama', 'Idris', 'Wren', 'Olu', 'Mei', 'Ivan']
const sexes = ['female', 'male', 'unknown'] as const

/** Forty people over four generations, some with long names. */
export const fortyPeople: Family = {
  members: many(40, (index) =>
    person(
      `p${String(index)}`,
      `${given[index % 10] ?? ''} ${index % 7 === 0 ? 'Featherstonehaugh-Ravenscroft' : 'Quayle'}`,
      sexes[index % 3] ?? 'unknown',
      String(index < 8 ? 70 - index : index < 20 ? 45 - index : Math.max(1, 20 - (index % 18))),
      { central: index === 30, atHome: [12, 13, 29, 30, 31].includes(index), dead: index === 3 },
    ),
  ),
  unions: [
    kin('p0 p1', 'p8 p9 p10', 'together'),
    kin('p2 p3', 'p11 p12', 'together'),
    kin('p4 p5', 'p13 p14 p15', 'divorced'),
    kin('p6 p7', 'p16 p17', 'separated'),
    kin('p8 p18', 'p20 p21', 'together'),
    kin('p10 p11', 'p22 p23 p24', 'separated'),
    kin('p12 p13', 'p29 p30 p31', 'together'),
    kin('p15 p16', 'p25 p26', 'not-known'),
    kin('p17 p19', 'p27 p28 p32', 'divorced'),
    kin('p21 p33', 'p34 p35', 'together'),
    kin('p24 p36', 'p37 p38', 'together'),
    kin('p27', 'p39', null),
  ],
  twins: [{ one: 'p37', other: 'p38', identical: false }],
}
