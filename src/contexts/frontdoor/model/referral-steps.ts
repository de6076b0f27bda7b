import { type Typed, typedText } from '../../../kernel/form-state.ts'
import type { ChoicePlan } from './referral-fields.ts'
import type { HubWords, Step } from './referral-step.ts'
import { tellingSteps, visitingStep, youStep } from './referral-telling-steps.ts'

export type { HubWords, Step } from './referral-step.ts'

const yesNo: readonly ChoicePlan[] = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

const choicesOf = (list: readonly { readonly key: string; readonly name: string }[]): readonly ChoicePlan[] =>
  list.map(({ key, name }) => ({ value: key, text: name }))

export const dangerStep: Step = {
  name: 'danger',
  title: 'Danger now',
  fields: [
    {
      kind: 'one',
      name: 'danger',
      label: 'Is a child in danger right now?',
      hint: 'For example: somebody is being hurt or threatened, a child is badly injured, or a child cannot safely go home today.',
      missing: 'Say whether a child is in danger right now',
      choices: [
        { value: 'now', text: 'Yes, in danger now', hint: 'Next you will be asked to call 999' },
        { value: 'called-999', text: 'Yes, and 999 has been called' },
        { value: 'no', text: 'No' },
      ],
    },
  ],
}

const familyStep: Step = {
  name: 'family',
  title: 'What the family knows',
  intro: 'A referral is best made with the family. When that would put anyone at risk, refer without telling them.',
  fields: [
    {
      kind: 'one',
      name: 'familyAware',
      label: 'Does the family know about this referral?',
      missing: 'Say whether the family knows',
      choices: yesNo,
    },
    {
      kind: 'one',
      name: 'consent',
      label: 'Has the family agreed that the hub may ask other agencies about them?',
      missing: 'Say whether the family has agreed',
      choices: [
        {
          value: 'given',
          text: 'Yes, agreed',
          reveal: [
            {
              kind: 'text',
              name: 'givenBy',
              label: 'Who agreed?',
              hint: 'Name, and who they are to the child',
              missing: 'Say who agreed',
            },
          ],
        },
        { value: 'refused', text: 'Asked, and said no' },
        { value: 'not-asked', text: 'Not asked' },
      ],
    },
  ],
}

/** Asked only where the family does not know or has not agreed. */
const reasonsStep = (words: HubWords, family: Typed): Step => {
  const refused = typedText(family, 'consent') === 'refused'
  return {
    name: 'reasons',
    title: 'Why the family does not know or has not agreed',
    fields: [
      {
        kind: 'some',
        name: 'reasons',
        label: 'Which reasons apply?',
        hint: 'Choose all that apply',
        // A family that was asked and said no was asked: the reason then stands in the explanation.
        ...(refused && typedText(family, 'familyAware') === 'yes' ? {} : { missing: 'Choose at least one reason' }),
        choices: choicesOf(words.reasons),
      },
      {
        kind: 'long',
        name: 'explanation',
        label: 'What makes you think so?',
        hint: refused ? 'Say also what the family said when they were asked.' : 'A sentence or two is enough.',
        rows: 4,
        missing: 'Say what makes you think so',
      },
    ],
  }
}

export const needsReasons = (family: Typed): boolean => {
  const aware = typedText(family, 'familyAware')
  const consent = typedText(family, 'consent')
  return aware === 'no' || consent === 'refused' || consent === 'not-asked'
}

const confidentialStep: Step = {
  name: 'confidential',
  title: 'What must stay confidential',
  fields: [
    {
      kind: 'one',
      name: 'keep',
      label: 'Is there anything here that must not reach the family, or somebody in it?',
      missing: 'Say whether something must stay confidential',
      choices: [
        {
          value: 'yes',
          text: 'Yes',
          reveal: [
            {
              kind: 'long',
              name: 'keepFromFamily',
              label: 'What, and from whom?',
              rows: 3,
              missing: 'Say what must stay confidential, and from whom',
            },
          ],
        },
        { value: 'no', text: 'No' },
      ],
    },
  ],
}

const concernStep = (words: HubWords): Step => ({
  name: 'concern',
  title: 'Kind of concern',
  fields: [
    {
      kind: 'one',
      name: 'kind',
      label: 'What kind of concern is nearest?',
      hint: 'Choose the one that worries you most. You will describe it in your own words next.',
      missing: 'Choose the kind of concern that is nearest',
      choices: choicesOf(words.concerns),
    },
  ],
})

/** The pages about everybody at once, in their order; those about each child and adult stand after the first. */
export const sharedSteps = (words: HubWords, family: Typed): readonly Step[] => [
  dangerStep,
  familyStep,
  ...(needsReasons(family) ? [reasonsStep(words, family)] : []),
  confidentialStep,
  concernStep(words),
  ...tellingSteps,
  visitingStep,
  youStep,
]

/** Every shared page there can be, the one that is asked only sometimes too. */
export const sharedStep = (words: HubWords, family: Typed, name: string): Step | null =>
  name === 'reasons'
    ? reasonsStep(words, family)
    : (sharedSteps(words, family).find((step) => step.name === name) ?? null)
