import type { VNode } from 'preact'
import {
  Button,
  DateField,
  Form,
  Heading,
  Page,
  Part,
  SelectField,
  SummaryList,
  Tag,
  TextField,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Running } from '../../model/agreement.ts'
import { paths } from '../../paths.ts'

export type AgreementRow = {
  readonly agency: string
  readonly name: string
  readonly running: Running
  /** "Sharing agreement 2025, signed 3 Jan 2025, ends 2 Jan 2027; recorded by Hugh Calder", or empty. */
  readonly words: string
}

export type AgreementsProps = {
  readonly rows: readonly AgreementRow[]
  readonly mayRecord: boolean
}

const standing: Readonly<Record<Running, { readonly text: string; readonly classes: string }>> = {
  running: { text: 'Running', classes: 'govuk-tag--green' },
  'ends-soon': { text: 'Ends soon', classes: 'govuk-tag--yellow' },
  ended: { text: 'Ended', classes: 'govuk-tag--red' },
  none: { text: 'None recorded', classes: 'govuk-tag--grey' },
}

const Record = ({ rows, form }: Pick<AgreementsProps, 'rows'> & { form: FormState }): VNode => (
  <Part title="Record an agreement">
    <Form action={paths.agreements()}>
      <SelectField
        form={form}
        name="agency"
        label="Agency"
        items={rows.map(({ agency, name }) => ({ value: agency, text: name }))}
        empty="Choose an agency"
      />
      <TextField form={form} name="title" label="Title, as signed" />
      <DateField form={form} name="signedOn" label="Signed on" />
      <DateField form={form} name="endsOn" label="Last day" />
      <Button text="Record it" preventDoubleClick />
    </Form>
  </Part>
)

/** What each agency has signed about sharing, and from when to when. */
export const agreementsPage = ({ rows, mayRecord }: AgreementsProps, form: FormState): VNode => (
  <Page
    title="Agreements"
    error={form}
    whoCanSee="Hub administrators, information governance and the hub’s staff can see this page."
  >
    <Heading>Sharing agreements</Heading>
    <p class="govuk-body">
      An agency whose agreement has ended can still be asked, with a reason that is kept. Red and likely significant
      harm are never delayed by it.
    </p>
    <SummaryList
      rows={rows.map(({ name, running, words }) => ({
        key: { text: name },
        value: {
          html: (
            <>
              <Tag {...standing[running]} /> {words}
            </>
          ),
        },
      }))}
    />
    {mayRecord && <Record rows={rows} form={form} />}
  </Page>
)
