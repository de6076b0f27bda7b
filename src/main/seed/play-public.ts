import { acts } from '../../contexts/frontdoor/index.ts'
import type { Typed } from '../../kernel/form-state.ts'
import type { Stage } from './stage.ts'

type Told = {
  readonly kind: 'young-person' | 'relative' | 'public'
  readonly minutesAgo: number
  readonly pages: Readonly<Record<string, Typed>>
}

const neighbour: Told = {
  kind: 'public',
  minutesAgo: 95,
  pages: {
    danger: { danger: 'no' },
    worry: {
      text: 'Most nights this week there was shouting through the wall until late, and a small child crying on and on.',
    },
    child: { name: '', age: '3', others: 'There is a baby too' },
    place: { where: 'The flat over the chandler’s, 14 Ropewalk, Saltmarsh Bay', postcode: '' },
    you: { name: '', connection: 'neighbour' },
    contact: { may: 'no' },
  },
}

const aunt: Told = {
  kind: 'relative',
  minutesAgo: 70,
  pages: {
    danger: { danger: 'no' },
    worry: {
      text: 'My sister has been drinking since the summer. On Sunday the boys had had no dinner and Alfie had made toast for them both.',
    },
    child: { name: 'Alfie Marram', age: '8', others: 'His brother Ned, 5' },
    place: { where: '3 Lantern Close, Saltmarsh Bay; Bay Primary School', postcode: '' },
    you: { name: 'Dinah Marram', connection: 'their aunt' },
    contact: { may: 'yes' },
    how: {
      way: 'phone',
      reach: '01632 960 177',
      safeTimes: 'Before 3 on weekdays, never when my sister is here',
      message: 'no',
    },
  },
}

const boy: Told = {
  kind: 'young-person',
  minutesAgo: 40,
  pages: {
    danger: { danger: 'no' },
    worry: { text: 'my stepdad hits me when mum is on nights. i dont want him to know i said anything' },
    child: { about: 'me', name: 'Jay', age: '14' },
    place: { where: 'Bay School year 9', postcode: '' },
    contact: { may: 'yes' },
    how: { way: 'person', reach: 'Ms Adeyemi at school, she knows', safeTimes: 'school time only', message: 'no' },
  },
}

const tell = async ({ db, now, needs }: Stage, { kind, minutesAgo, pages }: Told): Promise<void> => {
  const at = now.subtract({ minutes: minutesAgo })
  await db.as({ kind: 'visitor' }, 'telling.send', async (tx) => {
    const hubs = await acts.hubsToTell(tx)
    const hub = hubs.find(({ name }) => name.startsWith('Saltmarsh'))?.id ?? ''
    const begun = await acts.beginTelling(tx, { kind, hub, unfinished: '' }, needs)
    if (!begun.ok) throw new Error(`The story stopped at a telling: ${JSON.stringify(begun.refusal)}`)
    const { token: unfinished } = begun.value
    const today = at.toZonedDateTimeISO('Europe/London').toPlainDate()
    for (const [step, typed] of Object.entries(pages)) await acts.keepPage(tx, { unfinished, step, typed }, today)
    const sent = await acts.sendTelling(tx, { unfinished, source: kind }, at, needs)
    if (!sent.ok) throw new Error(`The story stopped at a telling: ${JSON.stringify(sent.refusal)}`)
  })
}

/** Three who told by the public form: a neighbour who stays anonymous, an aunt, and a boy about himself. */
export const playPublic = async (stage: Stage): Promise<void> => {
  for (const told of [neighbour, aunt, boy]) await tell(stage, told)
}
