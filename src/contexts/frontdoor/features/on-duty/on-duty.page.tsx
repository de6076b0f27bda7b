import type { VNode } from 'preact'
import { Button, EmptyState, Form, Heading, Page, Part, SelectField, TextField } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type DutyRow = {
  readonly id: string
  readonly name: string
  /** "09:00 until 17:00". */
  readonly words: string
  readonly mayEnd: boolean
}

export type DutyPageProps = {
  readonly rows: readonly DutyRow[]
  /** Until when somebody who starts now is there as a rule: `17:00`. */
  readonly usual: string
  /** Colleagues whom this reader may say to be on duty; empty for oneself alone. */
  readonly colleagues: readonly { readonly value: string; readonly text: string }[]
}

const Say = ({ usual, colleagues, form }: DutyPageProps & { form: FormState }): VNode => (
  <Part title="Say who is on duty">
    <Form action={paths.onDuty()}>
      {colleagues.length > 0 && <SelectField form={form} name="person" label="Who" items={colleagues} empty="I am" />}
      <TextField form={form} name="until" label="Until" hint={`A time such as ${usual}`} width={5} />
      <Button text="Put on duty" preventDoubleClick />
    </Form>
  </Part>
)

/** Who is on duty, and saying so. */
export const dutyPage = (props: DutyPageProps, form: FormState): VNode => (
  <Page
    title="On duty"
    crumbs={[{ text: 'Queue', href: paths.queue() }, { text: 'On duty' }]}
    error={form}
    whoCanSee={hubOnly}
  >
    <Heading>On duty</Heading>
    {props.rows.length === 0 ? (
      <EmptyState>
        <p class="govuk-body">
          Nobody has said that they are on duty. Whoever works now stands here until the time they gave, and then no
          more.
        </p>
      </EmptyState>
    ) : (
      <ul class="govuk-list">
        {props.rows.map(({ id, name, words, mayEnd }) => (
          <li key={id} class="om-dutyrow">
            <span>
              <strong>{name}</strong>, {words}
            </span>
            {mayEnd && (
              <Form action={paths.onDutyEnd({ duty: id })}>
                <button type="submit" class="om-smallbutton">
                  End<span class="govuk-visually-hidden"> the duty of {name}</span>
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    )}
    <Say {...props} form={form} />
  </Page>
)
