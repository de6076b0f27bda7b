import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askForReview, openPicture } from '../../src/contexts/frontdoor/features/review/act.ts'
import { answerRequest } from '../../src/contexts/frontdoor/parts/answering.ts'
import { lateRequests } from '../../src/contexts/frontdoor/store/chases.ts'
import { findReview, noteReading } from '../../src/contexts/frontdoor/store/reviews.ts'
import { aKnownAnswer, askedAbout } from './answer-bench.ts'
import { decide, seenBy, standsNow } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { came, close, decidedAt, lateAnswer, lateAt, now, reads, sees, waiting } from './reviewed.ts'
import { screened } from './screened.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

describe('an answer after the decision', () => {
  it('is still taken, is not chased meanwhile, and waits in the decider’s reviews', async () => {
    const { contact, requests } = await askedAbout(bench, ['police'], came)
    await decide(bench, { contact, at: decidedAt })
    const { hub } = await bench.town.actor('decider')
    const late = await bench.db.as({ kind: 'clockwork', hub, task: 'chase' }, 'chase', (tx) =>
      lateRequests(tx, at('2026-12-20T10:00Z')),
    )
    expect(late.map(({ id }) => id)).not.toContain(requests['police'])
    const { review } = await lateAnswer(bench)
    expect(review).toMatchObject({ cause: 'return', source: 'Saltmarsh Police', readByMe: false, outcome: null })
    expect(review.deciderNames).toEqual(['Miriam Falk'])
  })

  it('opens no review when it comes before the decision', async () => {
    const { contact, requests } = await askedAbout(bench, ['police'], came)
    const police = await bench.town.actor('police')
    await bench.db.as(police, 'request.answer', (tx) =>
      answerRequest(tx, police, { request: requests['police'] ?? '', given: aKnownAnswer() }, came),
    )
    await decide(bench, { contact, at: decidedAt })
    await expect(waiting(bench, contact)).rejects.toThrow('No review waits')
  })

  it('is read by the hub though the enquiry has ended, while the earlier answers stay closed', async () => {
    const { contact, requests } = await askedAbout(bench, ['police', 'health'], came)
    const [health, police] = [await bench.town.actor('health'), await bench.town.actor('police')]
    const answer = (who: typeof health, key: string, when: typeof came) =>
      bench.db.as(who, 'request.answer', (tx) =>
        answerRequest(tx, who, { request: requests[key] ?? '', given: aKnownAnswer(`${key} words`) }, when),
      )
    await answer(health, 'health', came)
    await decide(bench, { contact, at: decidedAt })
    expect(await sees(bench, 'decider', contact)).toEqual([])
    await answer(police, 'police', lateAt)
    expect((await sees(bench, 'decider', contact)).map(({ returnedAt }) => returnedAt)).toEqual([lateAt])
    expect(await sees(bench, 'nursery', contact)).toEqual([])
    expect(await sees(bench, 'nc-police', contact)).toEqual([])
    const { review } = { review: await waiting(bench, contact) }
    await reads(bench, review.id)
    await close(bench, { contact, review })
    expect(await sees(bench, 'decider', contact)).toEqual([])
    expect(await sees(bench, 'police', contact)).toHaveLength(1)
  })

  it('shows the whole picture again only when a decision maker who has read it opens it', async () => {
    const { contact, review } = await lateAnswer(bench)
    const actor = await bench.town.actor('decider')
    const open = () => bench.db.as(actor, 'review.open-picture', (tx) => openPicture(tx, review.id))
    expect(await open()).toMatchObject({ ok: false, refusal: { '': 'Read what came first' } })
    await reads(bench, review.id)
    expect(await open()).toMatchObject({ ok: true })
    const live = sql<{ live: boolean }>`select live from sharing.enquiry where id = ${contact}`
    expect(await seenBy(bench, 'decider', live)).toEqual([{ live: true }])
    await close(bench, { contact, review })
    expect(await seenBy(bench, 'decider', live)).toEqual([{ live: false }])
  })

  it('opens the sealed hub again for no screener, by any SQL', async () => {
    const { contact } = await lateAnswer(bench)
    const screener = await bench.town.actor('screener')
    await expect(
      bench.db.as(screener, 'x', (tx) => sql`update sharing.enquiry set live = true where id = ${contact}`.execute(tx)),
    ).rejects.toThrow(/only a decision maker/)
  })
})

describe('a review cannot be cleared unread', () => {
  it('the act refuses, and the database refuses in the same transaction as the reading', async () => {
    const { contact, review } = await lateAnswer(bench)
    expect(await close(bench, { contact, review })).toMatchObject({
      ok: false,
      refusal: { '': expect.stringContaining('Read') as string },
    })
    const actor = await bench.town.actor('decider')
    const clear = sql`update frontdoor.review set outcome = 'stands', reason = 'x', closed_by = ${actor.user},
      closed_by_name = 'x', closed_at = now() where id = ${review.id}`
    await expect(bench.db.as(actor, 'x', (tx) => clear.execute(tx))).rejects.toThrow(/somebody who has read it/)
    await expect(
      bench.db.as(actor, 'x', async (tx) => {
        await noteReading(tx, actor, review.id, now)
        await clear.execute(tx)
      }),
    ).rejects.toThrow(/somebody who has read it/)
  })

  it('one person’s reading does not serve another', async () => {
    const { contact, review } = await lateAnswer(bench)
    await reads(bench, review.id, 'decider2')
    expect(await close(bench, { contact, review })).toMatchObject({ ok: false })
    expect(await close(bench, { contact, review }, {}, 'decider2')).toMatchObject({ ok: true })
  })

  it('wants a reason and an outcome; the same word twice changes nothing, another is refused', async () => {
    const { contact, review } = await lateAnswer(bench)
    await reads(bench, review.id)
    expect(await close(bench, { contact, review }, { reason: ' ' })).toMatchObject({
      ok: false,
      refusal: { reason: 'Give the reason' },
    })
    expect(await close(bench, { contact, review })).toMatchObject({ ok: true })
    expect(await close(bench, { contact, review }, { version: 1 })).toMatchObject({ ok: true })
    expect(await close(bench, { contact, review }, { outcome: 'opened-again' })).toMatchObject({ ok: false })
    const actor = await bench.town.actor('decider')
    expect((await bench.db.as(actor, 'look', (tx) => findReview(tx, review.id)))?.outcome).toBe('stands')
  })

  it.each(['screener', 'nursery', 'police', 'nc-police'])('is not closed by %s', async (who) => {
    const { contact, review } = await lateAnswer(bench)
    const done = await close(bench, { contact, review }, {}, who).then(
      ({ ok }) => ok,
      () => false,
    )
    expect(done).toBe(false)
    const actor = await bench.town.actor(who)
    const { numAffectedRows } = await bench.db.as(actor, 'x', (tx) =>
      sql`update frontdoor.review set reason = 'x' where id = ${review.id}`.execute(tx),
    )
    expect(numAffectedRows).toBe(0n)
  })

  it('is not seen by the agency that answered, nor opened by it for another request', async () => {
    const { contact, review, request } = await lateAnswer(bench)
    expect(await seenBy(bench, 'police', sql`select id from frontdoor.review`)).toEqual([])
    const police = await bench.town.actor('police')
    const other = sql`insert into frontdoor.review (hub_id, contact_id, cause, request_id, opened_at)
      values (${police.hub}, ${contact}, 'return', ${request}, now())`
    await expect(bench.db.as(police, 'x', (tx) => other.execute(tx))).rejects.toThrow()
    expect((await waiting(bench, contact)).id).toBe(review.id)
  })
})

describe('a new contact about a child of a decided one', () => {
  const known = { nhsNumber: '9434765919', firstNames: 'Tamsin', lastName: 'Verity' }

  it('opens a review of the newest decision when it is screened, once', async () => {
    const first = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4', child: known })
    await decide(bench, { contact: first, at: decidedAt })
    const next = await screened(bench, { at: lateAt, screenedAt: now, rating: 'amber', level: '3', child: known })
    const review = await waiting(bench, first)
    expect(review).toMatchObject({ cause: 'contact', newContact: next, source: 'Little Terns Nursery' })
  })

  it('opens none where only the surname and the postcode are the same', async () => {
    const child = { nhsNumber: '', firstNames: 'Ada', lastName: 'Quill', postcode: 'ZZ9 8QQ' }
    const first = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4', child })
    await decide(bench, { contact: first, at: decidedAt })
    await screened(bench, {
      at: lateAt,
      screenedAt: now,
      rating: 'amber',
      level: '3',
      child: { ...child, firstNames: 'Ben', birth: { kind: 'date', date: '2019-05-05' } },
    })
    await expect(waiting(bench, first)).rejects.toThrow('No review waits')
  })
})

describe('a decision maker’s own doubt', () => {
  it('begins a review with a reason, of a decided contact only', async () => {
    const contact = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4' })
    const actor = await bench.town.actor('decider')
    const ask = async (why: string) => {
      const { version } = await standsNow(bench, contact)
      return bench.db.as(actor, 'review.begin', (tx) => askForReview(tx, actor, { contact, version, why }, now))
    }
    expect((await ask('The school rang.')).ok).toBe(false)
    await decide(bench, { contact, at: decidedAt })
    expect(await ask(' ')).toMatchObject({ ok: false, refusal: { why: 'Say why the decision should be reviewed' } })
    expect((await ask('The school rang.')).ok).toBe(true)
    const review = await waiting(bench, contact)
    expect(review).toMatchObject({ cause: 'noticed', noticed: 'The school rang.', readByMe: true })
    expect(await close(bench, { contact, review })).toMatchObject({ ok: true })
  })
})
