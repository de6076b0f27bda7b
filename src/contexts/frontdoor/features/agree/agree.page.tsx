import type { VNode } from 'preact'
import { Button, Form, LongTextField, Page, RadiosField } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { DecisionBody } from '../../model/decision.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, ContactHead, hubOnly } from '../../parts/contact-head.tsx'
import { DecisionView } from '../../parts/decision-view.tsx'
import { paths } from '../../paths.ts'

export type AgreeProps = {
  readonly standing: Standing
  readonly child: string
  readonly childName: string
  readonly decision: string
  readonly decidedByName: string
  readonly body: DecisionBody
  /** It still waits for a second person. */
  readonly waits: boolean
  /** Red that could not wait: already in effect. */
  readonly inEffect: boolean
  readonly own: boolean
}

const Answer = ({ standing, child, decision, inEffect, form }: AgreeProps & { form: FormState }): VNode => (
  <Form action={paths.agree({ contact: standing.contact.id, child })}>
    <input type="hidden" name="decision" value={decision} />
    <RadiosField
      form={form}
      name="answer"
      label="Do you agree with this decision?"
      items={[
        {
          value: 'agree',
          text: 'I agree',
          hint: inEffect ? 'It is in effect already.' : 'It takes effect at once and the referrer is told.',
        },
        {
          value: 'send-back',
          text: 'I send it back',
          reveal: <LongTextField form={form} name="reason" label="What should change?" labelSize="s" rows={3} />,
        },
      ]}
    />
    <Button text="Record my answer" preventDoubleClick />
  </Form>
)

/** The second decision maker reads the decision and answers for themself. */
export const agreePage = (props: AgreeProps, form: FormState): VNode => (
  <Page
    title={`Second decision maker ${props.standing.contact.reference}`}
    crumbs={contactCrumbs(props.standing, 'Agree')}
    error={form}
    whoCanSee={hubOnly}
  >
    <ContactHead
      standing={props.standing}
      title={`${props.childName}: ${props.body.levelName}, ${props.body.outcomeName}`}
    />
    <p class="govuk-body">Decided by {props.decidedByName}.</p>
    <DecisionView body={props.body} />
    {props.waits && !props.own && <Answer {...props} form={form} />}
    {props.waits && props.own && <p class="govuk-body">You made this decision. Another decision maker must answer.</p>}
    {!props.waits && <p class="govuk-body">This decision waits for nobody.</p>}
  </Page>
)
