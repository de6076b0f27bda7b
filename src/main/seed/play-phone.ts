import { acts } from '../../contexts/frontdoor/index.ts'
import { perform, type Stage } from './stage.ts'

const blank = {
  agency: '',
  organisation: '',
  callerName: '',
  callerPhone: '',
  safeTimes: '',
  danger: 'no',
  firstNames1: '',
  lastName1: '',
  age1: '',
  firstNames2: '',
  lastName2: '',
  age2: '',
  firstNames3: '',
  lastName3: '',
  age3: '',
  whereNow: '',
  address: '',
  postcode: '',
} as const

/** Two calls: a surgery's, which is still to come in writing, and a grandmother's, who is told nothing. */
export const playPhone = async (stage: Stage): Promise<void> => {
  const { now, needs, town } = stage
  const called = now.subtract({ hours: 2 })
  const surgery = {
    ...blank,
    once: crypto.randomUUID(),
    caller: 'professional',
    agency: town.agencies['gp'] ?? '',
    callerName: 'Dr Helen Strand',
    callerPhone: '01632 960118',
    safeTimes: 'Until 18:30, ask for the duty doctor',
    concern: 'neglect',
    worry: 'Third missed appointment. His weight has not been checked since August and his mother does not ring back.',
    firstNames1: 'Jonty',
    lastName1: 'Whitlow',
    age1: '1',
    address: '9 Ropewalk, Saltmarsh Bay',
  } as const
  await perform(stage, 'support', 'phone-note.write', called, (tx, actor) =>
    acts.takeCall(tx, actor, surgery, called, needs),
  )
  const rang = now.subtract({ hours: 1 })
  const grandmother = {
    ...blank,
    once: crypto.randomUUID(),
    caller: 'relative',
    callerPhone: '01632 960142',
    safeTimes: 'Mornings only; leave no message',
    concern: 'neglect',
    worry: 'She says her granddaughter is left alone with the little one most evenings while her son works.',
    firstNames1: 'Tilly',
    age1: '9',
    whereNow: 'At school until 15:15, Saltmarsh Bay',
  } as const
  await perform(stage, 'screener', 'phone-note.write', rang, (tx, actor) =>
    acts.takeCall(tx, actor, grandmother, rang, needs),
  )
}
