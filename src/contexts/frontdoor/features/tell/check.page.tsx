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
  /** Nothing is kept in this browser any more: it was sent, or wiped. */
  readonly gone: boolean
  readonly phone: string
  readonly young: boolean
}

/** After sending, or after leaving: an empty list of answers would read as if the words were lost. */
const Gone = ({ phone, young }: Pick<CheckPageProps, 'phone' | 'young'>): VNode => (
  <TellingPage title="Nothing is kept here any more" back={paths.tell()}>
    <Heading>Nothing is kept here any more</Heading>
    <p class="govuk-body">If you pressed “Send it” and were thanked, it has arrived. You need not send it again.</p>
    <p class="govuk-body">
      If you left the site, or were away for long, what you typed was wiped and nobody has it.{' '}
      <Link href={paths.tell()}>Start again</Link>, or ring.
    </p>
    <Help phone={phone} young={young} />
  </TellingPage>
)

const Open = ({ rows, mend, back, phone, young, form }: CheckPageProps & { readonly form: FormState }): VNode => (
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

/** All that was written, to read over and send. */
export const checkPage = (props: CheckPageProps, form: FormState): VNode =>
  props.gone ? <Gone phone={props.phone} young={props.young} /> : <Open {...props} form={form} />
