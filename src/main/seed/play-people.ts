import { peopleActs } from '../../contexts/partnership/index.ts'
import { acts } from '../../contexts/frontdoor/index.ts'
import { inventedMail } from './hub-plan.ts'
import { perform, type Stage } from './stage.ts'

const agencyOf = ({ town }: Stage, key: string): string => town.agencies[key] ?? ''
const personOf = ({ town }: Stage, key: string): string => town.users[key] ?? ''

/**
 * A joiner invited who has not come in yet, one leaver whose work was all done, and one who left a referral begun and not
 * sent: it waits for the nursery's administrator to hand it over.
 */
export const playPeople = async (stage: Stage): Promise<void> => {
  const { now, needs } = stage
  const terns = agencyOf(stage, 'terns')
  const joiner = {
    agency: terns,
    name: 'Ivy Coles',
    email: inventedMail('Ivy Coles', 'Little Terns Nursery'),
    roles: ['referrer'] as const,
  }
  const yesterday = now.subtract({ hours: 20 })
  await perform(stage, 'nursery-admin', 'people.add', yesterday, (tx, actor) =>
    peopleActs.addPerson(tx, actor, joiner, yesterday, needs),
  )
  const begun = now.subtract({ hours: 52 })
  const draft = await perform(stage, 'nursery-leaver', 'referral.begin', begun, (tx, actor) =>
    acts.beginDraft(tx, actor, begun),
  )
  await perform(stage, 'nursery-leaver', 'referral.save-page', begun, (tx, actor) =>
    acts.saveDraftPage(
      tx,
      actor,
      { draft, place: { step: 'danger', item: null }, sent: { danger: 'no' } },
      begun,
      needs,
    ),
  )
  const left = now.subtract({ hours: 28 })
  for (const [admin, agency, leaver] of [
    ['nursery-admin', 'terns', 'nursery-leaver'],
    ['police-admin', 'police', 'police-leaver'],
  ] as const)
    await perform(stage, admin, 'people.end', left, (tx, actor) =>
      peopleActs.endPerson(tx, actor, { agency: agencyOf(stage, agency), person: personOf(stage, leaver) }, left),
    )
}
