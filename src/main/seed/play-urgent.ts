import { Temporal } from 'temporal-polyfill'
import { acts } from '../../contexts/frontdoor/index.ts'
import { disclosedOf, itemsOf, keepObjection } from '../../contexts/sharing/index.ts'
import { ok } from '../../kernel/result.ts'
import { perform, type Stage } from './stage.ts'

/** What each agency has signed: most run on, one ends soon, one has ended. */
const signAgreements = async (stage: Stage): Promise<void> => {
  const at = stage.now.subtract({ hours: 20 })
  const today = at.toZonedDateTimeISO(stage.calendar.zone).toPlainDate()
  const ends: Readonly<Record<string, number>> = {
    police: 400,
    health: 400,
    education: 35,
    housing: 400,
    probation: -18,
  }
  for (const [key, days] of Object.entries(ends))
    await perform(stage, 'hub-admin', 'agreement.record', at, (tx, actor) =>
      acts.keepAgreement(
        tx,
        actor,
        {
          agency: stage.town.agencies[key] ?? '',
          title: days < 0 ? 'Pilot agreement' : 'Saltmarsh Bay hub agreement',
          signedOn: today.subtract({ years: 2 }).toString(),
          endsOn: today.add({ days }).toString(),
        },
        at,
      ),
    )
}

/** Somebody alone let one item go before its owner could be reached; the owner says what it thinks; a check is due. */
const discloseOne = async (stage: Stage): Promise<void> => {
  const decider = await stage.town.actor('decider')
  const owners = ['police', 'health', 'housing', 'education'] as const
  const red = (await stage.db.as(decider, 'queue.see', (tx) => acts.openContacts(tx))).filter(
    ({ rating }) => rating === 'red',
  )
  for (const { id: contact } of red) {
    const items = await stage.db.as(decider, 'picture.see', (tx) => itemsOf(tx, contact))
    const owner = owners.find((key) =>
      items.some(({ agency, mayLeave }) => agency === stage.town.agencies[key] && mayLeave !== 'yes'),
    )
    const item = items.find(
      ({ agency, mayLeave }) => owner !== undefined && agency === stage.town.agencies[owner] && mayLeave !== 'yes',
    )
    if (item === undefined || owner === undefined) continue
    const earliest = item.recordedAt.add({ minutes: 5 })
    const wanted = stage.now.subtract({ minutes: 100 })
    const at = Temporal.Instant.compare(earliest, wanted) > 0 ? earliest : wanted
    const reason =
      'Rang their on-call number twice, nobody answered. The team is at the door and he is expected home within the hour.'
    await perform(stage, 'screener2', 'disclosure.make', at, (tx, actor) =>
      acts.discloseNow(
        tx,
        actor,
        { contact, item: item.id, recipient: 'Child protection team', reason },
        at,
        stage.needs,
      ),
    )
    const [gone] = await stage.db.as(decider, 'urgent.list', (tx) => disclosedOf(tx, 1))
    const words = 'Somebody was on call. The number the hub rang is last year’s; the new one is on its way to you.'
    await perform(stage, owner, 'disclosure.object', at.add({ minutes: 3 }), async (tx, actor) =>
      ok(await keepObjection(tx, actor, { release: gone?.id ?? '', words }, at.add({ minutes: 3 }))),
    )
    return
  }
}

/** Agreements signed, and one disclosure that could not wait. */
export const playUrgent = async (stage: Stage): Promise<void> => {
  await discloseOne(stage)
  await signAgreements(stage)
}
