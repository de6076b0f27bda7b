import type { VNode } from 'preact'
import { Button, Form, Heading, InsetText, Link, SummaryList } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Path } from '../../../../kernel/path.ts'
import { paths } from '../../paths.ts'
import { Help, TellingPage } from './help.tsx'

export type CheckPageProps = {
  readonly rows: readonly { readonly label: string; readonly value: string; readonly change: Path }[]
  /** The first page where something is missing; null when it can be sent. */
  readonly mend: Path | null
  readonly back: Path
  readonly phone: string
  readonly young: boolean
}

/** All that was written, to read over and send. */
export const checkPage = ({ rows, mend, back, phone, young }: CheckPageProps, form: FormState): VNode => (
  <TellingPage title="Check what you wrote" back={back} error={form}>
    <Heading>Check what you wrote</Heading>
    {mend !== null && (
      <InsetText>
        Something is not answered yet. <Link href={mend}>Answer it</Link>
      </InsetText>
    )}
    <SummaryList
      rows={rows.map(({ label, value, change }) => ({
        key: { text: label },
        value: {
          html: value === '' ? <span class="govuk-hint">Left empty</span> : <span class="om-asWritten">{value}</span>,
        },
        actions: { items: [{ text: 'Change', href: change, visuallyHiddenText: label }] },
      }))}
    />
    {mend === null && (
      <Form action={paths.tellCheck()}>
        <p class="govuk-body">You cannot change it after it is sent. You can always tell us more.</p>
        <Button text="Send it" preventDoubleClick />
      </Form>
    )}
    <Help phone={phone} young={young} />
  </TellingPage>
)
