import { afterAll, beforeAll, expect, it } from 'vitest'
import { familyTreeRoutes } from '../../src/contexts/frontdoor/features/family-tree/family-tree.routes.ts'
import { familyDrawn } from '../../src/contexts/frontdoor/parts/family-drawn.ts'
import { familyKnownAt } from '../../src/contexts/frontdoor/parts/family-people.ts'
import { judgeSame } from '../../src/contexts/frontdoor/parts/judging.ts'
import { dateOf } from '../../src/kernel/clock/index.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const now = at('2026-11-20T10:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, familyTreeRoutes(bench.needs), now)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const familyOf = async (contact: string, when = now) =>
  bench.db.as(await bench.town.actor('screener'), 'look', (tx) => familyKnownAt(tx, contact, when))
const drawnOf = async (contact: string, when = now) =>
  familyDrawn(
    await familyOf(contact, when),
    dateOf(bench.needs.calendarOf('england-and-wales', 'Mo-Fr 09:00-17:00'), when),
  )
const idIn = async (contact: string, name: string) =>
  (await familyOf(contact)).people.find(({ identity }) => identity.name === name)?.id ?? ''

const mother = {
  name: 'Chioma Nkemelu',
  relationship: 'Mother',
  birth: { kind: 'date', date: '1994-02-01' },
  phone: '',
  parentalResponsibility: 'yes',
  livesHere: 'yes',
  worryAbout: false,
} as const
const partner = {
  ...mother,
  name: 'Craig Tolliver',
  relationship: 'mother’s partner',
  birth: { kind: 'unknown' },
  livesHere: 'no',
} as const
const referred = () =>
  bench.receive({
    at: now.subtract({ hours: 2 }),
    child: { firstNames: 'Amara', lastName: 'Nkemelu', nhsNumber: '' },
    referral: { household: [mother, partner] },
  })
const tie = (one: string, how: string, other: string, more: Record<string, string> = {}) => ({
  one,
  tie: how,
  other,
  happened: '',
  source: 'The health visitor',
  ...more,
})
const pageOf = (contact: string, more = '') => `/hub/contacts/${contact}/family-tree${more}`

it('draws at once what the referral says, marked as its word alone, and nothing it does not say', async () => {
  const contact = await referred()
  const { members, unions } = await drawnOf(contact)
  const [amara, chioma, craig] = ['Amara Nkemelu', 'Chioma Nkemelu', 'Craig Tolliver'].map((name) =>
    members.find((one) => one.name === name),
  )
  expect(chioma).toMatchObject({ sex: 'female', age: '32', atHome: true, central: false })
  expect(amara).toMatchObject({ central: true, atHome: true })
  expect(craig).toMatchObject({ atHome: false, age: '' })
  expect(unions).toContainEqual({
    id: `birth ${chioma?.id ?? ''}`,
    parents: [chioma?.id],
    state: null,
    children: [{ id: amara?.id, how: 'birth', proposed: true }],
  })
  expect(unions.find(({ children }) => children.length === 0)?.state).toBe('together')
  const page = bare((await (await site.visitor('screener')).get(pageOf(contact))).body)
  expect(page).toContain('parents as the referral says')
  expect(page).toContain('the referrer wrote “mother’s partner”')
  expect(page).not.toContain('Samphire')
})

it('takes somebody’s word in the browser: a relative added, tied, died; with who said so and on whose word', async () => {
  const contact = await referred()
  const rosa = await site.visitor('screener')
  const added = await rosa.post(pageOf(contact, '/relative'), {
    name: 'Obinna Nkemelu',
    role: 'adult',
    sex: 'male',
    born: '1961',
    due: '',
    source: 'The mother',
  })
  expect(added.to).toBe(pageOf(contact))
  const [obinna, chioma] = [await idIn(contact, 'Obinna Nkemelu'), await idIn(contact, 'Chioma Nkemelu')]
  await rosa.post(pageOf(contact, '/tie'), tie(obinna, 'parent-birth', chioma))
  await rosa.post(pageOf(contact, '/person'), {
    about: obinna,
    what: 'died-yes',
    happened: '3 2019',
    source: 'The mother',
  })
  const page = bare((await rosa.get(pageOf(contact))).body)
  expect(page).toContain('Obinna Nkemelu is the birth parent of Chioma Nkemelu')
  expect(page).toContain('Obinna Nkemelu has died (Mar 2019)')
  expect(page).toMatch(/Rosa Osei, .* on the word of The health visitor/)
  const { members, unions } = await drawnOf(contact)
  expect(members.find(({ id }) => id === obinna)).toMatchObject({ dead: true, note: 'died Mar 2019', sex: 'male' })
  expect(
    unions.some(({ parents, children }) => parents.includes(obinna) && children.some(({ id }) => id === chioma)),
  ).toBe(true)
})

it('refuses at its field what cannot be, and keeps what was typed', async () => {
  const contact = await referred()
  const rosa = await site.visitor('screener')
  const [amara, chioma, craig] = [
    await idIn(contact, 'Amara Nkemelu'),
    await idIn(contact, 'Chioma Nkemelu'),
    await idIn(contact, 'Craig Tolliver'),
  ]
  const refused = async (form: Record<string, string>, words: string, page = '/tie') => {
    const answer = await rosa.post(pageOf(contact, page), form)
    expect(answer.status, words).toBe(422)
    expect(bare(answer.body)).toContain(words)
    return answer.body
  }
  await refused(
    tie(amara, 'parent-birth', chioma),
    'Chioma Nkemelu is already a parent or grandparent of Amara Nkemelu',
  )
  await refused(tie(amara, 'parent-birth', amara), 'Choose two different people')
  await refused(tie('', 'parent-birth', ''), 'Choose who')
  await refused(tie(chioma, 'x', craig), 'Choose how they are related')
  const kept = await refused(tie(chioma, 'twin-identical', craig, { source: '', happened: '2019' }), 'Say who says so')
  expect(kept).toContain('value="2019"')
  await refused(
    tie(chioma, 'partner-separated', craig, { happened: '31 2 2019' }),
    'Enter a year, a month and year, or a day',
  )
  await refused(
    { about: amara, what: 'died-yes', happened: '2001', source: 'x' },
    'before Amara Nkemelu was born',
    '/person',
  )
  await refused(
    { about: amara, what: 'died-yes', happened: '2031', source: 'x' },
    'That day has not come yet',
    '/person',
  )
  await refused(
    { name: 'Q', role: 'adult', sex: 'male', born: '', due: '4 2 2027', source: 'x' },
    'A child who is expected is a child',
    '/relative',
  )
  await refused(
    { name: 'Q', role: 'child', sex: 'male', born: '2031', due: '', source: 'x' },
    'A date of birth lies in the past',
    '/relative',
  )
  await refused({ name: '', role: '', sex: '', born: '', due: '', source: '' }, 'Enter the name', '/relative')
  await refused(tie(chioma, 'parent-birth', '00000000-0000-4000-8000-00000000ffff'), 'Choose somebody of this family')
  await rosa.post(pageOf(contact, '/tie'), tie(craig, 'parent-birth', amara))
  await rosa.post(pageOf(contact, '/relative'), {
    name: 'Third Parent',
    role: 'adult',
    sex: 'male',
    born: '1980',
    due: '',
    source: 'x',
  })
  await refused(tie(await idIn(contact, 'Third Parent'), 'parent-birth', amara), 'has two birth parents already')
})

it('keeps one word of two presses, and lets a later word stand for an earlier one without losing it', async () => {
  const contact = await referred()
  const rosa = await site.visitor('screener')
  const [chioma, craig] = [await idIn(contact, 'Chioma Nkemelu'), await idIn(contact, 'Craig Tolliver')]
  for (const press of [1, 2])
    expect(
      (await rosa.post(pageOf(contact, '/tie'), tie(chioma, 'partner-separated', craig))).status,
      String(press),
    ).toBe(303)
  await rosa.post(pageOf(contact, '/tie'), tie(craig, 'partner-together', chioma))
  const { said } = await familyOf(contact)
  expect(said.map(({ word }) => word)).toEqual(['separated', 'together'])
  expect((await drawnOf(contact)).unions.find(({ parents }) => parents.includes(craig))?.state).toBe('together')
  const before = bare((await rosa.get(`${pageOf(contact)}?upto=1`)).body)
  expect(before).toContain('As known on')
  expect(before).toContain('separated from')
})

it('shows no later word at an earlier moment', async () => {
  const contact = await referred()
  const [chioma, craig] = [await idIn(contact, 'Chioma Nkemelu'), await idIn(contact, 'Craig Tolliver')]
  const rosa = await site.visitor('screener')
  await rosa.post(pageOf(contact, '/tie'), tie(chioma, 'partner-divorced', craig))
  const earlier = await familyOf(contact, now.subtract({ minutes: 5 }))
  expect(earlier.held.filter(({ topic }) => topic === 'partner').map(({ word }) => word)).toEqual(['together'])
  expect((await familyOf(contact, now.subtract({ hours: 3 }))).people).toEqual([])
})

it('brings two families together where their child was judged one person', async () => {
  const [one, other] = [await referred(), await referred()]
  const rosa = await bench.town.actor('screener')
  const [mine, theirs] = [await idIn(one, 'Amara Nkemelu'), await idIn(other, 'Amara Nkemelu')]
  const visitor = await site.visitor('screener')
  await visitor.post(pageOf(other, '/relative'), {
    name: 'Dayo Adebayo',
    role: 'adult',
    sex: 'male',
    born: '1990',
    due: '',
    source: 'The school',
  })
  await visitor.post(pageOf(other, '/tie'), tie(await idIn(other, 'Dayo Adebayo'), 'parent-birth', theirs))
  expect((await familyOf(one)).people.map(({ identity }) => identity.name)).not.toContain('Dayo Adebayo')
  const judged = await bench.db.as(rosa, 'judge', (tx) =>
    judgeSame(tx, rosa, { mine, theirs, seen: 0, verdict: 'same', reason: 'One girl.' }, now),
  )
  expect(judged.ok).toBe(true)
  const { people } = await familyOf(one)
  expect(people.filter(({ identity }) => identity.name === 'Amara Nkemelu')).toHaveLength(1)
  expect(people.map(({ identity }) => identity.name)).toContain('Dayo Adebayo')
})
