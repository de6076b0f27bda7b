import type { VNode } from 'preact'
import {
  AskingForm,
  Button,
  CheckboxesField,
  DateField,
  Heading,
  Link,
  Page,
  Part,
  SelectField,
  TextField,
  Timeline,
  type TimelineItem,
  TwoColumns,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type JourneyPageProps = {
  readonly contact: string
  readonly reference: string
  /** Names of the children. */
  readonly who: string
  /** The moment as known at which the journey stands. */
  readonly asAt: string
  /** That moment is not now. */
  readonly past: boolean
  readonly form: FormState
  readonly sources: readonly string[]
  readonly withoutSealed: boolean
  /** How many entries known at that moment the choices leave out. */
  readonly leftOut: number
  readonly rows: readonly TimelineItem[]
  /** Who was not asked or had not answered, a phrase each. */
  readonly gaps: readonly string[]
  /** Who prints it and when. */
  readonly printed: string
}

const natures = [
  { value: 'fact', text: 'Facts' },
  { value: 'opinion', text: 'Opinions' },
  { value: 'hearsay', text: 'Hearsay' },
]

const Looking = ({ contact, form, sources }: Pick<JourneyPageProps, 'contact' | 'form' | 'sources'>): VNode => (
  <AskingForm action={paths.journey({ contact })} class="om-noprint">
    <DateField form={form} name="at" label="As known at the end of" hint="Empty is now. For example, 20 11 2026" />
    <TextField form={form} name="time" label="At what time? (optional)" hint="For example, 16:50" width={5} />
    <SelectField
      form={form}
      name="source"
      label="From whom"
      empty="Everyone"
      items={sources.map((source) => ({ value: source, text: source }))}
    />
    <SelectField form={form} name="nature" label="What kind" empty="Every kind" items={natures} />
    <CheckboxesField
      form={form}
      name="weighty"
      label="How much it matters"
      items={[{ value: 'yes', text: 'Only turning points and what is marked significant' }]}
    />
    <CheckboxesField
      form={form}
      name="open"
      label="On paper"
      items={[{ value: 'yes', text: 'Leave out what is sealed' }]}
    />
    <Button text="Show" classes="govuk-button--secondary" />
  </AskingForm>
)

const left = (count: number): string =>
  count === 1 ? '1 entry known then is left out.' : `${String(count)} entries known then are left out.`

const Side = (props: JourneyPageProps): VNode => (
  <>
    <Part title="Gaps">
      {props.gaps.length === 0 ? (
        <p class="govuk-body">Every agency of the hub was asked and had answered.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {props.gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      )}
    </Part>
    <div class="om-noprint">
      <Part title="Look another way">
        <Looking {...props} />
      </Part>
    </div>
    <p class="govuk-body om-noprint">
      <Link href={paths.picture({ contact: props.contact })}>See the picture</Link>
    </p>
    <p class="govuk-body om-noprint">
      <Link href={paths.products({ contact: props.contact })}>Make a document for another team (PDF)</Link>
    </p>
  </>
)

/** The whole journey in one list: what happened, when it was learned, whose word it is, and where the gaps are. */
export const journeyPage = (props: JourneyPageProps): VNode => (
  <Page
    title={`Journey ${props.reference}`}
    crumbs={[
      { text: 'Queue', href: paths.queue() },
      { text: props.reference, href: paths.contact({ contact: props.contact }) },
      { text: 'Journey' },
    ]}
    wide
    error={props.form}
    whoCanSee={hubOnly}
  >
    <Heading caption={props.reference}>Journey: {props.who}</Heading>
    <p class="govuk-body-l">
      {props.past ? <strong>As known at {props.asAt}</strong> : `As known now, ${props.asAt}`}
      {props.past && '. What the hub learned later is not here.'}
    </p>
    <p class="om-printonly">
      Printed by {props.printed}.{' '}
      {props.withoutSealed
        ? 'What agencies sealed is left out.'
        : 'Holds what agencies sealed: it may not leave the hub without their release.'}
    </p>
    <TwoColumns
      main={
        <Part title={`Entries: ${String(props.rows.length)}`}>
          {props.leftOut > 0 && <p class="govuk-body">{left(props.leftOut)}</p>}
          <Timeline items={props.rows} empty="Nothing of this kind was known then." />
        </Part>
      }
      aside={<Side {...props} />}
    />
  </Page>
)
