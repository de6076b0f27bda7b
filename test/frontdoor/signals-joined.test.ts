import { afterAll, beforeAll, expect, it } from 'vitest'
import { acts } from '../../src/contexts/frontdoor/index.ts'
import { usualRules } from '../../src/contexts/partnership/index.ts'
import { judgeSame } from '../../src/contexts/frontdoor/parts/judging.ts'
import { sameRoutes } from '../../src/contexts/frontdoor/features/same/same.routes.ts'
import { signalsRoutes } from '../../src/contexts/frontdoor/features/signals/signals.routes.ts'
import { peopleOf } from '../../src/contexts/people/index.ts'
import { askedAbout } from './answer-bench.ts'
import { decide } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { anInventedReferral } from './invented-referral.ts'
import { openSite, type Site } from './setting-site.ts'
import { answersWith, evidenceAt, look, notBrought, signalsAt } from './signals-bench.ts'

const now = at('2026-11-20T10:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, [...sameRoutes(bench.needs), ...signalsRoutes(bench.needs)], now)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const person = async (contact: string, role: 'child' | 'adult' = 'child'): Promise<string> => {
  const people = await bench.db.as(await bench.town.actor('screener'), 'look', (tx) => peopleOf(tx, contact))
  return people.find(({ identity }) => identity.role === role)?.id ?? ''
}
const join = async (mine: string, theirs: string, when = now, seen = 0, verdict: 'same' | 'not-same' = 'same') => {
  const rosa = await bench.town.actor('screener')
  const judging = { mine, theirs, seen, verdict, reason: 'The health visitor knows both.' }
  const done = await bench.db.as(rosa, 'x', (tx) => judgeSame(tx, rosa, judging, when))
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
}
const rulesAt = async (contact: string) => (await signalsAt(bench, contact)).map(({ rule }) => rule)
const craig = anInventedReferral().household[0]
const household = craig === undefined ? [] : [{ ...craig, name: 'Craig Tolliver' }]
const child = (firstNames: string, lastName = 'Marram') => ({ firstNames, lastName, nhsNumber: '' })

it('a concern that came again after advice is found at once when a worker judges the two children the same', async () => {
  const earlier = await askedAbout(bench, ['police'], at('2026-06-01T10:00Z'))
  const given = { level: '1', outcome: 'advice' }
  const decided = await decide(bench, { contact: earlier.contact, at: at('2026-06-01T12:00Z'), given })
  expect(decided.ok, JSON.stringify(decided)).toBe(true)
  const again = await bench.receive({ at: now.subtract({ hours: 1 }), from: 'nursery2' })
  await look(bench, now)
  expect(await rulesAt(again)).toEqual([])
  const [mine, theirs] = [await person(again), await person(earlier.contact)]
  const rosa = await site.visitor('screener')
  const word = { verdict: 'same', reason: 'Same NHS number.', seen: '0' }
  expect((await rosa.post(`/hub/contacts/${again}/same/${mine}/${theirs}`, word)).status).toBe(303)
  expect(await rulesAt(again)).toEqual(['raised-again'])
  const evidence = await evidenceAt(bench, again)
  expect(evidence.map(({ source, contact }) => [source, contact])).toEqual([
    ['decision', earlier.contact],
    ['contact', again],
  ])
  // Nothing sealed is in it: it stays with the contact after its decision, until a person closes it.
  expect((await signalsAt(bench, again))[0]?.sealed).toBe(false)
})

it('one adult in contacts about three families is found, by that adult', async () => {
  const told = [child('Odo', 'Brill'), child('Pip', 'Dace'), child('Quill', 'Tench')]
  const contacts: string[] = []
  for (const [index, one] of told.entries())
    contacts.push(
      await bench.receive({ at: now.subtract({ hours: 24 * (90 - index * 30) }), child: one, referral: { household } }),
    )
  const [first = '', second = '', third = ''] = contacts
  const adults = [await person(first, 'adult'), await person(second, 'adult'), await person(third, 'adult')]
  await join(adults[2] ?? '', adults[1] ?? '')
  await look(bench, now)
  expect(await rulesAt(third)).toEqual([])
  await join(adults[1] ?? '', adults[0] ?? '')
  await look(bench, now)
  const [signal] = await signalsAt(bench, third)
  expect(signal).toMatchObject({ rule: 'same-adult', subject: adults[2] })
  const page = (await (await site.visitor('screener')).get(`/hub/contacts/${third}/signals/${signal?.id ?? ''}`)).body
  expect(page).toContain('About Craig Tolliver')
})

it('a baby in a family that was in a contact before is found through the mother', async () => {
  const mother = [{ ...(craig ?? household[0]), name: 'Nell Marram' }] as typeof household
  const brother = await bench.receive({
    at: at('2026-02-02T10:00Z'),
    child: child('Rafe'),
    referral: { household: mother },
  })
  const born = { kind: 'expected', date: '2027-02-01' } as const
  const baby = await bench.receive({
    at: now,
    child: { ...child('Baby'), birth: born },
    referral: { household: mother },
  })
  await join(await person(baby, 'adult'), await person(brother, 'adult'))
  await look(bench, now)
  expect(await rulesAt(baby)).toEqual(['new-baby'])
  expect(await rulesAt(brother)).toEqual([])
})

it('what was sealed for one enquiry is evidence in no other, though both are live and about one child', async () => {
  const one = await notBrought(bench, now)
  const two = await askedAbout(bench, ['police'], now)
  await join(await person(one.contact), await person(two.contact))
  await look(bench, now)
  expect(await rulesAt(one.contact)).toContain('not-brought')
  const items = [{ occurred: '2026-10-01', kind: 'not-brought', content: 'Not at the clinic.' }]
  await answersWith(bench, 'police', two.requests['police'] ?? '', items, now)
  await look(bench, now)
  expect(await rulesAt(two.contact)).not.toContain('not-brought')
  for (const { source, contact } of await evidenceAt(bench, two.contact))
    if (source === 'item') expect(contact).toBe(two.contact)
})

it('what was found stays when its judgement is taken back: a person closes it, and nothing new is found by it', async () => {
  const told = [child('Una', 'Skate'), child('Vic', 'Roach'), child('Wyn', 'Perch')]
  const contacts: string[] = []
  for (const one of told) contacts.push(await bench.receive({ at: now, child: one, referral: { household } }))
  const adults: string[] = []
  for (const contact of contacts) adults.push(await person(contact, 'adult'))
  const [first = '', second = '', third = ''] = adults
  await join(first, second)
  await join(second, third)
  await look(bench, now)
  expect(await rulesAt(contacts[0] ?? '')).toEqual(['same-adult'])
  await join(second, third, now, 1, 'not-same')
  await look(bench, now)
  expect((await signalsAt(bench, contacts[0] ?? ''))[0]?.closing).toBeNull()
  expect(await signalsAt(bench, contacts[0] ?? '')).toHaveLength(1)
})

it('what rests on something sealed closes whole with its enquiry, also where it rests on an open contact besides', async () => {
  const earlier = await bench.receive({ at: at('2026-05-20T10:00Z'), child: child('Xan') })
  const { contact } = await notBrought(bench, now)
  await join(await person(contact), await person(earlier))
  await look(bench, now)
  const sources = (await evidenceAt(bench, contact)).map(({ source }) => source)
  expect(sources).toContain('contact')
  expect(sources).toContain('item')
  expect((await decide(bench, { contact, at: now })).ok).toBe(true)
  expect(await signalsAt(bench, contact)).toEqual([])
  expect(await evidenceAt(bench, contact)).toEqual([])
})

it('advice that a setting asked for counts where the hub’s rule says so, and is shown with its source', async () => {
  const hugh = await bench.town.actor('hub-admin')
  const carol = await bench.town.actor('nursery')
  const asked = at('2026-11-10T10:00Z')
  const input = {
    key: crypto.randomUUID(),
    firstNames: '',
    lastName: '',
    years: 3,
    concern: 'neglect',
    worry: 'Hungry.',
    answerBy: 'screen' as const,
    phone: '',
  }
  const contact = await bench.db.as(carol, 'x', async (tx) => {
    const consultation = await acts.askAdvice(tx, carol, input, asked, bench.needs)
    if (!consultation.ok) throw new Error(JSON.stringify(consultation.refusal))
    return consultation.value
  })
  const rosa = await bench.town.actor('screener')
  await bench.db.as(rosa, 'x', (tx) =>
    acts.advise(tx, rosa, { consultation: contact, advice: 'refer-now', words: 'Refer.' }, asked, bench.needs),
  )
  const referred = await bench.db.as(carol, 'x', async (tx) => {
    const draft = await acts.referFrom(tx, carol, contact, asked)
    if (!draft.ok) throw new Error(JSON.stringify(draft.refusal))
    return acts.sendReferral(
      tx,
      carol,
      { referral: anInventedReferral(child('Yva')), draftId: draft.value },
      now,
      bench.needs,
    )
  })
  if (!referred.ok) throw new Error(JSON.stringify(referred.refusal))
  const id = referred.value.contact
  await look(bench, now)
  expect(await rulesAt(id)).toEqual([])
  const [rule] = usualRules.signals.rules
  if (rule?.pattern.shape !== 'repeated') throw new Error('The first rule counts.')
  const pattern = { ...rule.pattern, counts: ['contact', 'advice'], times: 2, agencies: 1 }
  await bench.db.as(hugh, 'x', (tx) => acts.publishRule(tx, hugh, { version: 0, rule: { ...rule, pattern } }, now))
  await look(bench, now)
  const [signal] = await signalsAt(bench, id)
  expect((await evidenceAt(bench, id)).map(({ source }) => source)).toEqual(['advice', 'contact'])
  const page = (await (await site.visitor('screener')).get(`/hub/contacts/${id}/signals/${signal?.id ?? ''}`)).body
  expect(page).toContain('Somebody asked the hub for advice')
})
