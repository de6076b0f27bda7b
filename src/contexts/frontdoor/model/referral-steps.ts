import { type Typed, typedText } from '../../../kernel/form-state.ts'
import type { ChoicePlan, FieldPlan } from './referral-fields.ts'

/** Words that the hub decides: its kinds of concern and its reasons for not asking the family. */
export type HubWords = {
  readonly concerns: readonly { readonly key: string; readonly name: string }[]
  readonly reasons: readonly { readonly key: string; readonly name: string }[]
}

/** One page of the form. */
export type Step = {
  /** Its place in the address, and the name under which its answers are kept. */
  readonly name: string
  /** How the page is called in lists, and its heading when it asks several things. */
  readonly title: string
  readonly intro?: string
  readonly fields: readonly FieldPlan[]
}

export const yesNo: readonly ChoicePlan[] = [
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

const longStep = (
  name: string,
  title: string,
  field: { label: string; hint?: string; missing?: string; rows?: number },
): Step => ({
  name,
  title,
  fields: [{ kind: 'long', name: 'text', rows: 8, ...field }],
})

const tellingSteps: readonly Step[] = [
  longStep('worry', 'What you are worried about', {
    label: 'What are you worried about?',
    hint: 'What was seen and heard, by whom, in the words that were used. Keep what you saw apart from what you think.',
    missing: 'Say what you are worried about',
  }),
  longStep('impact', 'What it does to the child', {
    label: 'What does it do to the child?',
    hint: 'What have you seen in the child’s body, behaviour, mood or development?',
    missing: 'Say what it does to the child, or that you do not know',
  }),
  longStep('when', 'When and where', {
    label: 'When and where did it happen?',
    hint: 'Dates and times as well as you know them. If it goes on, since when and how often.',
    missing: 'Say when and where, or that you do not know',
    rows: 5,
  }),
  longStep('history', 'What happened before', {
    label: 'What do you know of earlier worries?',
    hint: 'Earlier incidents, referrals or help, and what came of them. You may leave this empty.',
  }),
  longStep('working-well', 'What is working well', {
    label: 'What is working well for this child?',
    hint: 'What keeps the child safe and happy, and who helps?',
    missing: 'Say what is working well, or that you have not seen anything yet',
  }),
  longStep('support', 'Help already given', {
    label: 'What have you and others done to help, and what came of it?',
    hint: 'You may leave this empty.',
  }),
  longStep('voice', 'The child’s voice', {
    label: 'What does the child say or show?',
    hint: 'The child’s own words, or how a baby or small child shows it. Do not question the child in order to fill this in.',
    missing: 'Say what the child says or shows, or why you cannot know',
    rows: 5,
  }),
  longStep('parents', 'What the parents say', {
    label: 'What do the parents or carers say about it?',
    hint: 'You may leave this empty when they were not asked.',
    rows: 5,
  }),
  longStep('wanted', 'What you want to happen', {
    label: 'What do you hope will happen?',
    missing: 'Say what you hope will happen',
    rows: 4,
  }),
]

const visitingStep: Step = {
  name: 'visiting',
  title: 'Risks to visiting staff',
  fields: [
    {
      kind: 'one',
      name: 'risks',
      label: 'Do you know of any risk to somebody who visits the home?',
      hint: 'Such as violence, weapons, dogs, or people who come and go.',
      missing: 'Say whether you know of a risk',
      choices: [
        {
          value: 'yes',
          text: 'Yes',
          reveal: [{ kind: 'long', name: 'risksToStaff', label: 'Which risk?', rows: 3, missing: 'Say which risk' }],
        },
        { value: 'no', text: 'None that I know of' },
      ],
    },
  ],
}

const youStep: Step = {
  name: 'you',
  title: 'Your details',
  intro: 'Your name and where you work come from your account. The hub rings you when it needs to know more.',
  fields: [
    {
      kind: 'text',
      name: 'role',
      label: 'Your role',
      hint: 'Such as safeguarding lead or key worker',
      missing: 'Enter your role',
      autocomplete: 'organization-title',
    },
    {
      kind: 'text',
      name: 'phone',
      label: 'A number to reach you on today',
      check: 'phone',
      missing: 'Enter a telephone number',
      width: 20,
      autocomplete: 'tel',
    },
  ],
}

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
