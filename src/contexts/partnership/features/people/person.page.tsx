import type { VNode } from 'preact'
import {
  Button,
  CheckboxesField,
  Form,
  Heading,
  InsetText,
  Link,
  Page,
  Part,
  SummaryList,
} from '../../../../design/index.ts'
import type { Role } from '../../../../kernel/actor.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { heldWords } from '../../model/person-here.ts'
import { inOrder, roleWords, peopleOnly } from '../../model/role-words.ts'
import { peoplePaths } from '../../people-paths.ts'
import type { PersonRow } from './people.page.tsx'

export type PersonProps = {
  readonly agency: string
  readonly agencyName: string
  readonly row: PersonRow
  readonly held: readonly Role[]
  readonly grantable: readonly Role[]
  /** Has not come in yet: the link can be sent again. */
  readonly invited: boolean
  readonly gone: boolean
  readonly toHandOver: boolean
  /** The reader's own row. */
  readonly self: boolean
  readonly elsewhere: boolean
}

const Roles = ({ agency, row, held, grantable }: PersonProps, form: FormState): VNode => (
  <Part title="What they do here">
    <Form action={peoplePaths.roles({ agency, person: row.user })}>
      <input type="hidden" name="seen" value={held.join(' ')} />
      <CheckboxesField
        form={'roles' in form.typed || 'roles' in form.errors ? form : { ...form, typed: { roles: held } }}
        name="roles"
        label="Roles"
        items={inOrder(grantable).map((role) => ({
          value: role,
          text: roleWords[role].name,
          hint: roleWords[role].does,
        }))}
      />
      <Button text="Save the roles" preventDoubleClick />
    </Form>
    {held.some((role) => !grantable.includes(role)) && (
      <p class="govuk-body">
        Also:{' '}
        {inOrder(held.filter((role) => !grantable.includes(role)))
          .map((role) => roleWords[role].name)
          .join(', ')}
        . That is not yours to change.
      </p>
    )}
  </Part>
)

const SignIn = ({ agency, row, invited, self, elsewhere }: PersonProps): VNode => (
  <Part title="Sign-in">
    {invited && (
      <Form action={peoplePaths.link({ agency, person: row.user })}>
        <p class="govuk-body">They have not come in yet. A new link ends the one before.</p>
        <Button text="Send a new link" classes="govuk-button--secondary" preventDoubleClick />
      </Form>
    )}
    {!invited && self && <p class="govuk-body">Your own sign-in is under “Your sign-in”.</p>}
    {!invited && !self && elsewhere && (
      <p class="govuk-body">
        They also work for another agency, so their second step is not one agency’s to reset. Ask whoever runs this
        installation.
      </p>
    )}
    {!invited && !self && !elsewhere && (
      <p class="govuk-body">
        Lost their phone, key or password?{' '}
        <Link href={peoplePaths.reset({ agency, person: row.user })}>Reset their sign-in</Link>
      </p>
    )}
  </Part>
)

const Leaving = ({ agency, row, self }: PersonProps): VNode => (
  <Part title="Leaving">
    <p class="govuk-body">
      {self ? 'You would be signed out at once. ' : 'Ends what they may do here and signs them out, at once. '}
      <Link href={peoplePaths.leave({ agency, person: row.user })}>
        {self ? 'End your own appointment' : `${row.name} has left or is leaving`}
      </Link>
    </p>
  </Part>
)

/** One person of an agency: roles, sign-in, leaving. */
export const personPage = (props: PersonProps, form: FormState = blankForm): VNode => {
  const { agency, agencyName, row, gone, toHandOver } = props
  return (
    <Page title={row.name} error={form} back={peoplePaths.agencyPeople({ agency })} whoCanSee={peopleOnly}>
      <Heading caption={agencyName}>{row.name}</Heading>
      <SummaryList
        rows={[
          { key: { text: 'Work e-mail' }, value: { text: row.email } },
          { key: { text: 'Sign-in' }, value: { text: row.standing } },
          { key: { text: 'Second step' }, value: { text: row.second } },
          { key: { text: 'Holds' }, value: { text: heldWords(row) || 'Nothing' } },
        ]}
      />
      {toHandOver && (
        <InsetText
          html={<Link href={peoplePaths.handOver({ agency, person: row.user })}>Hand over what {row.name} held</Link>}
        />
      )}
      {gone ? (
        <p class="govuk-body">
          They do nothing here any more. If they come back, add them again with the same address.
        </p>
      ) : (
        <>
          {Roles(props, form)}
          <SignIn {...props} />
          <Leaving {...props} />
        </>
      )}
    </Page>
  )
}
