import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { homeGroup, type Sortable } from './home-groups.ts'

const now = Temporal.Instant.from('2026-11-20T16:50Z')
const daysAgo = (days: number) => now.subtract({ hours: 24 * days })
const read: Sortable = { toldAt: [daysAgo(2)], waiting: 0, fresh: false, replyDue: null }

it.each<[string, Partial<Sortable>, ReturnType<typeof homeGroup>]>([
  ['nothing told yet', { toldAt: [], waiting: 2 }, 'with-the-hub'],
  ['one child told and read, one waiting', { waiting: 1 }, 'with-the-hub'],
  ['one child told and not read, one waiting', { waiting: 1, fresh: true }, 'needs-you'],
  ['told long ago and never read', { toldAt: [daysAgo(90)], fresh: true }, 'needs-you'],
  ['a disagreement waits for its answer', { toldAt: [daysAgo(90)], replyDue: now.add({ hours: 1 }) }, 'with-the-hub'],
  ['a disagreement’s answer is due this minute', { replyDue: now }, 'with-the-hub'],
  ['a disagreement’s answer is late', { toldAt: [daysAgo(90)], replyDue: now.subtract({ seconds: 1 }) }, 'needs-you'],
  ['told and read', {}, 'lately'],
  ['told thirty days ago to the second', { toldAt: [daysAgo(30)] }, 'lately'],
  ['told a second before that', { toldAt: [daysAgo(30).subtract({ seconds: 1 })] }, 'older'],
  ['one child told long ago, one lately', { toldAt: [daysAgo(60), daysAgo(1)] }, 'lately'],
])('%s: %o is %s', (_, over, group) => {
  expect(homeGroup({ ...read, ...over }, now)).toBe(group)
})
