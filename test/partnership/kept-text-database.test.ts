import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wipeKeptTextsJob } from '../../src/contexts/partnership/jobs/wipe-kept-texts.job.ts'
import { dropText, findText, keepText } from '../../src/contexts/partnership/store/kept-texts.ts'
import type { SignedIn } from '../../src/kernel/actor.ts'
import { at, type Bench, openBench } from '../frontdoor/hub-bench.ts'

let bench: Bench
let screener: SignedIn
const now = at('2026-11-20T16:48Z')
beforeAll(async () => {
  bench = await openBench()
  screener = await bench.town.actor('screener')
})
afterAll(() => bench.close())

let forms = 0
const aForm = (): string => `/an/invented/form-${String((forms += 1))}`
const as = <Value>(actor: SignedIn, raw: RawBuilder<Value>) =>
  bench.db.as(actor, 'x', async (tx) => (await raw.execute(tx)).rows)
const asWorker = <Value>(raw: RawBuilder<Value>) =>
  bench.db.as({ kind: 'clockwork', hub: screener.hub, task: 'x' }, 'x', async (tx) => (await raw.execute(tx)).rows)
const keep = (form: string, text: string, seen: number, when = now) =>
  bench.db.as(screener, 'x', (tx) => keepText(tx, screener, { form, typed: { reason: text }, seen }, when))
const found = (form: string) => bench.db.as(screener, 'x', (tx) => findText(tx, form))

describe('the database holds kept text to whoever typed it', () => {
  it('shows no row to a colleague, a manager, the police or another hub, and lets them change none', async () => {
    const form = aForm()
    await keep(form, 'Only mine', 0)
    for (const key of ['screener2', 'decider', 'support', 'hub-admin', 'governance', 'police', 'nc-screener']) {
      const other = await bench.town.actor(key)
      expect(await as(other, sql`select form from partnership.kept_text`), key).toEqual([])
      await as(other, sql`update partnership.kept_text set typed = '{}', revision = revision + 1`)
    }
    expect((await found(form))?.typed).toEqual({ reason: 'Only mine' })
  })

  it('takes no row in the name of somebody else, of another agency or of another hub', async () => {
    const other = await bench.town.actor('police')
    const insert = (hub: string, agency: string, user: string) => sql`
      insert into partnership.kept_text (hub_id, agency_id, user_id, form, typed, revision, kept_at)
      values (${hub}, ${agency}, ${user}, ${aForm()}, '{}', 1, now())`
    await expect(as(screener, insert(screener.hub, screener.agency, other.user))).rejects.toThrow(/row-level security/)
    await expect(as(screener, insert(screener.hub, other.agency, screener.user))).rejects.toThrow(/row-level security/)
    const elsewhere = await bench.town.actor('nc-screener')
    await expect(as(screener, insert(elsewhere.hub, screener.agency, screener.user))).rejects.toThrow(
      /row-level security/,
    )
  })

  it('counts each change by one, moves no text to another form, and lets nobody of the app delete it', async () => {
    const form = aForm()
    await keep(form, 'First', 0)
    const change = (set: RawBuilder<unknown>) =>
      as(screener, sql`update partnership.kept_text set ${set} where form = ${form}`)
    await expect(change(sql`typed = '{}'`)).rejects.toThrow(/each change of kept text counts one/)
    await expect(change(sql`revision = revision + 2`)).rejects.toThrow(/each change of kept text counts one/)
    await expect(change(sql`form = '/other', revision = revision + 1`)).rejects.toThrow(/permission denied/)
    await expect(as(screener, sql`delete from partnership.kept_text`)).rejects.toThrow(/permission denied/)
  })

  it('takes no address with more than ids in it, and no text without end', async () => {
    await expect(keep('/hub?name=Amara', 'x', 0)).rejects.toThrow(/check constraint/)
    await expect(keep(aForm(), 'x'.repeat(300_000), 0)).rejects.toThrow(/check constraint/)
  })

  it('is wiped fourteen days after its last change by the clockwork, which cannot read it or wipe it sooner', async () => {
    const [old, young] = [aForm(), aForm()]
    const real = (await as(screener, sql<{ at: typeof now }>`select now() as at`))[0]?.at ?? now
    await keep(old, 'Old', 0, real.subtract({ hours: 14 * 24, minutes: 1 }))
    await keep(young, 'Young', 0, real.subtract({ hours: 14 * 24 - 1 }))
    await expect(asWorker(sql`select typed from partnership.kept_text`)).rejects.toThrow(/permission denied/)
    await asWorker(sql`delete from partnership.kept_text where hub_id = ${screener.hub}`)
    expect([await found(old), (await found(young))?.typed]).toEqual([null, { reason: 'Young' }])
    await keep(old, 'Old again', 0, real.subtract({ hours: 15 * 24 }))
    await wipeKeptTextsJob.run({ db: bench.db, hubs: [screener.hub], now: real })
    expect([await found(old), (await found(young))?.typed]).toEqual([null, { reason: 'Young' }])
  })
})

type Press = { readonly do: 'open' | 'type' | 'send' | 'discard'; readonly device: number }

describe('two devices, one form', () => {
  it('no text is ever overwritten by a device that has not seen it, and none comes back once it was sent', async () => {
    const press = fc.record({
      do: fc.constantFrom<Press['do']>('open', 'type', 'type', 'send', 'discard'),
      device: fc.nat({ max: 1 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(press, { maxLength: 12 }), async (presses) => {
        const form = aForm()
        // Told by what each device saw last and what was done since, not by counting changes.
        let paper = ''
        const fresh = [true, true]
        const seen = [0, 0]
        for (const [turn, { do: what, device }] of presses.entries()) {
          const other = 1 - device
          if (what === 'open') {
            seen[device] = (await found(form))?.revision ?? 0
            fresh[device] = true
          } else if (what === 'type') {
            const text = `turn ${String(turn)}`
            const kept = await keep(form, text, seen[device] ?? 0)
            expect(kept !== null).toBe(fresh[device])
            if (kept === null) continue
            paper = text
            seen[device] = kept
            fresh[other] = false
          } else {
            await bench.db.as(screener, 'x', (tx) => dropText(tx, screener, form, now))
            paper = ''
            fresh[0] = fresh[1] = false
          }
          expect((await found(form))?.typed ?? {}).toEqual(paper === '' ? {} : { reason: paper })
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
