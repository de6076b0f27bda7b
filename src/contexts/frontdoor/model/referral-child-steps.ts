import { type Typed, typedText } from '../../../kernel/form-state.ts'
import type { FieldPlan } from './referral-fields.ts'
import type { Step } from './referral-step.ts'

const born: FieldPlan = {
  kind: 'one',
  name: 'birth',
  label: 'What do you know of the child’s birth?',
  missing: 'Say what you know of the child’s birth',
  choices: [
    {
      value: 'date',
      text: 'The date of birth',
      reveal: [
        {
          kind: 'date',
          name: 'born',
          label: 'Date of birth',
          hint: 'For example, 27 3 2022',
          missing: 'Enter the date of birth',
          side: 'past',
          years: 19,
        },
      ],
    },
    {
      value: 'estimated-age',
      text: 'About how old the child is',
      reveal: [
        {
          kind: 'number',
          name: 'years',
          label: 'About how old?',
          suffix: 'years',
          max: 19,
          missing: 'Enter an age; 0 for a baby under one',
        },
      ],
    },
    {
      value: 'expected',
      text: 'Not born yet',
      reveal: [
        {
          kind: 'date',
          name: 'expected',
          label: 'When is the birth expected?',
          hint: 'As near as you know. For example, 4 2 2027',
          missing: 'Enter the expected date',
          side: 'around',
          years: 1,
        },
      ],
    },
    { value: 'unknown', text: 'I do not know' },
  ],
}

const birthStep: Step = { name: 'child-birth', title: 'Birth', fields: [born] }

const alsoKnownAs: FieldPlan = {
  kind: 'text',
  name: 'alsoKnownAs',
  label: 'Other names or spellings (optional)',
  width: 30,
}

const nameStep = (unborn: boolean): Step => ({
  name: 'child-name',
  title: unborn ? 'Whose baby is expected?' : 'The child’s name',
  fields: unborn
    ? [
        {
          kind: 'text',
          name: 'mother',
          label: 'Full name of the mother',
          width: 30,
          missing: 'Enter the mother’s name; write “not known” when you do not know it',
        },
        alsoKnownAs,
      ]
    : [
        {
          kind: 'text',
          name: 'firstNames',
          label: 'First names',
          width: 30,
          missing: 'Enter the child’s first name; write “not known” when you do not know it',
        },
        {
          kind: 'text',
          name: 'lastName',
          label: 'Last name',
          width: 30,
          missing: 'Enter the child’s last name; write “not known” when you do not know it',
        },
        alsoKnownAs,
      ],
})

const homeStep = (unborn: boolean): Step => ({
  name: 'child-home',
  title: unborn ? 'Where the mother lives' : 'Where the child lives',
  fields: [
    {
      kind: 'long',
      name: 'address',
      label: 'Home address',
      rows: 3,
      missing: 'Enter the address; write “not known” when you do not know it',
    },
    { kind: 'text', name: 'postcode', label: 'Postcode (optional)', check: 'postcode', width: 10 },
    {
      kind: 'text',
      name: 'whereNow',
      label: `Where is ${unborn ? 'she' : 'the child'} now, if not there? (optional)`,
    },
  ],
})

const sex: FieldPlan = {
  kind: 'one',
  name: 'sex',
  label: 'Is the child a girl or a boy?',
  missing: 'Choose one; not known is an answer',
  choices: [
    { value: 'girl', text: 'Girl' },
    { value: 'boy', text: 'Boy' },
    { value: 'unknown', text: 'Not known' },
  ],
}

const aboutStep = (unborn: boolean): Step => ({
  name: 'child-about',
  title: unborn ? 'About the family' : 'About the child',
  fields: [
    ...(unborn ? [] : [sex]),
    { kind: 'text', name: 'ethnicity', label: 'Ethnicity (optional)', width: 30 },
    { kind: 'text', name: 'language', label: 'Language spoken at home (optional)', width: 30 },
    {
      kind: 'one',
      name: 'interpreter',
      label: 'Is an interpreter or signer needed?',
      missing: 'Say whether an interpreter or signer is needed',
      choices: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No, or not known' },
      ],
    },
    {
      kind: 'text',
      name: 'disability',
      label: unborn
        ? 'Disability or special need known before birth (optional)'
        : 'Disability or special need (optional)',
    },
  ],
})

const servicesStep: Step = {
  name: 'child-services',
  title: 'Who knows the child',
  fields: [
    { kind: 'text', name: 'setting', label: 'Nursery, childminder or school (optional)', width: 30 },
    { kind: 'text', name: 'gp', label: 'GP practice (optional)', width: 30 },
    {
      kind: 'text',
      name: 'nhsNumber',
      label: 'NHS number (optional)',
      hint: '10 digits, such as 999 123 4567. It stands in the red book.',
      check: 'nhs-number',
      width: 20,
    },
  ],
}

/** Nobody gives an unborn child an NHS number or a nursery place. */
const maternityStep: Step = {
  name: 'child-services',
  title: 'Who looks after the pregnancy',
  fields: [
    { kind: 'text', name: 'maternity', label: 'Midwife or maternity hospital (optional)', width: 30 },
    { kind: 'text', name: 'gp', label: 'The mother’s GP practice (optional)', width: 30 },
  ],
}

export const isUnborn = (birth: Typed): boolean => typedText(birth, 'birth') === 'expected'

/** The pages about one child, in order; what is asked depends on whether the child is born. */
export const childSteps = (birth: Typed): readonly Step[] => {
  const unborn = isUnborn(birth)
  return [birthStep, nameStep(unborn), homeStep(unborn), aboutStep(unborn), unborn ? maternityStep : servicesStep]
}
