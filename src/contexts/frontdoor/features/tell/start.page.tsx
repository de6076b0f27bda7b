import type { VNode } from 'preact'
import { Button, Form, Heading, Link, RadiosField, telephone, WarningText } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'
import { Help, TellingPage } from './help.tsx'

export type StartPageProps = {
  /** Where the child may live; asked only where there is a choice. */
  readonly places: readonly { readonly value: string; readonly text: string }[]
  readonly phone: string
  readonly phones: readonly { readonly place: string; readonly phone: string }[]
  /** The page to go on with, where this browser has begun already. */
  readonly begun: boolean
}

const Before = (): VNode => (
  <>
    <ul class="govuk-list govuk-list--bullet">
      <li>A few short questions, about 5 minutes.</li>
      <li>You do not have to say who you are.</li>
      <li>You do not need proof.</li>
      <li>
        You get a reference when it has arrived. We cannot tell you what happens after that, because it is private to
        the child.
      </li>
    </ul>
    <h2 class="govuk-heading-m">If somebody may be watching</h2>
    <p class="govuk-body">
      Press “Leave this site” at any time, or the Esc key three times. What you typed is wiped. Your browser may still
      list this page in its history.
    </p>
  </>
)

/** Before the public form: what it is, that it can be left, and who tells. */
export const startPage = ({ places, phone, phones, begun }: StartPageProps, form: FormState): VNode => (
  <TellingPage title="Tell us you are worried" back={paths.worried()} error={form}>
    <Heading>Tell us you are worried about a child</Heading>
    <WarningText
      iconFallbackText="Important"
      html={
        <>
          If anyone is in danger now, call <Link href={telephone('999')}>999</Link>. This form is read when the hub is
          open.
        </>
      }
    />
    <Before />
    {begun && (
      <p class="govuk-body">
        You have begun already. <Link href={paths.tellCheck()}>Go on with it</Link>
      </p>
    )}
    <Form action={paths.tell()}>
      <RadiosField
        form={form}
        name="kind"
        label="Who are you?"
        items={[
          { value: 'young-person', text: 'I am under 18' },
          { value: 'relative', text: 'A relative, or a friend of the family' },
          { value: 'public', text: 'Somebody else, such as a neighbour' },
        ]}
      />
      {places.length > 1 && (
        <RadiosField
          form={form}
          name="hub"
          label="Where does the child live?"
          hint="Not sure? Choose the nearest. They pass it on."
          items={places}
        />
      )}
      <Button text="Start" isStartButton preventDoubleClick />
    </Form>
    <p class="govuk-body">
      Is it part of your work? <Link href={paths.worriedDoor({ stepName: 'referral' })}>Make a referral instead</Link>
    </p>
    <Help phone={phone} phones={phones} young={false} />
  </TellingPage>
)
