import { childListRoutes } from '../../src/contexts/frontdoor/features/child-list/child-list.routes.ts'
import { knownToRoutes } from '../../src/contexts/frontdoor/features/known-to/known-to.routes.ts'
import { listRulesRoutes } from '../../src/contexts/frontdoor/features/list-rules/list-rules.routes.ts'
import { expect } from 'vitest'
import { askedAbout } from './answer-bench.ts'
import { at, openBench } from './hub-bench.ts'
import { openSite } from './setting-site.ts'

export const now = at('2026-11-20T10:00Z')
export const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const born = { kind: 'date', date: '2022-03-03' } as const
export const child = (lastName: string) => ({
  firstNames: 'Elowen',
  lastName,
  birth: born,
  nhsNumber: '',
  alsoKnownAs: '',
})
export const file = (...rows: readonly string[]) => ['First name,Surname,Date of birth,Postcode', ...rows].join('\n')

export const coverage = {
  covers: 'Children named in police records of Saltmarsh Bay',
  'coversFrom-day': '1',
  'coversFrom-month': '11',
  'coversFrom-year': '2024',
  'asOf-day': '14',
  'asOf-month': '11',
  'asOf-year': '2026',
}

export const once = (body: string): string => /name="once" value="([^"]+)"/.exec(body)?.[1] ?? ''

/** A town with the pages of lists. */
export const openListTown = async () => {
  const bench = await openBench()
  const routes = [...childListRoutes(bench.needs), ...knownToRoutes(bench.needs), ...listRulesRoutes()]
  const site = await openSite(bench, routes, now)
  /** Sends a file as a browser would, and answers where it leads. */
  const send = async (content: string | Buffer, who = 'police-admin') => {
    const visitor = await site.visitor(who)
    return visitor.sendFile('/list', 'file', Buffer.from(content))
  }
  return {
    bench,
    site,
    send,
    putList: async (content: string, who = 'police-admin') => {
      const visitor = await site.visitor(who)
      const sent = await send(content, who)
      expect(sent.status).toBe(303)
      const page = await visitor.get(sent.to)
      const typed = { ...coverage, once: once(page.body) }
      return { visitor, page, typed, path: sent.to, put: await visitor.post(`${sent.to}/put`, typed) }
    },
    askedWith: (lastName: string) => askedAbout(bench, ['police'], now.subtract({ hours: 1 }), 'red', child(lastName)),
    look: async (contact: string, who = 'screener') => {
      const visitor = await site.visitor(who)
      const done = await visitor.post(`/hub/contacts/${contact}/known-to`)
      return { done, page: bare((await visitor.get(`/hub/contacts/${contact}/known-to`)).body) }
    },
    end: async () => {
      await site.close()
      await bench.close()
    },
  }
}

export type ListTown = Awaited<ReturnType<typeof openListTown>>
