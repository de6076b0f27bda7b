import type { VNode } from 'preact'
import { Button, CheckboxesField, Form, LongTextField, Part } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type InviteProps = {
  readonly contact: string
  readonly called: string
  /** Each as a sentence: who, by whom, when, and what they were told. */
  readonly invited: readonly { readonly name: string; readonly how: string; readonly words: string }[]
  readonly toInvite: readonly { readonly id: string; readonly name: string; readonly must: boolean }[]
  /** A reader who works contacts, and a discussion that has not decided. */
  readonly mayInvite: boolean
}

/** Whether this form, and not the other one of the page, was refused. */
export const wasInviting = (form: FormState): boolean => 'joining' in form.typed

const Asking = ({ props, form }: { props: InviteProps; form: FormState }): VNode => (
  <Form action={paths.strategyInvite({ contact: props.contact, called: props.called })}>
    <CheckboxesField
      form={form}
      name="invited"
      label={props.invited.length === 0 ? 'Whom do you invite?' : 'Whom else do you invite?'}
      items={props.toInvite.map(({ id, name, must }) => ({
        value: id,
        text: name,
        ...(must ? { hint: 'Must be there by this hub’s rule' } : {}),
      }))}
    />
    <LongTextField
      form={form}
      name="joining"
      label="When and where, and what should they bring?"
      hint="They read this with the children’s names and births, and nothing else of this contact."
      rows={3}
    />
    <Button text="Invite" classes="govuk-button--secondary" preventDoubleClick />
  </Form>
)

/** Who is invited to a discussion, and inviting more. */
export const Invited = ({ props, state }: { props: InviteProps; state: FormState }): VNode => (
  <Part title="Invited">
    {props.invited.length === 0 && <p class="govuk-body">Nobody is invited yet.</p>}
    <ul class="govuk-list govuk-list--spaced">
      {props.invited.map(({ name, how, words }) => (
        <li key={name}>
          <strong>{name}</strong>, {how}
          <p class="govuk-body om-typed">{words}</p>
        </li>
      ))}
    </ul>
    {props.mayInvite && props.toInvite.length > 0 && (
      <Asking props={props} form={wasInviting(state) ? state : blankForm} />
    )}
  </Part>
)
