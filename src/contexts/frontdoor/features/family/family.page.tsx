import type { VNode } from 'preact'
import {
  Button,
  ClockBadge,
  Form,
  Heading,
  Link,
  LongTextField,
  Page,
  Part,
  RadiosField,
  SummaryList,
  TaskList,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { DeadlineWords } from '../../model/clock-words.ts'
import type { Caution } from '../../model/cautions.ts'
import { tellingWays, type TellingWay } from '../../model/family.ts'
import { Cautions } from '../../parts/cautions-view.tsx'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type FamilyRow = {
  readonly decision: string
  readonly reference: string
  readonly childName: string
  /** Who tells them; empty where they are not told yet. */
  readonly who: string
  /** The hub's words for the choice: to tell them, or why not. */
  readonly choice: string
  /** Null where they have been told, or are not told yet. */
  readonly clock: DeadlineWords | null
  /** "Told on 2026-11-14; ticked off by Rosa Osei.", or empty. */
  readonly told: string
}

export type FamilyPageProps = {
  readonly open: readonly FamilyRow[]
  readonly notYet: readonly FamilyRow[]
  readonly told: readonly FamilyRow[]
  /** For how many days those told stay listed. */
  readonly toldDays: number
}

const hintOf = (row: FamilyRow): VNode =>
  row.clock !== null ? (
    <>
      {row.who} tells them. <ClockBadge clock={row.clock} />
    </>
  ) : (
    <>{row.told === '' ? row.choice : row.told}</>
  )

const statusOf = ({ clock, told }: FamilyRow): string =>
  told !== '' ? 'Told' : clock === null ? 'Not yet' : clock.state === 'late' ? 'Late' : 'To tell'

const List = ({ rows, prefix, none }: { rows: readonly FamilyRow[]; prefix: string; none: string }): VNode =>
  rows.length === 0 ? (
    <p class="govuk-body">{none}</p>
  ) : (
    <TaskList
      idPrefix={prefix}
      items={rows.map((row) => ({
        title: { text: `${row.reference}: ${row.childName}` },
        hint: { html: hintOf(row) },
        href: paths.familyTelling({ decision: row.decision }),
        status: { text: statusOf(row) },
      }))}
    />
  )

/** Families to be told of a decision, the next due first. */
export const familyPage = ({ open, notYet, told, toldDays }: FamilyPageProps): VNode => {
  const late = open.filter(({ clock }) => clock?.state === 'late').length
  return (
    <Page title="Families" whoCanSee={hubOnly}>
      <Heading>Families</Heading>
      <Part title={`To be told: ${String(open.length)}, late: ${String(late)}`}>
        <List rows={open} prefix="open" none="Every family that is to be told of a decision has been." />
      </Part>
      <Part title="Not told yet, for a reason">
        <List rows={notYet} prefix="not-yet" none="No family is kept from knowing." />
      </Part>
      <Part title={`Told in the last ${String(toldDays)} days`}>
        <List rows={told} prefix="told" none="No telling was ticked off in that time." />
        <p class="govuk-body">Told before that: find the contact; its decisions lead to it.</p>
      </Part>
    </Page>
  )
}

export type FamilyTellingProps = {
  readonly row: FamilyRow
  readonly contact: string
  readonly words: string
  readonly needs: string
  readonly safe: string
  readonly decided: string
  readonly received: string
  /** The days offered, today first. */
  readonly days: readonly { readonly value: string; readonly text: string }[]
  /** The ways of telling that are open. */
  readonly ways: readonly TellingWay[]
  readonly mayTick: boolean
  readonly cautions: readonly Caution[]
}

const typed = (words: string) => ({ html: <p class="om-typed">{words}</p> })

const TickForm = ({ props, form }: { props: FamilyTellingProps; form: FormState }): VNode => (
  <Form action={paths.familyTelling({ decision: props.row.decision })}>
    <RadiosField form={form} name="daysAgo" label="When were they told?" items={[...props.days]} />
    <RadiosField
      form={form}
      name="how"
      label="How were they told?"
      hint={props.ways.length === 1 ? 'With a letter once it is written and checked.' : undefined}
      items={tellingWays.filter(({ value }) => props.ways.includes(value)).map(({ value, text }) => ({ value, text }))}
    />
    <LongTextField
      form={form}
      name="received"
      label="How did they receive it?"
      hint="What they said, and what they asked."
      rows={4}
    />
    <Button text="Tick off as told" preventDoubleClick />
  </Form>
)

/** What one family is told, by whom and by when; and ticking it off. */
export const familyTellingPage = (props: FamilyTellingProps, form: FormState): VNode => (
  <Page
    title={`Family ${props.row.reference}`}
    crumbs={[{ text: 'Families', href: paths.family() }, { text: props.row.reference }]}
    error={form}
    whoCanSee={hubOnly}
  >
    <Heading caption={props.row.reference}>Telling the family of {props.row.childName}</Heading>
    {props.row.clock !== null && (
      <p class="govuk-body">
        <ClockBadge clock={props.row.clock} />
      </p>
    )}
    <Cautions cautions={props.cautions} />
    <SummaryList
      rows={[
        { key: { text: 'Are they told' }, value: { text: props.row.choice } },
        { key: { text: props.row.who === '' ? 'Why not yet' : 'What they are told' }, value: typed(props.words) },
        ...(props.row.who === '' ? [] : [{ key: { text: 'Who tells them' }, value: { text: props.row.who } }]),
        ...(props.needs === '' ? [] : [{ key: { text: 'What they need' }, value: { text: props.needs } }]),
        { key: { text: 'Safe to write to them' }, value: { text: props.safe } },
        { key: { text: 'Decided' }, value: { text: props.decided } },
        ...(props.received === '' ? [] : [{ key: { text: 'How they received it' }, value: typed(props.received) }]),
      ]}
    />
    <p class="govuk-body">
      <Link href={paths.decide({ contact: props.contact })}>Read the whole decision</Link>
    </p>
    <p class="govuk-body">
      <Link href={paths.familyLetters({ decision: props.row.decision })}>
        {props.row.who === '' ? 'Why there is no letter' : 'Letters to the parents and the child'}
      </Link>
    </p>
    {props.row.told !== '' && <p class="govuk-body">{props.row.told}</p>}
    {props.row.clock !== null && props.mayTick && <TickForm props={props} form={form} />}
  </Page>
)
