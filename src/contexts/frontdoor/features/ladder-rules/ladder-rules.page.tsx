import type { VNode } from 'preact'
import {
  Button,
  Fieldset,
  Form,
  Heading,
  LongTextField,
  Page,
  SelectField,
  TextField,
} from '../../../../design/index.ts'
import type { FormState, Typed } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type LadderRulesProps = {
  /** Number of the version in force; 0 is the usual one, which the hub has not changed. */
  readonly version: number
  readonly standing: Typed
  readonly steps: number
  readonly answerers: readonly { readonly value: string; readonly text: string }[]
}

const units = [
  { value: 'working-hours', text: 'working hours' },
  { value: 'working-days', text: 'working days' },
  { value: 'elapsed-hours', text: 'hours by the clock' },
]

const Boxes = ({ n, props, form }: { n: number; props: LadderRulesProps; form: FormState }): VNode => {
  const step = `Step ${String(n)}: `
  return (
    <>
      <TextField form={form} name={`name${String(n)}`} label={`${step}name`} />
      <SelectField
        form={form}
        name={`answers${String(n)}`}
        label={`${step}role that answers`}
        items={props.answerers}
      />
      <TextField form={form} name={`who${String(n)}`} label={`${step}who that is, in your words`} />
      <TextField form={form} name={`amount${String(n)}`} label={`${step}how long`} width={3} inputmode="numeric" />
      <SelectField form={form} name={`unit${String(n)}`} label={`${step}counted in`} items={units} />
      <LongTextField form={form} name={`next${String(n)}`} label={`${step}what happens`} rows={2} />
    </>
  )
}

const Step = (props: { n: number; props: LadderRulesProps; form: FormState }): VNode => (
  <Fieldset
    legend={{ text: `Step ${String(props.n)}`, classes: 'govuk-fieldset__legend--m' }}
    html={<Boxes {...props} />}
  />
)

/** The hub's own ladder of disagreement, published as a new version. */
export const ladderRulesPage = (props: LadderRulesProps, form: FormState): VNode => {
  const shown = Object.keys(form.typed).length > 0 ? form : { typed: props.standing, errors: form.errors }
  return (
    <Page
      title="Steps of a disagreement"
      crumbs={[{ text: 'Disagreements', href: paths.disagreements() }, { text: 'Steps' }]}
      error={form}
      whoCanSee="Everybody in your hub’s partnership works by these steps. Nothing here is about a child."
    >
      <Heading caption={props.version === 0 ? 'The usual steps, not changed yet' : `Version ${String(props.version)}`}>
        Steps of a disagreement
      </Heading>
      <p class="govuk-body">
        These are your partnership’s own steps and times, not law. What you publish holds for disagreements that begin
        from now on; those already open keep the steps they began with. Leave a step empty to have fewer.
      </p>
      <Form action={paths.ladderRules()}>
        <input type="hidden" name="version" value={String(props.version)} />
        {Array.from({ length: props.steps }, (_, index) => (
          <Step key={index} n={index + 1} props={props} form={shown} />
        ))}
        <Button text="Publish these steps" preventDoubleClick />
      </Form>
    </Page>
  )
}
