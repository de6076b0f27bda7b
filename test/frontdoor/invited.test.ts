import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actNow } from '../../src/contexts/frontdoor/features/act-now/act.ts'
import { recordMeeting } from '../../src/contexts/frontdoor/features/strategy/act.ts'
import { inviteAgencies, inviteForm, type Inviting } from '../../src/contexts/frontdoor/features/strategy/invite.act.ts'
import { frontdoorRoutes } from '../../src/contexts/frontdoor/routes.ts'
import { invitedTo, ownInvitations } from '../../src/contexts/frontdoor/store/invitations.ts'
import { protectiveActsOf } from '../../src/contexts/frontdoor/store/protection.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

let bench: Bench
let site: Site
const now = at('2026-11-20T21:45Z')
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, frontdoorRoutes({ ...bench.needs, db: bench.db }), now)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const as = async <Value>(who: string, raw: RawBuilder<Value>) =>
  bench.db.as(await bench.town.actor(who), 'x', async (tx) => (await raw.execute(tx)).rows)
const agency = (key: string): string => bench.town.agencies[key] ?? ''

/** A discussion called about a contact that nobody has screened. */
const called = async () => {
  const contact = await bench.receive({ at: at('2026-11-20T20:00Z') })
  const actor = await bench.town.actor('screener')
  const act = {
    contact,
    once: crypto.randomUUID(),
    kind: 'strategy-discussion' as const,
    day: '2026-11-20',
    time: '21:40',
    words: `Only the hub reads this ${contact}`,
    told: 'The duty manager.',
  }
  await bench.db.as(actor, 'x', (tx) => actNow(tx, actor, act, now, bench.needs))
  const acts = await bench.db.as(actor, 'x', (tx) => protectiveActsOf(tx, contact))
  return { contact, called: acts[0]?.id ?? '', words: act.words }
}
const invite = async (to: { contact: string; called: string }, over: Partial<Inviting> = {}, who = 'screener') => {
  const actor = await bench.town.actor(who)
  const input = {
    contact: to.contact,
    called: to.called,
    invited: [agency('police')],
    joining: 'By telephone at 22:00.',
    ...over,
  }
  return bench.db.as(actor, 'strategy.invite', (tx) => inviteAgencies(tx, actor, input, now, bench.needs))
}
const seenBy = async (who: string) => {
  const actor = await bench.town.actor(who)
  return bench.db.as(actor, 'x', (tx) => ownInvitations(tx))
}

describe('an agency invited to a strategy discussion', () => {
  it('reads on its own home the children, when and where, and nothing else of the contact', async () => {
    const discussion = await called()
    expect(await invite(discussion)).toMatchObject({ ok: true })
    const { body } = await (await site.visitor('police')).get('/requests')
    expect(body).toContain('Strategy discussions you are invited to')
    expect(body).toContain('By telephone at 22:00.')
    expect(body).toContain('Amara')
    expect(body).not.toContain(discussion.words)
    expect((await (await site.visitor('police')).get(`/hub/contacts/${discussion.contact}`)).status).toBe(403)
  })

  it('is told by a mail with nothing about anyone', async () => {
    await invite(await called())
    const mails = await as(
      'decider',
      sql<{
        content: string
        subject: string
      }>`select subject, content from post.message where subject = 'A strategy discussion'`,
    )
    expect(mails.length).toBeGreaterThan(0)
    for (const { content } of mails) expect(content).not.toMatch(/Amara|22:00|SB-/)
  })

  it('is the only one of the agencies that reads it', async () => {
    const discussion = await called()
    await invite(discussion)
    for (const who of ['health', 'education', 'nursery', 'nc-police'])
      expect(
        (await seenBy(who)).filter((one) => one.called === discussion.called),
        who,
      ).toEqual([])
    expect((await seenBy('police')).some((one) => one.called === discussion.called)).toBe(true)
  })

  it('is invited once, however often it is pressed, and others can be invited later', async () => {
    const discussion = await called()
    for (const invited of [['police'], ['police'], ['police', 'health']])
      await invite(discussion, { invited: invited.map(agency) })
    const actor = await bench.town.actor('screener')
    const all = await bench.db.as(actor, 'x', (tx) => invitedTo(tx, discussion.called))
    expect(all.map(({ agency: id }) => id).sort()).toEqual([agency('police'), agency('health')].sort())
  })

  it('loses it from its list once the discussion has decided, and nobody is invited any more', async () => {
    const discussion = await called()
    await invite(discussion)
    const actor = await bench.town.actor('decider')
    const meeting = {
      ...discussion,
      once: crypto.randomUUID(),
      day: '2026-11-20',
      time: '21:44',
      tookPart: ['council', 'police', 'health'].map((key) => ({ agency: agency(key), who: '' })),
      known: 'A mark.',
      decision: 'no-section-47' as const,
      why: 'An accident, seen by others.',
    }
    expect(await bench.db.as(actor, 'x', (tx) => recordMeeting(tx, actor, meeting, now, bench.needs))).toMatchObject({
      ok: true,
    })
    expect((await seenBy('police')).filter((one) => one.called === discussion.called)).toEqual([])
    expect(await invite(discussion, { invited: [agency('health')] })).toMatchObject({ ok: false })
  })
})

describe('inviting', () => {
  it('wants whom and when, and takes no agency of another hub', async () => {
    expect(inviteForm([agency('police')]).parse({ invited: [], joining: ' ' })).toMatchObject({
      ok: false,
      refusal: {
        invited: 'Choose whom to invite',
        joining: 'Write when and where it is held, and what they should bring',
      },
    })
    const elsewhere = await bench.town.actor('nc-police')
    expect(await invite(await called(), { invited: [elsewhere.agency] })).toMatchObject({ ok: false })
  })

  it('never goes to the body that settles disagreements: it serves no family', async () => {
    const to = await called()
    expect((await invite(to, { invited: [agency('partnership')] })).ok).toBe(false)
    const page = await (await site.visitor('screener')).get(`/hub/contacts/${to.contact}/strategy/${to.called}`)
    expect(page.body).toContain('Whom')
    expect(page.body).not.toContain(`value="${agency('partnership')}"`)
  })

  it('is found by nobody of another hub, and is not business support’s: in the act, and by any SQL', async () => {
    const discussion = await called()
    expect(await invite(discussion, {}, 'nc-screener')).toMatchObject({ ok: false })
    const insert = (by: string) => sql`
      insert into frontdoor.strategy_invitation (hub_id, contact_id, called, agency_id, agency_name, reference, children,
        words, invited_by, invited_by_name, invited_at)
      values (auth.hub(), ${discussion.contact}, ${discussion.called}, ${agency('police')}, 'x', 'x', '[{"name":"x"}]',
        'x', ${by}, 'x', now())`
    const support = await bench.town.actor('support')
    const screener = await bench.town.actor('screener')
    await expect(as('support', insert(support.user))).rejects.toThrow(/row-level security/)
    await expect(as('police', insert((await bench.town.actor('police')).user))).rejects.toThrow(/row-level security/)
    await expect(as('screener', insert(support.user))).rejects.toThrow(/row-level security/)
    await as('screener', insert(screener.user))
    await expect(as('screener', sql`update frontdoor.strategy_invitation set words = 'y'`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(as('screener', sql`delete from frontdoor.strategy_invitation`)).rejects.toThrow(/permission denied/)
    expect(await as('police', sql`update frontdoor.strategy_invitation set over_at = now() returning id`)).toEqual([])
  })

  it('keeps what was typed when it is refused, and leaves the record of the meeting as it begins', async () => {
    const discussion = await called()
    const page = `/hub/contacts/${discussion.contact}/strategy/${discussion.called}`
    const decider = await site.visitor('decider')
    const refused = await decider.post(`${page}/invite`, { joining: 'By telephone at 22:30.' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('By telephone at 22:30.')
    expect(refused.body).toMatch(/name="day-day"[^>]*value="20"|value="20"[^>]*name="day-day"/)
    expect((await decider.post(`${page}/invite`, { joining: 'At 22:30.', invited: agency('health') })).status).toBe(303)
    expect((await decider.get(page)).body).toContain('Bay Community Health')
    expect((await (await site.visitor('support')).post(`${page}/invite`, {})).status).toBe(403)
  })
})
