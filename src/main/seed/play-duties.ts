import type { Temporal } from 'temporal-polyfill'
import { acts } from '../../contexts/frontdoor/index.ts'
import { perform, type Stage } from './stage.ts'

type Told = Omit<Parameters<typeof acts.recordDuty>[2], 'once' | 'learnedOn'>

const record = (stage: Stage, who: string, learned: Temporal.Instant, told: Told) => {
  const learnedOn = learned.toZonedDateTimeISO('Europe/London').toPlainDate().toString()
  return perform(stage, who, 'own-duty.record', learned, (tx, actor) =>
    acts.recordDuty(tx, actor, { ...told, once: crypto.randomUUID(), learnedOn }, learned, stage.needs),
  )
}

const nurse = { profession: 'regulated', professionName: 'health visitor', holder: '', under18: 'yes' } as const

/** A health visitor with one duty done and one to report, a teacher who is late, and a key worker who holds none. */
export const playDuties = async (stage: Stage): Promise<void> => {
  const { now, needs } = stage
  const long = now.subtract({ hours: 24 * 20 })
  const { duty } = await record(stage, 'health', long, {
    ...nurse,
    how: 'seen',
    what: 'Scarring seen at a check that the family had asked for.',
  })
  const calledOn = long.toZonedDateTimeISO('Europe/London').toPlainDate().toString()
  const after = long.add({ hours: 2 })
  const safeguarding = 'Safeguarding lead told, referred to the hub, seen by the paediatrician the same day.'
  const reported = { by: 'me', colleague: '', reference: 'CR/48213/26', calledOn, safeguarding } as const
  await perform(stage, 'health', 'own-duty.report', after, (tx, actor) =>
    acts.recordReport(tx, actor, { duty, ...reported }, after, needs),
  )
  await record(stage, 'health', now.subtract({ minutes: 80 }), {
    ...nurse,
    how: 'told',
    what: 'She said that it was done to her when she was six. She asked that her mother is not told yet.',
  })
  await record(stage, 'education', now.subtract({ hours: 24 * 6 }), {
    profession: 'teacher',
    professionName: '',
    holder: '',
    how: 'told',
    under18: 'yes',
    what: 'She told me after the lesson, in these words: they did it to me in the summer.',
  })
  await record(stage, 'nursery', now.subtract({ hours: 3 }), {
    profession: 'neither',
    professionName: '',
    holder: 'The health visitor',
    how: 'other',
    under18: 'yes',
    what: 'A mother said that her older daughter is to be taken abroad for it in the holidays.',
  })
}
