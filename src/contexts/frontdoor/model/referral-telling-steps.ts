import type { Step } from './referral-step.ts'

const longStep = (
  name: string,
  title: string,
  field: { label: string; hint?: string; missing?: string; rows?: number },
): Step => ({
  name,
  title,
  fields: [{ kind: 'long', name: 'text', rows: 8, ...field }],
})

/** The concern and the child’s world in the referrer’s own words, one question a page. */
export const tellingSteps: readonly Step[] = [
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

export const visitingStep: Step = {
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

export const youStep: Step = {
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
