import type { VNode } from 'preact'
import { Button, DateField, LongTextField, Part, RadiosField, SelectField, TextField } from '../../../design/index.ts'
import type { FormState } from '../../../kernel/form-state.ts'
import { answerWords, mayLeaveWords, natureWords, sideWords } from '../model/answer-view.ts'
import { itemCount, itemName, mostItems, questionName } from '../model/answer-typed.ts'

type Fields = { readonly form: FormState }

const Reason = ({ form, name, label }: Fields & { name: string; label: string }): VNode => (
  <LongTextField form={form} name={name} label={label} rows={3} />
)

/** Known or not known first, then what both need: the two-minute answer. */
export const ShortAnswer = ({ form }: Fields): VNode => (
  <Part title="1. Is this family known to you?">
    <RadiosField
      form={form}
      name="answer"
      label="Your answer"
      items={[
        { value: 'known', text: answerWords.known, hint: 'We hold something about at least one person named' },
        { value: 'not-known', text: answerWords['not-known'], hint: 'We looked and hold nothing about anyone named' },
        {
          value: 'unable',
          text: answerWords.unable,
          hint: 'We could not look, or not in time',
          reveal: <Reason form={form} name="reason-unable" label="Why you cannot answer" />,
        },
        {
          value: 'declined',
          text: answerWords.declined,
          hint: 'We will not share this with the hub',
          reveal: <Reason form={form} name="reason-declined" label="Why you decline" />,
        },
      ]}
    />
    <TextField
      form={form}
      name="covers"
      label="Dates of involvement"
      hint="What your records cover, such as “from September 2023 to today”. Leave empty if you cannot answer."
    />
    <TextField form={form} name="worker" label="Whom can the hub ring about this answer?" />
    <TextField form={form} name="phone" label="Their phone number" type="tel" width={20} />
  </Part>
)

const ItemMarks = ({ form, number }: Fields & { number: number }): VNode => (
  <>
    <RadiosField
      form={form}
      name={itemName(number, 'nature')}
      label="What kind of statement is this?"
      small
      items={[
        { value: 'fact', text: natureWords.fact, hint: 'Seen or recorded first hand' },
        { value: 'opinion', text: natureWords.opinion, hint: 'A professional’s judgement' },
        { value: 'hearsay', text: natureWords.hearsay, hint: 'Told to us by somebody else' },
      ]}
    />
    <RadiosField
      form={form}
      name={itemName(number, 'side')}
      label="Does it worry you or is it a strength?"
      small
      items={(['worry', 'strength', 'neutral'] as const).map((value) => ({ value, text: sideWords[value] }))}
    />
    <RadiosField
      form={form}
      name={itemName(number, 'mayLeave')}
      label="May it leave the hub?"
      hint="The hub’s members can read it while they work on this family. Leaving means going to the team that helps the family next."
      small
      items={(['yes', 'ask-us', 'no'] as const).map((value) => ({ value, text: mayLeaveWords[value] }))}
    />
  </>
)

type Kinds = { readonly kinds: readonly { readonly value: string; readonly text: string }[] }

const Item = ({ form, number, kinds }: Fields & Kinds & { number: number }): VNode => (
  <section id={`item-${String(number)}`} aria-labelledby={`item-${String(number)}-title`} class="om-answeritem">
    <h3 class="govuk-heading-s" id={`item-${String(number)}-title`}>
      Item {number}
    </h3>
    <DateField
      form={form}
      name={itemName(number, 'occurred')}
      label="When it happened"
      hint="As exactly as you know: the year alone will do"
    />
    <LongTextField form={form} name={itemName(number, 'content')} label="What happened" rows={4} />
    <ItemMarks form={form} number={number} />
    <SelectField
      form={form}
      name={itemName(number, 'kind')}
      label="Is it one of these? (optional)"
      hint="It helps the hub to see things that happen again and again."
      empty="Nothing in particular"
      items={[...kinds]}
    />
    <Button name="do" value={`remove-${String(number)}`} classes="govuk-button--secondary">
      Remove<span class="govuk-visually-hidden"> item {number}</span>
      <span aria-hidden="true"> this item</span>
    </Button>
  </section>
)

/** The questions, each with its box. */
export const QuestionBoxes = ({ form, questions }: Fields & { questions: readonly string[] }): VNode => (
  <Part title="2. If known: our questions">
    <p class="govuk-body">Short answers. Put each thing that happened under items, so that it keeps its own date.</p>
    {questions.map((question, index) => (
      <LongTextField key={question} form={form} name={questionName(index + 1)} label={question} rows={3} />
    ))}
  </Part>
)

/** The items, each marked by its owner; "add" saves the draft and shows one more block. */
export const ItemBlocks = ({ form, kinds }: Fields & Kinds): VNode => {
  const count = itemCount(form.typed)
  return (
    <Part title="3. If known: items">
      <p class="govuk-body">One thing that happened in each item. Leave the block empty if there is none.</p>
      <input type="hidden" name="items" value={String(count)} />
      {Array.from({ length: count }, (_, index) => (
        <Item key={index} form={form} number={index + 1} kinds={kinds} />
      ))}
      {count < mostItems && <Button name="do" value="add" text="Add another item" classes="govuk-button--secondary" />}
    </Part>
  )
}

export const NotKnownBox = ({ form }: Fields): VNode => (
  <Part title="4. What we do not know">
    <LongTextField
      form={form}
      name="notKnown"
      label="What is not known and somebody should find out"
      hint="Such as a person you could not identify, or records you could not reach"
      rows={3}
    />
  </Part>
)
