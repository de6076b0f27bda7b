import { Temporal } from 'temporal-polyfill'
import type { SignalRule } from '../../src/contexts/partnership/index.ts'
import { joinedAt } from '../../src/contexts/people/model/same-then.ts'
import { hitsIn } from '../../src/contexts/frontdoor/model/signal-find.ts'
import { type Raw, storyAt } from '../../src/contexts/frontdoor/model/signal-story.ts'
import { noticed, type Story } from './signal-town.ts'

const at = (day: string, hour: number): Temporal.Instant =>
  Temporal.Instant.from(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
const lookedAt = at('2026-11-01', 12)

type Said = Raw['judgements'][number]

/** The records of one story as a hub would hold them: each contact with its own records of people, joined where somebody noticed. */
const asRecorded = (story: Story, isNoticed: () => boolean): Raw => {
  const people: Raw['people'][number][] = []
  const records = new Map<string, string[]>()
  for (const contact of story.contacts) {
    const all = [
      ...contact.children.map(({ person, born }) => ({ person, born, role: 'child' as const })),
      ...contact.adults.map((person) => ({ person, born: '', role: 'adult' as const })),
    ]
    for (const { person, born, role } of all) {
      const id = `${contact.id} ${person}`
      people.push({ id, contact: contact.id, role, born })
      records.set(person, [...(records.get(person) ?? []), id])
    }
  }
  const judgements = [...records.values()].flatMap((ids): Said[] =>
    ids.slice(1).flatMap((right) => {
      const left = ids[0] ?? ''
      return isNoticed() ? [{ left, right, number: 1, verdict: 'same', judgedAt: at('2026-10-20', 12) }] : []
    }),
  )
  return {
    contact: story.contacts.at(-1)?.id ?? '',
    contacts: story.contacts.map(({ id, agency, day }) => ({ id, agency, receivedAt: at(day, 9) })),
    people,
    judgements,
    advice: [],
    decisions: story.contacts
      .filter(({ outcome }) => outcome !== '')
      .map(({ id, day, outcome }) => ({ id: `${id} decided`, contact: id, outcome, at: at(day, 16), until: null })),
    items: story.items.map(({ agency, when, kind, side }, index) => ({
      id: `item ${String(index)}`,
      agency,
      happened: when,
      at: at('2026-10-25', 12),
      strength: side === 'strength',
      kinds: [{ kind, at: at('2026-10-25', 12) }],
    })),
  }
}

export type Measured = {
  readonly rules: readonly {
    readonly key: string
    readonly planted: number
    readonly found: number
    readonly innocent: number
    readonly alarms: number
  }[]
  readonly looksLike: readonly { readonly name: string; readonly stories: number; readonly alarms: number }[]
}

/** How often these rules find what was planted, and how often they find something in a story that is innocent. */
export const measure = (town: readonly Story[], rules: readonly SignalRule[], seed: number): Measured => {
  const isNoticed = noticed(seed)
  const ways = { dayOf: (when: Temporal.Instant) => when.toString().slice(0, 10), joinedAt }
  const read = town.map((story) => {
    const hits = hitsIn(storyAt(asRecorded(story, isNoticed), lookedAt, ways), rules).map(({ rule }) => rule)
    return { story, hits: new Set(hits) }
  })
  const innocents = read.filter(({ story }) => story.worth.length === 0)
  return {
    rules: rules.map(({ key }) => {
      const planted = read.filter(({ story }) => story.worth.includes(key))
      return {
        key,
        planted: planted.length,
        found: planted.filter(({ hits }) => hits.has(key)).length,
        innocent: innocents.length,
        alarms: innocents.filter(({ hits }) => hits.has(key)).length,
      }
    }),
    looksLike: [...new Set(innocents.map(({ story }) => story.name))].map((name) => {
      const own = innocents.filter(({ story }) => story.name === name)
      return { name, stories: own.length, alarms: own.filter(({ hits }) => hits.size > 0).length }
    }),
  }
}
