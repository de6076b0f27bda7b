import type { VNode } from 'preact'
import { typedText, typedTexts } from '../../kernel/form-state.ts'
import {
  Checkboxes,
  DateInput,
  FileUpload,
  Input,
  PasswordInput,
  Radios,
  Select,
  Textarea,
} from '../govuk.generated.ts'
import { boxOptions, type Choices, choiceItems, type FieldProps, groupOptions } from './field.ts'
import { fieldId } from './form-errors.tsx'

export type TextFieldProps = FieldProps & {
  /** Width in characters; without it the whole column. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'search' | undefined
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | undefined
  /** For what is about the person at the keyboard; fields about others stay 'off'. */
  readonly autocomplete?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly suffix?: string | undefined
}

export const TextField = (props: TextFieldProps): VNode => (
  <Input
    {...boxOptions(props)}
    value={typedText(props.form.typed, props.name)}
    classes={props.width && `govuk-input--width-${props.width}`}
    type={props.type}
    inputmode={props.inputmode}
    autocomplete={props.autocomplete ?? 'off'}
    spellcheck={props.spellcheck}
    suffix={props.suffix === undefined ? undefined : { text: props.suffix }}
  />
)

/** Never shows again what was typed. */
export const PasswordField = (
  props: FieldProps & { readonly autocomplete: 'current-password' | 'new-password' },
): VNode => <PasswordInput {...boxOptions(props)} autocomplete={props.autocomplete} />

export const LongTextField = (props: FieldProps & { readonly rows?: number | undefined }): VNode => (
  <Textarea
    {...boxOptions(props)}
    value={typedText(props.form.typed, props.name)}
    rows={String(props.rows ?? 5)}
    autocomplete="off"
    spellcheck
  />
)

/** A file to choose. It cannot be shown again after a refusal: the person chooses it anew. */
export const FileField = (props: FieldProps & { readonly accept: string }): VNode => (
  <FileUpload {...boxOptions(props)} attributes={{ accept: props.accept }} />
)

export type ChoiceFieldProps = FieldProps & {
  readonly items: Choices
  readonly small?: boolean | undefined
  readonly inline?: boolean | undefined
}

const looks = (kind: 'radios' | 'checkboxes', { small, inline }: ChoiceFieldProps): string =>
  [small && `govuk-${kind}--small`, inline && `govuk-${kind}--inline`].filter(Boolean).join(' ')

export const RadiosField = (props: ChoiceFieldProps): VNode => (
  <Radios
    {...groupOptions(props)}
    name={props.name}
    idPrefix={fieldId(props.name)}
    classes={looks('radios', props)}
    items={choiceItems(props.items, [typedText(props.form.typed, props.name)])}
  />
)

export const CheckboxesField = (props: ChoiceFieldProps): VNode => (
  <Checkboxes
    {...groupOptions(props)}
    name={props.name}
    idPrefix={fieldId(props.name)}
    classes={looks('checkboxes', props)}
    items={choiceItems(props.items, typedTexts(props.form.typed, props.name))}
  />
)

const dateParts = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const

/** A date in three boxes, `name-day`, `name-month`, `name-year`; its error stands under `name`. */
export const DateField = (props: FieldProps): VNode => (
  <DateInput
    {...groupOptions(props)}
    id={`${fieldId(props.name)}-date`}
    items={dateParts.map(({ part, label, width }) => ({
      name: `${props.name}-${part}`,
      // The error summary leads to the first box.
      id: part === 'day' ? fieldId(props.name) : fieldId(`${props.name}-${part}`),
      label,
      value: typedText(props.form.typed, `${props.name}-${part}`),
      classes: `govuk-input--width-${width}${props.form.errors[props.name] === undefined ? '' : ' govuk-input--error'}`,
      attributes: { autocomplete: 'off' },
    }))}
  />
)

export type SelectFieldProps = FieldProps & {
  readonly items: readonly { readonly value: string; readonly text: string }[]
  /** The first, empty choice. */
  readonly empty?: string | undefined
}

export const SelectField = (props: SelectFieldProps): VNode => (
  <Select
    {...boxOptions(props)}
    value={typedText(props.form.typed, props.name)}
    items={[{ value: '', text: props.empty ?? 'Choose' }, ...props.items]}
  />
)
