import type { VNode } from 'preact'
import {
  Button,
  CheckboxesField,
  DateField,
  Form,
  InsetText,
  LongTextField,
  Page,
  Part,
  RadiosField,
  TextField,
} from '../../../../design/index.ts'
import { blankForm, type FormState, type Typed, typedText } from '../../../../kernel/form-state.ts'
import { strategyDecisions, strategyDecisionWords } from '../../model/protection.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, ContactHead, hubOnly } from '../../parts/contact-head.tsx'
import { beginningWith } from '../../parts/moment.form.ts'
import { Meetings, type ShownProtection } from '../../parts/protection-view.tsx'
import { paths } from '../../paths.ts'
import { Invited, type InviteProps, wasInviting } from './invite.tsx'

export type StrategyPageProps = {
  readonly standing: Standing
  readonly discussion: ShownProtection
  readonly once: string
  readonly typedNow: Typed
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly must: boolean }[]
  /** "children’s social care, police, health": whom the hub's own rule wants there. */
  readonly atLeast: string
  /** "5 working days". */
  readonly followUp: string
  /** Whether this reader may sign. */
  readonly maySign: boolean
  readonly inviting: InviteProps
}

const Fields = ({ props, form }: { props: StrategyPageProps; form: FormState }): VNode => (
  <>
    <DateField form={form} name="day" label="The day it was held" />
    <TextField form={form} name="time" label="The time" hint="Such as 21:40" width={5} inputmode="numeric" />
    <CheckboxesField
      form={form}
      name="agency"
      label="Who took part?"
      items={props.agencies.map(({ id, name, must }) => ({
        value: id,
        text: name,
        ...(must ? { hint: 'Must be there by this hub’s rule' } : {}),
        reveal: <TextField form={form} name={`who-${id}`} label={`Who, of ${name} (optional)`} />,
      }))}
    />
    <LongTextField form={form} name="known" label="What was known" rows={6} />
    <RadiosField
      form={form}
      name="decision"
      label="What was decided?"
      items={strategyDecisions.map((key) => ({ value: key, text: strategyDecisionWords[key] }))}
    />
    <LongTextField form={form} name="why" label="Why" rows={4} />
  </>
)

const Signing = ({ props, state }: { props: StrategyPageProps; state: FormState }): VNode => {
  const form = beginningWith(wasInviting(state) ? blankForm : state, props.typedNow)
  const { standing, discussion } = props
  return (
    <Part title={discussion.meetings.length === 0 ? 'Record the discussion' : 'Record the follow-up meeting'}>
      <InsetText>
        By this hub’s rule at least {props.atLeast} take part. Where one of them was not there the decision stands, and
        a follow-up meeting is due within {props.followUp}. You sign as who you are signed in.
      </InsetText>
      <Form action={paths.strategy({ contact: standing.contact.id, called: discussion.id })}>
        <input type="hidden" name="once" value={typedText(form.typed, 'once') || props.once} />
        <Fields props={props} form={form} />
        <Button text="Sign and record" preventDoubleClick />
      </Form>
    </Part>
  )
}

/** One strategy discussion: who called it, what was missing then, its meetings, and recording the next. */
export const strategyPage = (props: StrategyPageProps, state: FormState): VNode => {
  const { standing, discussion } = props
  return (
    <Page
      title={`Strategy discussion ${standing.contact.reference}`}
      crumbs={contactCrumbs(standing, 'Strategy discussion')}
      error={state}
      whoCanSee={hubOnly}
    >
      <ContactHead standing={standing} title="Strategy discussion" />
      <p class="govuk-body">Called {discussion.when}.</p>
      <p class="govuk-body om-typed">{discussion.words}</p>
      <p class="govuk-body om-typed">Told: {discussion.told}</p>
      {discussion.missing.length > 0 && <p class="govuk-body">Missing then: {discussion.missing.join('; ')}.</p>}
      <Invited props={props.inviting} state={state} />
      <Meetings one={discussion} />
      {discussion.discussion?.over !== true &&
        (props.maySign ? (
          <Signing props={props} state={state} />
        ) : (
          <p class="govuk-body">A decision maker records and signs what the discussion decides.</p>
        ))}
    </Page>
  )
}
