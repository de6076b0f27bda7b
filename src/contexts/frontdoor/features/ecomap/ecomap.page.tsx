import type { VNode } from 'preact'
import {
  type Around,
  Button,
  Details,
  Ecomap,
  EmptyState,
  Form,
  Heading,
  Link,
  Page,
  Part,
  SelectField,
  Table,
  TextField,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type AroundRow = Around & {
  /** Who said how it stands, when, on whose word; empty where nobody has. */
  readonly said: string
}

export type EcomapPageProps = {
  readonly standing: Standing
  readonly home: string
  readonly rows: readonly AroundRow[]
  readonly mayWork: boolean
}

const bondWords = {
  strong: 'strong: helps the family',
  weak: 'weak: little contact',
  strained: 'strained',
  broken: 'broken off',
  unsaid: 'nobody has said',
} as const

const choices = [
  { value: 'strong', text: 'Strong: helps the family' },
  { value: 'weak', text: 'Weak: little contact' },
  { value: 'strained', text: 'Strained' },
  { value: 'broken', text: 'Broken off' },
  { value: 'none', text: 'Take back what was said' },
]

const signs = [
  'Thick line: strong. Dashed: weak. Crossed by many strokes: strained. By two: broken off.',
  'Dotted: nobody has said how it stands. It is never worked out from what agencies answer.',
]

const Rows = ({ rows }: Pick<EcomapPageProps, 'rows'>): VNode =>
  rows.length === 0 ? (
    <EmptyState>
      <p class="govuk-body">
        Nobody yet: no agency has been asked, the referral names no setting, and the hub was told of nobody.
      </p>
    </EmptyState>
  ) : (
    <div class="om-scroll" role="region" aria-label="Who is around this family, as a table" tabIndex={0}>
      <Table
        caption="The same as a table"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[{ text: 'Who' }, { text: 'Here' }, { text: 'How it stands' }, { text: 'Who says so' }]}
        rows={rows.map(({ name, note, bond, said }) => [
          { text: name },
          { text: note },
          { text: bondWords[bond] },
          { text: said },
        ])}
      />
    </div>
  )

const Say = ({ contact, form }: { contact: string; form: FormState }): VNode => (
  <Part title="Say how somebody stands to the family">
    <Form action={paths.around({ contact: contact })}>
      <TextField
        form={form}
        name="name"
        label="Whom or what?"
        hint="An agency of the table by its own name, or anybody else: a grandmother, a mosque, a food bank"
      />
      <SelectField form={form} name="word" label="How does it stand?" items={choices} />
      <TextField form={form} name="source" label="Who says so?" />
      <Button text="Keep it" preventDoubleClick />
    </Form>
  </Part>
)

/** Who is around a family: agencies asked, settings, and whoever the hub was told of. */
export const ecomapPage = ({ standing, home, rows, mayWork }: EcomapPageProps, form: FormState): VNode => (
  <Page
    title={`Around the family ${standing.contact.reference}`}
    crumbs={contactCrumbs(standing, 'Around the family')}
    wide
    error={form}
    whoCanSee={hubOnly}
  >
    <Heading caption={standing.contact.reference}>Who is around this family</Heading>
    <Ecomap
      title={`Who is around the family of ${standing.contact.reference}; the table below says the same`}
      home={home}
      around={rows}
    />
    <Details
      summaryText="What the lines mean"
      html={
        <ul class="govuk-list govuk-list--bullet">
          {signs.map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      }
    />
    <Rows rows={rows} />
    {mayWork && <Say contact={standing.contact.id} form={form} />}
    <p class="govuk-body">
      <Link href={paths.familyTree({ contact: standing.contact.id })}>The family itself</Link>
    </p>
  </Page>
)
