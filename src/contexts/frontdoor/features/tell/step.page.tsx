import type { VNode } from 'preact'
import { Button, Form, Heading, Link } from '../../../../design/index.ts'
import type { FieldErrors, FormState, Typed } from '../../../../kernel/form-state.ts'
import type { Path } from '../../../../kernel/path.ts'
import type { Step } from '../../model/referral-step.ts'
import { Questions } from '../../parts/questions.tsx'
import { paths } from '../../paths.ts'
import { Help, TellingPage } from './help.tsx'

export type StepPageProps = {
  readonly step: Step
  readonly back: Path
  /** What is kept of this page, right or wrong. */
  readonly typed: Typed
  /** What is wrong with it, once it was sent. */
  readonly errors: FieldErrors
  readonly phone: string
  readonly young: boolean
  /** The telling is too old or was never begun: the page can only be copied from. */
  readonly gone: boolean
}

/** One page of the public form. */
export const stepPage = (props: StepPageProps, sent: FormState): VNode => {
  const { step, gone, young } = props
  const form: FormState = Object.keys(sent.errors).length > 0 ? sent : { typed: props.typed, errors: props.errors }
  const alone = step.fields.length === 1
  return (
    <TellingPage title={step.title} back={props.back} error={form}>
      {!alone && <Heading>{step.title}</Heading>}
      {step.intro !== undefined && <p class="govuk-body">{step.intro}</p>}
      {gone ? (
        <>
          <Questions plans={step.fields} form={form} heading={alone} />
          <p class="govuk-body">
            <Link href={paths.tell()}>Start again</Link>
          </p>
        </>
      ) : (
        <Form action={paths.tellStep({ stepName: step.name })}>
          <Questions plans={step.fields} form={form} heading={alone} />
          <Button text="Go on" preventDoubleClick />
        </Form>
      )}
      <Help phone={props.phone} young={young} />
    </TellingPage>
  )
}
