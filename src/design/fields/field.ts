import type { VNode } from 'preact'
import type { FormState } from '../../kernel/form-state.ts'
import { fieldId } from './form-errors.tsx'

export type LabelSize = 's' | 'm' | 'l' | 'xl'

/** What every field takes. */
export type FieldProps = {
  readonly form: FormState
  readonly name: string
  /** The question, as a label or, for several boxes, a legend. */
  readonly label: string
  readonly hint?: string | VNode | undefined
  readonly labelSize?: LabelSize | undefined
  /** The question is the page's heading: one thing per page. */
  readonly heading?: boolean | undefined
}

const hintOf = (hint: string | VNode | undefined) =>
  hint === undefined ? undefined : typeof hint === 'string' ? { text: hint } : { html: hint }

const sizeOf = (kind: 'label' | 'fieldset__legend', { labelSize, heading }: FieldProps): string =>
  `govuk-${kind}--${labelSize ?? (heading ? 'l' : 's')}`

const common = ({ form, name, hint }: FieldProps) => {
  const error = form.errors[name]
  return { hint: hintOf(hint), errorMessage: error === undefined ? undefined : { text: error } }
}

/** The options that one box shares with every other kind of box. */
export const boxOptions = (props: FieldProps) => ({
  ...common(props),
  id: fieldId(props.name),
  name: props.name,
  label: { text: props.label, classes: sizeOf('label', props), isPageHeading: props.heading },
})

/** The same for a group of boxes under one question. */
export const groupOptions = (props: FieldProps) => ({
  ...common(props),
  fieldset: {
    legend: {
      text: props.label,
      classes: sizeOf('fieldset__legend', props),
      isPageHeading: props.heading,
    },
  },
})

/** One choice; `reveal` is what is asked when it is chosen. Without JavaScript it is always shown. */
export type Choice = {
  readonly value: string
  readonly text: string | VNode
  readonly hint?: string | VNode | undefined
  readonly reveal?: VNode | undefined
  /** For tick boxes: "none of these", unticks the others. */
  readonly exclusive?: boolean | undefined
}

export type Choices = readonly (Choice | { readonly divider: string })[]

/** Choices as the library wants them; checked only when typed, so nothing is ever chosen beforehand. */
export const choiceItems = (choices: Choices, chosen: readonly string[]) =>
  choices.map((choice) => {
    if ('divider' in choice) return choice
    const { value, text, hint, reveal, exclusive } = choice
    return {
      value,
      ...(typeof text === 'string' ? { text } : { html: text }),
      hint: hintOf(hint),
      checked: chosen.includes(value),
      ...(reveal === undefined ? {} : { conditional: { html: reveal } }),
      ...(exclusive ? { behaviour: 'exclusive' } : {}),
    }
  })
