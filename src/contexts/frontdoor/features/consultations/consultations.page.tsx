import type { VNode } from 'preact'
import {
  Button,
  ClockBadge,
  EmptyState,
  Form,
  Heading,
  Link,
  LongTextField,
  Page,
  Part,
  RadiosField,
  TaskList,
} from '../../../../design/index.ts'
import { blankForm, type FormState, typedText } from '../../../../kernel/form-state.ts'
import { advices, adviceWords, type Stand } from '../../model/consultation.ts'
import { ConsultationView, type ShownConsultation } from '../../parts/consultation-view.tsx'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type ConsultationsPageProps = {
  readonly rows: readonly ShownConsultation[]
  /** Whether this reader gives advice. */
  readonly mayAnswer: boolean
}

const standWords: Readonly<Record<Stand, string>> = {
  'to-answer': 'To answer',
  'call-the-setting': 'Call the setting',
  'referral-awaited': 'Referral awaited',
  closed: 'Closed',
}
const parts: readonly Stand[] = ['call-the-setting', 'to-answer', 'referral-awaited', 'closed']

const byDue = (one: ShownConsultation, other: ShownConsultation): number =>
  Date.parse(one.clock?.datetime.slice(0, 25) ?? '') - Date.parse(other.clock?.datetime.slice(0, 25) ?? '') || 0

const List = ({ rows, stand }: { rows: readonly ShownConsultation[]; stand: Stand }): VNode => (
  <TaskList
    idPrefix={stand}
    items={[...rows].sort(byDue).map((row) => ({
      title: { text: `${row.from}: ${row.concern}, ${row.child}` },
      hint: {
        html: (
          <>
            Asked {row.asked}. {row.clock !== null && <ClockBadge clock={row.clock} />}
          </>
        ),
      },
      href: paths.consultation({ consultation: row.id }),
      status: { text: row.clock?.state === 'late' && stand === 'to-answer' ? 'Late' : standWords[stand] },
    }))}
  />
)

/** Settings that ask for advice, and those that were told to refer and have not. */
export const consultationsPage = ({ rows, mayAnswer }: ConsultationsPageProps): VNode => (
  <Page title="Advice" whoCanSee={hubOnly}>
    <Heading>Advice</Heading>
    {mayAnswer && <Button text="Note advice given by phone" href={paths.adviceCall()} />}
    {rows.length === 0 && (
      <EmptyState>When a setting asks for advice, its question stands here with its time.</EmptyState>
    )}
    {parts.map((stand) => {
      const those = rows.filter((row) => row.stand === stand)
      return those.length === 0 ? null : (
        <Part key={stand} title={`${standWords[stand]}: ${String(those.length)}`}>
          <List rows={those} stand={stand} />
        </Part>
      )
    })}
  </Page>
)

export type ConsultationPageProps = { readonly shown: ShownConsultation; readonly mayAnswer: boolean }

const partOf = (form: FormState, part: string): FormState => (typedText(form.typed, 'part') === part ? form : blankForm)

const Answer = ({ shown, form }: { shown: ShownConsultation; form: FormState }): VNode => (
  <Part title="Your answer">
    <Form action={paths.consultation({ consultation: shown.id })}>
      <input type="hidden" name="part" value="answer" />
      <RadiosField
        form={form}
        name="advice"
        label="What do you advise?"
        items={advices.map((value) => ({ value, text: adviceWords[value] }))}
      />
      <LongTextField
        form={form}
        name="words"
        label="Your advice"
        hint="The setting reads it as you write it. If you gave it on the telephone, note what was said. It can never be changed."
        rows={6}
      />
      <Button text="Give this advice" preventDoubleClick />
    </Form>
  </Part>
)

type Noting = {
  readonly shown: ShownConsultation
  readonly form: FormState
  readonly what: 'name' | 'called'
}

const notes = {
  name: {
    field: 'why',
    title: 'Ask for the name',
    label: 'Why is the child’s name needed?',
    button: 'Ask for the name',
    to: paths.consultationName,
  },
  called: {
    field: 'spoken',
    title: 'Call the setting',
    label: 'Who was spoken to, and what will they do?',
    button: 'Record the call',
    to: paths.consultationCalled,
  },
} as const

const Note = ({ shown, form, what }: Noting): VNode => (
  <Part title={notes[what].title}>
    <Form action={notes[what].to({ consultation: shown.id })}>
      <input type="hidden" name="part" value={what} />
      <LongTextField form={form} name={notes[what].field} label={notes[what].label} rows={3} />
      <Button text={notes[what].button} classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  </Part>
)

/** One consultation: what was asked, what came of it, and what is to be done. */
export const consultationPage = ({ shown, mayAnswer }: ConsultationPageProps, form: FormState): VNode => {
  const has = (kind: string) => shown.steps.some((step) => step.kind === kind)
  const contact = shown.steps.find(({ kind }) => kind === 'referred')?.contact ?? null
  const advisedToRefer = shown.advice === 'refer-now' || shown.advice === 'refer-at-once'
  return (
    <Page
      title={`Advice for ${shown.from}`}
      error={form}
      crumbs={[{ text: 'Advice', href: paths.consultations() }, { text: shown.from }]}
      whoCanSee={`${hubOnly} ${shown.from} reads it too.`}
    >
      <Heading caption={standWords[shown.stand]}>Advice for {shown.from}</Heading>
      {shown.clock !== null && (
        <p class="govuk-body">
          <ClockBadge clock={shown.clock} />
        </p>
      )}
      <ConsultationView shown={shown} />
      {contact !== null && (
        <p class="govuk-body">
          <Link href={paths.contact({ contact })}>See the referral made from this</Link>
        </p>
      )}
      {mayAnswer && shown.stand === 'call-the-setting' && (
        <Note shown={shown} form={partOf(form, 'called')} what="called" />
      )}
      {mayAnswer && !has('answered') && <Answer shown={shown} form={partOf(form, 'answer')} />}
      {mayAnswer && !shown.named && !has('name-asked') && (shown.advice === null || advisedToRefer) && (
        <Note shown={shown} form={partOf(form, 'name')} what="name" />
      )}
    </Page>
  )
}
