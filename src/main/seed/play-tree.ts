import { acts } from '../../contexts/frontdoor/index.ts'
import { perform, type Stage } from './stage.ts'

type Family = Awaited<ReturnType<typeof acts.familyKnownAt>>['people']

const familyOf = async ({ db, town, now }: Stage, contact: string): Promise<Family> =>
  db.as(await town.actor('screener'), 'family.list', async (tx) => (await acts.familyKnownAt(tx, contact, now)).people)

/** An open contact about at least two children with their mother and her partner. */
const wholeFamily = async (stage: Stage): Promise<string | null> => {
  const contacts = await stage.db.as(await stage.town.actor('screener'), 'contact.list', acts.openContacts)
  for (const { id, state } of contacts) {
    const family = await familyOf(stage, id)
    const has = (words: RegExp) => family.some(({ relationship }) => words.test(relationship.toLowerCase()))
    if (state === 'asking' && has(/^mother$/) && has(/partner/) && family.some(({ central }) => central)) return id
  }
  return null
}

const told = {
  midwife: 'the community midwife',
  school: 'the school’s safeguarding lead',
  mother: 'the mother, by telephone',
}

type Relative = Parameters<typeof acts.addRelative>[2]
type Tie = Parameters<typeof acts.sayTie>[2]

/** Says one thing after another of a family, six minutes apart, as the screener. */
const tellerOf = (stage: Stage, contact: string) => {
  let minutes = 150
  const next = () => stage.now.subtract({ minutes: (minutes -= 6) })
  const { needs } = stage
  return {
    add: (relative: Pick<Relative, 'name' | 'role' | 'sex' | 'source'> & Partial<Relative>) => {
      const at = next()
      const given = { born: '', due: '', ...relative, contact }
      return perform(stage, 'screener', 'family-tree.relative', at, (tx, actor) =>
        acts.addRelative(tx, actor, given, at, needs),
      )
    },
    tie: (one: string, tie: Tie['tie'], other: string, source: string, happened = '') => {
      const at = next()
      const given = { contact, one, tie, other, happened, source }
      return perform(stage, 'screener', 'family-tree.tie', at, (tx, actor) => acts.sayTie(tx, actor, given, at, needs))
    },
    died: (about: string, happened: string, source: string) => {
      const at = next()
      const given = { contact, about, what: 'died-yes', happened, source } as const
      return perform(stage, 'screener', 'family-tree.person', at, (tx, actor) =>
        acts.sayAlone(tx, actor, given, at, needs),
      )
    },
    bond: (name: string, word: 'strong' | 'weak' | 'strained', source: string) => {
      const at = next()
      const given = { contact, name, word, source }
      return perform(stage, 'screener', 'ecomap.say', at, (tx, actor) => acts.sayBond(tx, actor, given, at))
    },
  }
}

const addRelatives = async (stage: Stage, { add }: ReturnType<typeof tellerOf>, mother: string): Promise<void> => {
  const surname = mother.split(' ').at(-1) ?? ''
  const due = stage.now.toZonedDateTimeISO('Europe/London').add({ days: 80 }).toPlainDate().toString()
  await add({ name: `Maureen ${surname}`, role: 'adult', sex: 'female', born: '1964', source: told.mother })
  await add({ name: `Gwyn ${surname}`, role: 'adult', sex: 'male', born: '1961', source: told.mother })
  await add({ name: `Rhodri ${surname}`, role: 'adult', sex: 'male', born: '1992', source: told.mother })
  await add({ name: `Wren ${surname}`, role: 'child', sex: 'female', born: '2016-05-09', source: told.school })
  await add({ name: `Robin ${surname}`, role: 'child', sex: 'female', born: '2016-05-09', source: told.school })
  await add({ name: 'Tobias Farrow', role: 'child', sex: 'male', born: '2015', source: told.school })
  await add({ name: `Unborn child of ${mother}`, role: 'child', sex: 'not-known', due, source: told.midwife })
}

/** The family of one contact as a screener pieced it together over a morning: three generations, twins, a child in foster care. */
export const playTree = async (stage: Stage): Promise<void> => {
  const contact = await wholeFamily(stage)
  if (contact === null) return
  const teller = tellerOf(stage, contact)
  const { tie, died, bond } = teller
  const first = await familyOf(stage, contact)
  const mother = first.find(({ relationship }) => relationship.toLowerCase() === 'mother')
  const partner = first.find(({ relationship }) => /partner/i.test(relationship))?.id ?? ''
  await addRelatives(stage, teller, mother?.identity.name ?? '')
  const people = await familyOf(stage, contact)
  const id = (name: RegExp) => people.find(({ identity }) => name.test(identity.name))?.id ?? ''
  const [mum, nan, grandad, uncle] = [mother?.id ?? '', id(/^Maureen/), id(/^Gwyn/), id(/^Rhodri/)]
  await tie(nan, 'partner-together', grandad, told.mother)
  for (const parent of [nan, grandad])
    for (const child of [mum, uncle]) await tie(parent, 'parent-birth', child, told.mother)
  for (const twin of [id(/^Wren/), id(/^Robin/)]) await tie(mum, 'parent-birth', twin, told.school)
  await tie(id(/^Wren/), 'twin-identical', id(/^Robin/), told.school)
  await tie(mum, 'parent-birth', id(/^Unborn child/), told.midwife)
  await tie(nan, 'parent-foster', id(/^Tobias/), told.school, '2024-09')
  await tie(mum, 'partner-separated', partner, told.mother, '2026-10')
  await died(grandad, '2019', told.mother)
  await bond(people.find((one) => one.id === nan)?.identity.name ?? '', 'strong', told.mother)
  await bond('Harbour Road food bank', 'weak', told.school)
  await bond('Saltmarsh Police', 'strained', told.mother)
}
