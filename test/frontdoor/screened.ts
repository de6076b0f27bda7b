import type { Temporal } from 'temporal-polyfill'
import { screenContact } from '../../src/contexts/frontdoor/features/screen/act.ts'
import type { Rating } from '../../src/contexts/frontdoor/model/contact.ts'
import type { Bench, Received } from './hub-bench.ts'

export type ScreenedHow = Received & {
  readonly rating: Rating
  readonly level: string
  readonly screenedAt: Temporal.Instant
}

/** A contact sent and then screened by the product's own acts; its version is 2. */
export const screened = async (bench: Bench, how: ScreenedHow): Promise<string> => {
  const contact = await bench.receive(how)
  const actor = await bench.town.actor('screener')
  const input = { contact, version: 1, level: how.level, rating: how.rating, reason: 'As written.' }
  const done = await bench.db.as(actor, 'contact.screen', (tx) =>
    screenContact(tx, actor, input, how.screenedAt, bench.needs),
  )
  if (!done.ok) throw new Error(`Screening was refused: ${JSON.stringify(done.refusal)}`)
  return contact
}
