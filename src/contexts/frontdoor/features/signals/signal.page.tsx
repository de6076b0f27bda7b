import type { VNode } from 'preact'
import {
  Button,
  ClockBadge,
  Form,
  Heading,
  InsetText,
  Link,
  LongTextField,
  Page,
  Part,
  RadiosField,
  Timeline,
  type TimelineItem,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { dismissReasons, dismissWords } from '../../model/signal-words.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, hubOnly } from '../../parts/contact-head.tsx'
import { NotSent } from '../../parts/not-sent.tsx'
import { paths } from '../../paths.ts'

export type EvidenceRow = {
  readonly key: string
  readonly when: string
  readonly known: string
  readonly source: string
  readonly kind: string
  readonly words: string
  readonly sealed: boolean
  /** Who said what it is about, where that was not its writer; else empty. */
  readonly saidBy: string
  readonly contact: string
  readonly reference: string
  /** It was not there when the same was closed before. */
  readonly fresh: boolean
}

export type SignalPageProps = {
  readonly standing: Standing
  readonly signal: string
  readonly name: string
  /** Who it is about, or empty. */
  readonly about: string
  readonly why: string
  readonly notSaid: string
  /** The rule with its limits as it was when this was found, and its version. */
  readonly rule: string
  readonly version: string
  readonly found: string
  readonly evidence: readonly EvidenceRow[]
  /** What was made of the same before, the newest first. */
  readonly before: readonly string[]
  /** What was made of it; empty while it is open. */
  readonly closed: string
  readonly mayClose: boolean
}

const timelineOf = ({ evidence, standing }: SignalPageProps): readonly TimelineItem[] =>
  evidence.map((row) => ({
    key: row.key,
    when: row.when,
    source: row.source,
    text: row.words === '' ? `${row.kind}.` : `${row.kind}. ${row.words}`,
    sealed: row.sealed,
    learned: `known to the hub ${row.known}`,
    fresh: row.fresh,
    notes: [row.saidBy].filter(Boolean),
    act:
      row.contact === standing.contact.id
        ? { text: 'In the picture', href: paths.picture({ contact: row.contact }) }
        : { text: `Contact ${row.reference}`, href: paths.contact({ contact: row.contact }) },
  }))

const Dismissing = ({ form }: { form: FormState }): VNode => (
  <>
    <RadiosField
      form={form}
      name="reason"
      label="Why?"
      small
      items={dismissReasons.map((value) => ({ value, text: dismissWords[value] }))}
    />
    <LongTextField form={form} name="dismissed" label="What makes you sure?" rows={3} />
  </>
)

const Closing = ({ props, form }: { props: SignalPageProps; form: FormState }): VNode => (
  <Part title="What do you make of it?">
    <Form action={paths.signal({ contact: props.standing.contact.id, signal: props.signal })}>
      <input type="hidden" name="seen" value={String(props.evidence.length)} />
      <RadiosField
        form={form}
        name="how"
        label="It is"
        items={[
          {
            value: 'acted',
            text: 'Acted on',
            hint: 'Something was done about it, or will be by somebody named',
            reveal: <LongTextField form={form} name="acted" label="What was done, and by whom?" rows={3} />,
          },
          {
            value: 'dismissed',
            text: 'Dismissed',
            hint: 'It is looked at and nothing follows. It comes back only if something new is found',
            reveal: <Dismissing form={form} />,
          },
        ]}
      />
      <Button text="Close this in my name" preventDoubleClick />
    </Form>
  </Part>
)

const boxes = [
  ['acted', 'What was done, and by whom?'],
  ['dismissed', 'What makes you sure?'],
] as const

/** One signal: what it rests on, why it may matter, what it does not say, and what a named person makes of it. */
export const signalPage = (props: SignalPageProps, form: FormState): VNode => (
  <Page
    title={`Worth looking at ${props.standing.contact.reference}`}
    crumbs={contactCrumbs(props.standing, 'Worth looking at')}
    error={form}
    whoCanSee={`${hubOnly} No agency and no referrer sees it.`}
  >
    <Heading caption={`${props.standing.contact.reference} · ${props.standing.contact.who}`}>{props.name}</Heading>
    {props.about !== '' && <p class="govuk-body-l">About {props.about}</p>}
    <p class="govuk-body">
      {props.found}. {props.standing.contact.state !== 'decided' && <ClockBadge clock={props.standing.clock} />}
    </p>
    <p class="govuk-body">
      <strong>Why it may matter.</strong> {props.why}
    </p>
    <p class="govuk-body">
      <strong>What it does not say.</strong> {props.notSaid}
    </p>
    {props.before.map((line) => (
      <InsetText key={line}>Before: {line}</InsetText>
    ))}
    <Part title="What it rests on">
      <Timeline items={timelineOf(props)} empty="Nothing that you may read." />
    </Part>
    <p class="govuk-body">
      <strong>The rule it was found by, {props.version}.</strong> {props.rule}{' '}
      <Link href={paths.signalRules()}>The hub’s rules</Link>
    </p>
    {props.closed !== '' && <InsetText>{props.closed}</InsetText>}
    {props.closed !== '' && <NotSent form={form} boxes={boxes} />}
    {props.closed === '' && props.mayClose && <Closing props={props} form={form} />}
    {props.closed === '' && !props.mayClose && (
      <p class="govuk-body">A screener or a decision maker says what becomes of it.</p>
    )}
  </Page>
)
