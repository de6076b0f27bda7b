import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { astray, type Held, type Move, whereabouts } from '../../src/contexts/frontdoor/model/conservation.ts'
import type { ContactState, FactKind } from '../../src/contexts/frontdoor/model/contact.ts'

// A paper hub, kept by other means than the product: a tray for each child, a drawer for the contact. Whatever is pressed,
// in any order and any number of times, the paper says where everything is, and the histories must say the same.

type Press =
  | { readonly do: 'screen' | 'ask' | 're-rate' | 'take' | 'put-back' | 'late-answer' }
  | { readonly do: 'decide'; readonly child: number; readonly second: boolean }
  | { readonly do: 'agree' | 'send-back'; readonly child: number }
  | { readonly do: 'anew'; readonly children: readonly number[] }

type Tray = 'undecided' | 'waits' | 'decided'
type Paper = { drawer: 'new' | 'rated' | 'asked' | 'closed'; wasAsked: boolean; trays: Tray[]; history: Move[] }

const names = ['a', 'b', 'c'] as const
const nameOf = (child: number): string => names[child] ?? 'a'
const write = (paper: Paper, kind: FactKind, body: Record<string, unknown> = {}): void => {
  paper.history.push({ kind, body })
}
const working = (paper: Paper): boolean => paper.drawer === 'rated' || paper.drawer === 'asked'

const closes = (paper: Paper, child: number): void => {
  paper.trays[child] = 'decided'
  write(paper, 'told', { child: nameOf(child) })
  if (!paper.trays.some((tray) => tray !== 'decided')) paper.drawer = 'closed'
}

const decide = (paper: Paper, child: number, second: boolean): void => {
  if (!working(paper) || paper.trays[child] !== 'undecided') return
  write(paper, 'decision-recorded', { child: nameOf(child) })
  if (second) paper.trays[child] = 'waits'
  else closes(paper, child)
}

const settle = (paper: Paper, child: number, agreed: boolean): void => {
  if (!working(paper) || paper.trays[child] !== 'waits') return
  write(paper, agreed ? 'decision-agreed' : 'decision-sent-back')
  if (agreed) closes(paper, child)
  else paper.trays[child] = 'undecided'
}

const anew = (paper: Paper, children: readonly number[]): void => {
  const chosen = children.filter((child) => child < paper.trays.length)
  if (paper.drawer !== 'closed' || chosen.length === 0) return
  for (const child of chosen) paper.trays[child] = 'undecided'
  paper.drawer = paper.wasAsked ? 'asked' : 'rated'
  write(paper, 'opened-again', { children: chosen.map(nameOf) })
}

const press = (paper: Paper, one: Press): void => {
  if (one.do === 'screen' && paper.drawer === 'new') {
    paper.drawer = 'rated'
    write(paper, 'screened')
  }
  if (one.do === 'ask' && working(paper)) {
    paper.drawer = 'asked'
    paper.wasAsked = true
    write(paper, 'agencies-asked')
  }
  if (one.do === 're-rate' && working(paper)) write(paper, 're-rated')
  if (one.do === 'take' && paper.drawer !== 'closed') write(paper, 'taken')
  if (one.do === 'put-back' && paper.drawer !== 'closed') write(paper, 'put-back')
  if (one.do === 'decide' && one.child < paper.trays.length) decide(paper, one.child, one.second)
  if (one.do === 'agree' && one.child < paper.trays.length) settle(paper, one.child, true)
  if (one.do === 'send-back' && one.child < paper.trays.length) settle(paper, one.child, false)
  if (one.do === 'anew') anew(paper, one.children)
}

const states: Readonly<Record<Paper['drawer'], ContactState>> = {
  new: 'to-screen',
  rated: 'screened',
  asked: 'asking',
  closed: 'decided',
}

const lived = (children: number, presses: readonly Press[]): Paper => {
  const paper: Paper = {
    drawer: 'new',
    wasAsked: false,
    trays: Array.from({ length: children }, () => 'undecided' as const),
    history: [{ kind: 'received', body: {} }],
  }
  for (const one of presses) press(paper, one)
  return paper
}

const child = fc.integer({ min: 0, max: 2 })
const somePress: fc.Arbitrary<Press> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<Press>(
      { do: 'screen' },
      { do: 'ask' },
      { do: 're-rate' },
      { do: 'take' },
      { do: 'put-back' },
    ),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('decide' as const), child, second: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('agree' as const, 'send-back' as const), child }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('anew' as const),
      children: fc.uniqueArray(child, { minLength: 1, maxLength: 3 }),
    }),
  },
)
const someHistory = fc.tuple(
  fc.integer({ min: 1, max: 3 }),
  fc.array(somePress, { minLength: 3, maxLength: 24, size: 'max' }),
)

const heldBy = (paper: Paper): Held => {
  const state = states[paper.drawer]
  return {
    contact: {
      state,
      dueAt: state === 'decided' ? null : ({} as Held['contact']['dueAt']),
      version: paper.history.length,
      sourceAgency: 'x' as Held['contact']['sourceAgency'],
    },
    children: paper.trays.map((tray, index) => ({
      id: nameOf(index),
      decided: tray === 'decided',
      told: tray === 'decided',
    })),
    history: paper.history,
    inQueue: paper.drawer !== 'closed',
  }
}

/** A history that ran far enough for something to be lost. */
const closedOnce = (paper: Paper): boolean => paper.history.some(({ kind }) => kind === 'told')

describe('conservation', () => {
  it('over 100,000 histories, each contact is in one place, and its history says which', () => {
    let decided = 0
    let again = 0
    fc.assert(
      fc.property(someHistory, ([children, presses]) => {
        const paper = lived(children, presses)
        const held = heldBy(paper)
        if (paper.drawer === 'closed') decided += 1
        if (paper.history.some(({ kind }) => kind === 'opened-again')) again += 1
        const by = whereabouts(
          paper.history,
          held.children.map(({ id }) => id),
        )
        return (
          by.state === states[paper.drawer] &&
          paper.trays.every((tray, index) => by.decided.has(nameOf(index)) === (tray === 'decided')) &&
          astray(held).length === 0
        )
      }),
      { numRuns: 100_000, seed: 20_261_123 },
    )
    // The histories really went somewhere.
    expect(decided).toBeGreaterThan(5_000)
    expect(again).toBeGreaterThan(500)
  }, 60_000)

  const faults: Readonly<Record<string, (held: Held) => Held>> = {
    'a contact out of every queue': (held) => ({ ...held, inQueue: !held.inQueue }),
    'an entry of the history gone': (held) => ({ ...held, history: held.history.slice(0, -1) }),
    'a child decided without a word in the history': (held) => ({
      ...held,
      children: held.children.map((one, index) => (index === 0 ? { ...one, decided: !one.decided } : one)),
    }),
    'a state nobody brought about': (held) => ({
      ...held,
      contact: { ...held.contact, state: held.contact.state === 'decided' ? 'asking' : 'decided' },
    }),
    'a referrer who was never told': (held) => ({
      ...held,
      children: held.children.map((one) => ({ ...one, decided: true, told: false })),
    }),
  }

  it.each(Object.entries(faults))('finds %s, in every history it is planted in', (_, plant) => {
    fc.assert(
      fc.property(someHistory, ([children, presses]) => {
        const paper = lived(children, presses)
        fc.pre(closedOnce(paper))
        return astray(plant(heldBy(paper))).length > 0
      }),
      { numRuns: 2_000, seed: 7 },
    )
  })
})
