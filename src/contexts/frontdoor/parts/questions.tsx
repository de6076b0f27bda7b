import type { VNode } from 'preact'
import { CheckboxesField, DateField, LongTextField, RadiosField, TextField } from '../../../design/index.ts'
import type { FormState } from '../../../kernel/form-state.ts'
import { unreachable } from '../../../kernel/result.ts'
import type { ChoicePlan, FieldPlan } from '../model/referral-fields.ts'

type Drawn = { readonly plan: FieldPlan; readonly form: FormState; readonly heading: boolean }

const choices = (plans: readonly ChoicePlan[], form: FormState) =>
  plans.map(({ value, text, hint, reveal }) => ({
    value,
    text,
    hint,
    reveal: reveal === undefined ? undefined : <Questions plans={reveal} form={form} />,
  }))

const Question = ({ plan, form, heading }: Drawn): VNode => {
  const shared = { form, name: plan.name, label: plan.label, hint: plan.hint, heading }
  switch (plan.kind) {
    case 'text':
      return (
        <TextField
          {...shared}
          width={plan.width}
          type={plan.check === 'phone' ? 'tel' : 'text'}
          inputmode={plan.check === 'nhs-number' ? 'numeric' : undefined}
          autocomplete={plan.autocomplete}
          spellcheck={false}
        />
      )
    case 'long':
      return <LongTextField {...shared} rows={plan.rows} />
    case 'date':
      return <DateField {...shared} />
    case 'number':
      return <TextField {...shared} width={3} inputmode="numeric" suffix={plan.suffix} />
    case 'one':
      return <RadiosField {...shared} items={choices(plan.choices, form)} />
    case 'some':
      return <CheckboxesField {...shared} items={choices(plan.choices, form)} />
    default:
      return unreachable(plan)
  }
}

/** Draws questions from their plans. A page's only question is its heading. */
export const Questions = ({
  plans,
  form,
  heading = false,
}: {
  readonly plans: readonly FieldPlan[]
  readonly form: FormState
  readonly heading?: boolean
}): VNode => (
  <>
    {plans.map((plan) => (
      <Question key={plan.name} plan={plan} form={form} heading={heading && plans.length === 1} />
    ))}
  </>
)
