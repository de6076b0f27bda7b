import type { Step } from './referral-step.ts'

const tri = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'not-known', text: 'Not known' },
] as const

const personStep: Step = {
  name: 'person',
  title: 'Somebody in the household or close to it',
  fields: [
    {
      kind: 'text',
      name: 'name',
      label: 'Name',
      width: 30,
      missing: 'Enter a name; write “not known” when you do not know it',
    },
    {
      kind: 'text',
      name: 'relationship',
      label: 'Who are they to the child?',
      hint: 'Such as mother, step-father, older sister, lodger',
      width: 30,
      missing: 'Say who they are to the child',
    },
    {
      kind: 'one',
      name: 'birth',
      label: 'How old are they?',
      missing: 'Say what you know of their age; not known is an answer',
      choices: [
        {
          value: 'date',
          text: 'I know the date of birth',
          reveal: [
            {
              kind: 'date',
              name: 'born',
              label: 'Date of birth',
              missing: 'Enter the date of birth',
              side: 'past',
              years: 120,
            },
          ],
        },
        {
          value: 'estimated-age',
          text: 'I know about how old',
          reveal: [
            {
              kind: 'number',
              name: 'years',
              label: 'About how old?',
              suffix: 'years',
              max: 120,
              missing: 'Enter an age',
            },
          ],
        },
        { value: 'unknown', text: 'Not known' },
      ],
    },
    {
      kind: 'one',
      name: 'livesHere',
      label: 'Do they live with the child?',
      missing: 'Say whether they live with the child',
      choices: tri,
    },
    {
      kind: 'one',
      name: 'parentalResponsibility',
      label: 'Do they have parental responsibility?',
      hint: 'A mother has it from the birth.',
      missing: 'Say whether they have parental responsibility',
      choices: tri,
    },
    {
      kind: 'one',
      name: 'worryAbout',
      label: 'Is your worry about what this person may have done?',
      missing: 'Say whether your worry is about this person',
      choices: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
    },
    { kind: 'text', name: 'phone', label: 'Telephone (optional)', check: 'phone', width: 20 },
  ],
}

/** The pages about one person of the household, in order. */
export const personSteps: readonly Step[] = [personStep]
