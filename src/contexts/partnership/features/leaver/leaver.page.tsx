import type { VNode } from 'preact'
import { Button, Form, Heading, InsetText, Link, Page, RadiosField, SelectField } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { heldWords } from '../../model/person-here.ts'
import { peopleOnly } from '../../model/role-words.ts'
import { peoplePaths } from '../../people-paths.ts'

export type LeaverProps = {
  readonly agency: string
  readonly agencyName: string
  readonly person: string
  readonly name: string
  readonly gone: boolean
  readonly self: boolean
  readonly contacts: readonly string[]
  readonly drafts: readonly string[]
  readonly draftHeirs: readonly { readonly user: string; readonly name: string }[]
  readonly contactHeirs: readonly { readonly user: string; readonly name: string }[]
}

const Held = ({ contacts, drafts }: Pick<LeaverProps, 'contacts' | 'drafts'>): VNode => (
  <ul class="govuk-list govuk-list--bullet">
    {contacts.map((reference) => (
      <li key={reference}>contact {reference}</li>
    ))}
    {drafts.map((begun, index) => (
      <li key={`${begun} ${index}`}>a referral begun on {begun} and not sent</li>
    ))}
  </ul>
)

/** Ending somebody's appointment, with what they hold. */
export const leavePage = (props: LeaverProps, form: FormState = blankForm): VNode => {
  const { agency, agencyName, person, name, self } = props
  const holds = heldWords(props)
  return (
    <Page title="End an appointment" error={form} back={peoplePaths.person({ agency, person })} whoCanSee={peopleOnly}>
      <Heading caption={agencyName}>{self ? 'End your own appointment?' : `End ${name}’s appointment?`}</Heading>
      <p class="govuk-body">
        {self ? 'You are' : 'They are'} signed out everywhere at once and can do nothing here any more. What was done
        under
        {self ? ' your' : ' their'} name stays as it is.
      </p>
      {holds === '' ? (
        <p class="govuk-body">{self ? 'You hold' : 'They hold'} no work that somebody else must take over.</p>
      ) : (
        <>
          <p class="govuk-body">
            {self ? 'You hold' : 'They hold'} {holds}. The next page asks who goes on with it:
          </p>
          <Held {...props} />
        </>
      )}
      <Form action={peoplePaths.leave({ agency, person })}>
        <Button text="End the appointment now" classes="govuk-button--warning" preventDoubleClick />
      </Form>
      <p class="govuk-body">
        <Link href={peoplePaths.person({ agency, person })}>Do not end it</Link>
      </p>
    </Page>
  )
}

const Drafts = ({ drafts, draftHeirs, agency }: LeaverProps, form: FormState): VNode =>
  draftHeirs.length === 0 ? (
    <InsetText
      html={
        <>
          Nobody else here refers children, so nobody can take over the {drafts.length === 1 ? 'referral' : 'referrals'}{' '}
          not yet sent. <Link href={peoplePaths.agencyPeople({ agency })}>Give somebody that role first</Link>.
        </>
      }
    />
  ) : (
    <SelectField
      form={form}
      name="draftsTo"
      label="Who goes on with the referrals not yet sent?"
      hint="They read what was typed, and send it or drop it. A worry begun may not be left lying."
      items={draftHeirs.map(({ user, name }) => ({ value: user, text: name }))}
    />
  )

const Contacts = ({ contactHeirs }: LeaverProps, form: FormState): VNode => (
  <RadiosField
    form={form}
    name="contactsTo"
    label="Who goes on with the contacts?"
    items={[
      { value: 'queue', text: 'Put them back in the queue', hint: 'Everybody sees that nobody holds them.' },
      ...contactHeirs.map(({ user, name }) => ({ value: user, text: name })),
    ]}
  />
)

/** Handing over what somebody held who has left. The administrator sees how much there is, and none of it. */
export const handOverPage = (props: LeaverProps, form: FormState = blankForm): VNode => {
  const { agency, agencyName, person, name, contacts, drafts } = props
  const possible = drafts.length === 0 || props.draftHeirs.length > 0
  return (
    <Page title="Hand over" error={form} back={peoplePaths.agencyPeople({ agency })} whoCanSee={peopleOnly}>
      <Heading caption={agencyName}>Hand over what {name} held</Heading>
      {contacts.length + drafts.length === 0 ? (
        <p class="govuk-body">Nothing is left to hand over.</p>
      ) : (
        <>
          <Held {...props} />
          <p class="govuk-body">You see how much there is and not what it says.</p>
          {possible ? (
            <Form action={peoplePaths.handOver({ agency, person })}>
              {drafts.length > 0 && Drafts(props, form)}
              {contacts.length > 0 && Contacts(props, form)}
              <Button text="Hand over" preventDoubleClick />
            </Form>
          ) : (
            Drafts(props, form)
          )}
        </>
      )}
    </Page>
  )
}
