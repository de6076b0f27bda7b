import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { expect } from 'vitest'
import { figuresRoutes } from '../../src/contexts/frontdoor/features/figures/figures.routes.ts'
import { findRoutes } from '../../src/contexts/frontdoor/features/find/find.routes.ts'
import { journeyRoutes } from '../../src/contexts/frontdoor/features/journey/journey.routes.ts'
import { matchesRoutes } from '../../src/contexts/frontdoor/features/matches/matches.routes.ts'
import { ownReferralRoutes } from '../../src/contexts/frontdoor/features/own-referral/own-referral.routes.ts'
import { pictureRoutes } from '../../src/contexts/frontdoor/features/picture/picture.routes.ts'
import { restrictRoutes } from '../../src/contexts/frontdoor/features/restrict/restrict.routes.ts'
import { restrictionsRoutes } from '../../src/contexts/frontdoor/features/restrictions/restrictions.routes.ts'
import { sameRoutes } from '../../src/contexts/frontdoor/features/same/same.routes.ts'
import { takeRoutes } from '../../src/contexts/frontdoor/features/take/take.routes.ts'
import {
  type AskFinder,
  openFeed,
  openPeopleFinder,
  peopleOf,
  type RecordedPerson,
} from '../../src/contexts/people/index.ts'
import { shippedModel } from '../../src/main/finder/shipped-model.ts'
import { askedAbout } from './answer-bench.ts'
import { decide } from './decided.ts'
import { openBench } from './hub-bench.ts'
import { openSite, type Visitor } from './setting-site.ts'

// Reading ends by the database's own clock, so these days are counted from today.
export const today = Temporal.Now.plainDateISO('Europe/London')
export const now = today.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '10:00' }).toInstant()

export const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const born = { kind: 'date', date: '2022-03-03' } as const
export const oldName = (lastName: string) => ({
  firstNames: 'Elowen',
  lastName,
  birth: born,
  nhsNumber: '',
  alsoKnownAs: '',
})

/** The three boxes of a day so many days from today. */
export const days = (name: string, away: number) => {
  const { year, month, day } = today.add({ days: away })
  return { [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}

const once = (body: string): string => /name="once" value="([^"]+)"/.exec(body)?.[1] ?? ''

/** A town with contacts about children who were adopted since, its pages and its finder. */
export const openRestrictedTown = async () => {
  const bench = await openBench()
  const url = new URL(bench.superuserUrl)
  url.username = 'omtest_finder'
  url.password = 'test-finder'
  const finder = openPeopleFinder(openFeed(url.href), shippedModel())
  const ask: AskFinder = (hub, people) => finder.near(hub, people)
  const needs = { ...bench.needs, askFinder: ask }
  const routes = [restrictRoutes, restrictionsRoutes, takeRoutes, pictureRoutes, journeyRoutes, findRoutes, sameRoutes]
  const pages = [...routes, matchesRoutes, figuresRoutes, ownReferralRoutes].flatMap((make) => [...make(needs)])
  const site = await openSite(bench, pages, now)
  const peopleIn = async (contact: string): Promise<readonly RecordedPerson[]> =>
    bench.db.as(await bench.town.actor('decider'), 'look', (tx) => peopleOf(tx, contact))
  const childOf = async (contact: string): Promise<string> =>
    (await peopleIn(contact)).find(({ identity }) => identity.role === 'child')?.id ?? ''
  const idOf = async (key: string) => (await bench.town.actor(key)).user
  /** Miriam closes a contact; Daniel may read it too. */
  const close = async (contact: string, over: Readonly<Record<string, string | readonly string[]>> = {}) => {
    const miriam: Visitor = await site.visitor('decider')
    const path = `/hub/contacts/${contact}/restrict`
    const typed = {
      once: once((await miriam.get(path)).body),
      child: await childOf(contact),
      why: 'Adoption order of 20 October, WORD-OF-THE-ORDER.',
      readers: [await idOf('decider2')],
      ...days('until', 70),
      ...days('reviewOn', 71),
      ...over,
    }
    return { answer: await miriam.post(path, typed), typed, path, miriam }
  }
  return {
    bench,
    finder,
    site,
    ask,
    peopleIn,
    childOf,
    idOf,
    close,
    referenceOf: async (contact: string): Promise<string> => {
      const { rows } = await bench.db.as(await bench.town.actor('decider'), 'look', (tx) =>
        sql<{ reference: string }>`select reference from frontdoor.contact where id = ${contact}`.execute(tx),
      )
      return rows[0]?.reference ?? ''
    },
    /** A decided contact about a child under the old name. */
    decidedAbout: async (lastName: string, daysAgo: number): Promise<string> => {
      const when = now.subtract({ hours: 24 * daysAgo })
      const { contact } = await askedAbout(bench, ['police'], when, 'red', oldName(lastName))
      const decided = await decide(bench, { contact, at: when.add({ hours: 1 }) })
      expect(decided.ok).toBe(true)
      return contact
    },
    end: async () => {
      await site.close()
      await finder.close()
      await bench.close()
    },
  }
}

export type RestrictedTown = Awaited<ReturnType<typeof openRestrictedTown>>
