import { Temporal } from 'temporal-polyfill'
import type { ChildHow, Family, Member, PartnerState, Twins, Union, UnionChild } from '../../../design/index.ts'
import type { Birth, Kin } from '../../people/index.ts'
import { occurredWords } from '../../sharing/index.ts'
import { birthWords } from '../model/birth-words.ts'
import type { FamilyKnown, Relative } from './family-people.ts'

const ageOf = (birth: Birth, today: Temporal.PlainDate): string => {
  const from = birth.kind === 'date' ? birth.date : birth.kind === 'estimated-age' ? birth.saidOn : null
  if (from === null) return ''
  const { years } = Temporal.PlainDate.from(from).until(today, { largestUnit: 'years' })
  return String(Math.max(0, years) + (birth.kind === 'estimated-age' ? birth.years : 0))
}

/** Something to put brothers and sisters in order by: the eldest first, those without a date last. */
const orderOf = ({ identity: { birth } }: Relative): string =>
  birth.kind === 'date' || birth.kind === 'expected'
    ? birth.date
    : birth.kind === 'estimated-age'
      ? String(Number(birth.saidOn.slice(0, 4)) - birth.years)
      : '9999'

const memberOf = (person: Relative, held: readonly Kin[], today: Temporal.PlainDate): Member => {
  const of = (topic: Kin['topic']): Kin | undefined =>
    held.find((kin) => kin.about === person.id && kin.topic === topic)
  const { birth, name } = person.identity
  const unborn = birth.kind === 'expected'
  const died = of('died')
  const dead = died?.word === 'yes'
  const sex = of('sex')?.word
  const when = died?.happened ?? ''
  return {
    id: person.id,
    name: name === '' ? 'Name not known' : name,
    sex: sex === 'female' || sex === 'male' ? sex : 'unknown',
    age: unborn || dead ? '' : ageOf(birth, today),
    note: dead
      ? `died ${when === '' ? '' : occurredWords(when)}`.trim()
      : unborn
        ? birthWords(birth, today).replace('unborn, ', '')
        : '',
    unborn,
    dead,
    central: person.central,
    atHome: of('home')?.word === 'yes' && !dead && !unborn,
  }
}

const hows: readonly ChildHow[] = ['birth', 'adoptive', 'foster', 'guardian']

/** Parents with their children, each kind of parenthood apart; couples without children besides. */
const unionsOf = ({ held, proposed, people }: FamilyKnown): readonly Union[] => {
  const unions = new Map<string, { parents: readonly string[]; children: UnionChild[] }>()
  for (const { id } of people.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)))) {
    for (const how of hows) {
      const ties = held.filter((kin) => kin.topic === 'parent' && kin.about === id && kin.word === how)
      const parents = ties.flatMap(({ other }) => (other === null ? [] : [other])).sort()
      for (let at = 0; at < parents.length; at += 2) {
        const couple = parents.slice(at, at + 2)
        const key = `${how} ${couple.join(' ')}`
        const union = unions.get(key) ?? { parents: couple, children: [] }
        unions.set(key, union)
        union.children.push({ id, how, proposed: ties.every((tie) => proposed.has(tie)) })
      }
    }
  }
  const states = new Map(
    held
      .filter(({ topic, word }) => topic === 'partner' && word !== 'none')
      .map(({ about, other, word }) => [[about, other ?? ''].sort().join(' '), word as PartnerState]),
  )
  const drawn = [...unions].map(([id, union]): Union => ({
    id,
    ...union,
    state: states.get(union.parents.join(' ')) ?? null,
  }))
  const together = new Set(drawn.map(({ parents }) => parents.join(' ')))
  const childless = [...states].filter(([pair]) => !together.has(pair))
  return [
    ...drawn,
    ...childless.map(([pair, state]): Union => ({ id: `pair ${pair}`, parents: pair.split(' '), state, children: [] })),
  ]
}

const twinsOf = (held: readonly Kin[]): readonly Twins[] =>
  held.flatMap(({ topic, about, other, word }) =>
    topic === 'twin' && other !== null && word !== 'none'
      ? [{ one: about, other, identical: word === 'identical' }]
      : [],
  )

/** A family as it is drawn on a day. */
export const familyDrawn = (known: FamilyKnown, today: Temporal.PlainDate): Family => ({
  members: known.people
    .toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)))
    .map((person) => memberOf(person, known.held, today)),
  unions: unionsOf(known),
  twins: twinsOf(known.held),
})
