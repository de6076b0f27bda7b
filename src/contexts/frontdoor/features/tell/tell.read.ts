import type { Temporal } from 'temporal-polyfill'
import { type Path, withQuery } from '../../../../kernel/path.ts'
import { type Asked, notFound } from '../../../../platform/http/route.ts'
import { hubsToTell } from '../../../partnership/index.ts'
import { answersTo, checkFields } from '../../model/referral-fields.ts'
import { firstFault, tellingStepsOf } from '../../model/telling-steps.ts'
import { paths } from '../../paths.ts'
import { lookAtTelling, type Telling } from '../../store/tellings.ts'
import type { Call999PageProps } from './call-999.page.tsx'
import type { CheckPageProps } from './check.page.tsx'
import type { SentPageProps } from './sent.page.tsx'
import type { StartPageProps } from './start.page.tsx'
import type { StepPageProps } from './step.page.tsx'

export const todayAt = (now: Temporal.Instant): Temporal.PlainDate =>
  now.toZonedDateTimeISO('Europe/London').toPlainDate()

const addressOf = (step: string): Path => paths.tellStep({ stepName: step })

/** The phone of the telling's hub; where none is chosen yet, of the only one. */
const phoneFor = async ({ tx }: Asked<unknown>, telling: Telling | null): Promise<string> => {
  const hubs = await hubsToTell(tx)
  const hub = telling === null && hubs.length === 1 ? hubs[0] : hubs.find(({ id }) => id === telling?.hub)
  return hub?.phone ?? ''
}

const common = async (asked: Asked<unknown>, telling: Telling | null) => ({
  phone: await phoneFor(asked, telling),
  young: telling?.kind === 'young-person',
})

export const readStart = async (asked: Asked<unknown>): Promise<StartPageProps> => {
  const telling = await lookAtTelling(asked.tx, asked.unfinished)
  const hubs = await hubsToTell(asked.tx)
  return {
    places: hubs.map(({ id, place }) => ({ value: id, text: place })),
    phone: hubs.length === 1 ? (hubs[0]?.phone ?? '') : '',
    phones:
      hubs.length === 1 ? [] : hubs.filter(({ phone }) => phone !== '').map(({ place, phone }) => ({ place, phone })),
    begun: telling !== null && telling.reference === null,
  }
}

export type StepScreen =
  | { readonly screen: 'step'; readonly props: StepPageProps }
  | { readonly screen: 'call-999'; readonly props: Call999PageProps }

export const readStep = async (asked: Asked<{ readonly stepName: string }>): Promise<StepScreen | typeof notFound> => {
  const { params, query, now } = asked
  const telling = await lookAtTelling(asked.tx, asked.unfinished)
  const steps = tellingStepsOf(telling?.kind ?? 'public', telling?.pages ?? { contact: { may: 'yes' } })
  const around = await common(asked, telling)
  if (params.stepName === 'call-999') return { screen: 'call-999', props: { next: addressOf('worry'), ...around } }
  const at = steps.findIndex(({ name }) => name === params.stepName)
  const step = steps[at]
  if (step === undefined) return notFound
  const typed = telling?.pages[step.name] ?? {}
  const before = steps[at - 1]
  return {
    screen: 'step',
    props: {
      step,
      typed,
      back: before === undefined ? paths.tell() : addressOf(before.name),
      errors: query['check'] === 'yes' ? checkFields(step.fields, typed, todayAt(now)) : {},
      gone: telling === null,
      ...around,
    },
  }
}

export const readCheck = async (asked: Asked<unknown>): Promise<CheckPageProps> => {
  const telling = await lookAtTelling(asked.tx, asked.unfinished)
  const kind = telling?.kind ?? 'public'
  const pages = telling?.pages ?? {}
  const steps = tellingStepsOf(kind, pages)
  const fault = firstFault(kind, pages, todayAt(asked.now))
  return {
    rows: steps.flatMap(({ name, fields }) =>
      answersTo(fields, pages[name] ?? {}).map(({ label, value }) => ({
        label: label.replace(' (you can leave this empty)', ''),
        value,
        change: addressOf(name),
      })),
    ),
    gone: telling === null || telling.reference !== null,
    mend: telling === null ? paths.tell() : fault === null ? null : withQuery(addressOf(fault.step), { check: 'yes' }),
    back: addressOf(steps.at(-1)?.name ?? 'danger'),
    ...(await common(asked, telling)),
  }
}

export const readSent = async (asked: Asked<unknown>): Promise<SentPageProps> => {
  const telling = await lookAtTelling(asked.tx, asked.unfinished)
  return { reference: telling?.reference ?? null, ...(await common(asked, telling)) }
}
