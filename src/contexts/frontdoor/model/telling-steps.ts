import type { Temporal } from 'temporal-polyfill'
import type { FieldErrors, Typed } from '../../../kernel/form-state.ts'
import { boxNames, checkFields, cleanText, type FieldPlan } from './referral-fields.ts'
import type { Step } from './referral-step.ts'
import { aboutSelf, type TellerKind, type TellingPages } from './telling.ts'
import { typedText } from '../../../kernel/form-state.ts'

type Asking = {
  readonly kind: TellerKind
  readonly young: boolean
  readonly self: boolean
  readonly pages: TellingPages
}

const yes = { value: 'yes', text: 'Yes' }
const no = { value: 'no', text: 'No' }

const danger = ({ young }: Asking): Step => ({
  name: 'danger',
  title: 'Danger now',
  fields: [
    {
      kind: 'one',
      name: 'danger',
      label: young ? 'Are you or is anyone else in danger right now?' : 'Is a child in danger right now?',
      hint: 'Danger is: somebody is being hurt, or will be very soon.',
      missing: 'Choose one of these',
      choices: [
        { value: 'not-called', text: 'Yes, and nobody has called 999 yet' },
        { value: 'called', text: 'Yes, and 999 has been called' },
        { value: 'no', text: young ? 'No, or I am not sure' : 'No' },
      ],
    },
  ],
})

const worry = ({ young }: Asking): Step => ({
  name: 'worry',
  title: young ? 'What is going on' : 'What worries you',
  fields: [
    {
      kind: 'long',
      name: 'text',
      label: young ? 'What is going on?' : 'What are you worried about?',
      hint: young
        ? 'Use your own words. Spelling does not matter. You have done nothing wrong by telling us.'
        : 'Use your own words. What did you see or hear, and when? You do not need proof.',
      missing: 'Write what is worrying you. A few words are enough',
      rows: 8,
    },
  ],
})

const age: FieldPlan = {
  kind: 'number',
  name: 'age',
  label: 'How old, about? (you can leave this empty)',
  suffix: 'years',
  max: 19,
}

const child = ({ young }: Asking): Step => ({
  name: 'child',
  title: young ? 'Who it is about' : 'The child',
  fields: young
    ? [
        {
          kind: 'one',
          name: 'about',
          label: 'Who is this about?',
          missing: 'Choose who this is about',
          choices: [
            { value: 'me', text: 'Me' },
            { value: 'other', text: 'Somebody else' },
          ],
        },
        {
          kind: 'text',
          name: 'name',
          label: 'What is your name, or theirs? (you can leave this empty)',
          hint: 'Say the name of the person it is about.',
          width: 30,
        },
        age,
      ]
    : [
        {
          kind: 'text',
          name: 'name',
          label: 'The child’s name (you can leave this empty)',
          hint: 'As much of it as you know.',
          width: 30,
        },
        age,
        { kind: 'text', name: 'others', label: 'Other children you worry about (you can leave this empty)' },
      ],
})

/** Somebody who gives no name is asked where; a young person is never held up by it. */
const place = ({ young, self, pages }: Asking): Step => ({
  name: 'place',
  title: self ? 'Where you are' : 'Where the child is',
  fields: [
    {
      kind: 'long',
      name: 'where',
      label: self ? 'Where could we find you?' : 'Where can we find the child?',
      hint: 'A street, a flat, a school, a nursery. When you know no name, say what they look like.',
      rows: 3,
      ...(!young && cleanText(pages['child'] ?? {}, 'name') === ''
        ? { missing: 'You gave no name, so write something by which we can find the child' }
        : {}),
    },
    { kind: 'text', name: 'postcode', label: 'Postcode (you can leave this empty)', check: 'postcode', width: 10 },
  ],
})

const you = ({ young }: Asking): Step => ({
  name: 'you',
  title: 'About you',
  intro: 'You do not have to say who you are. The family is not told who you are.',
  fields: [
    {
      kind: 'text',
      name: 'name',
      label: 'Your name (you can leave this empty)',
      width: 30,
    },
    {
      kind: 'text',
      name: 'connection',
      label: young
        ? 'Who are they to you? (you can leave this empty)'
        : 'How do you know the child? (you can leave this empty)',
      hint: young ? 'Such as: my friend, my sister' : 'Such as: grandmother, neighbour, I was passing by',
      width: 30,
    },
  ],
})

const contact = (): Step => ({
  name: 'contact',
  title: 'Contacting you',
  fields: [
    {
      kind: 'one',
      name: 'may',
      label: 'May we contact you?',
      hint: 'It helps when we need to ask something. If it is not safe for you, say no.',
      missing: 'Say whether we may contact you',
      choices: [
        { ...yes, text: 'Yes, in a way that is safe for me' },
        { ...no, text: 'No, do not contact me' },
      ],
    },
  ],
})

/** What the box for reaching them must hold, by how they want it. Nobody is reached by half a number. */
const reachCheck = (pages: TellingPages): { readonly check?: 'phone' | 'mail' } => {
  const way = typedText(pages['how'] ?? {}, 'way')
  if (way === 'phone' || way === 'text') return { check: 'phone' }
  return way === 'mail' ? { check: 'mail' } : {}
}

const how = ({ young, pages }: Asking): Step => ({
  name: 'how',
  title: 'A safe way to contact you',
  fields: [
    {
      kind: 'one',
      name: 'way',
      label: 'How shall we contact you?',
      missing: 'Choose how',
      choices: [
        { value: 'phone', text: 'Ring me' },
        { value: 'text', text: 'Text me' },
        { value: 'mail', text: 'Email me' },
        { value: 'person', text: young ? 'Through an adult I trust, such as a teacher' : 'Through somebody I name' },
      ],
    },
    {
      kind: 'text',
      name: 'reach',
      label: 'The number, the email address, or who it is',
      missing: 'Write how to reach you, or go back and choose “do not contact me”',
      ...reachCheck(pages),
      width: 30,
    },
    {
      kind: 'text',
      name: 'safeTimes',
      label: 'When is it safe? (you can leave this empty)',
      hint: 'Such as: after 4 on weekdays, never in the evening',
    },
    {
      kind: 'one',
      name: 'message',
      label: 'May we leave a message?',
      hint: 'Somebody else might hear it or read it.',
      missing: 'Say whether we may leave a message',
      choices: [yes, no],
    },
  ],
})

/** The questions of the public form, in order, in the words for who tells. */
export const tellingStepsOf = (kind: TellerKind, pages: TellingPages): readonly Step[] => {
  const self = aboutSelf(kind, pages)
  const asking: Asking = { kind, young: kind === 'young-person', self, pages }
  const steps = [danger, worry, child, place, ...(self ? [] : [you]), contact]
  const may = typedText(pages['contact'] ?? {}, 'may') === 'yes'
  return [...steps, ...(may ? [how] : [])].map((step) => step(asking))
}

/** Nothing but what the page asks is kept, as it was typed. */
export const typedFor = (step: Step, sent: Typed): Typed =>
  Object.fromEntries(
    boxNames(step.fields).flatMap((name) => (sent[name] === undefined ? [] : [[name, sent[name]] as const])),
  )

/** The first page with anything wrong, or null when all can be sent. */
export const firstFault = (
  kind: TellerKind,
  pages: TellingPages,
  today: Temporal.PlainDate,
): { readonly step: string; readonly errors: FieldErrors } | null => {
  for (const { name, fields } of tellingStepsOf(kind, pages)) {
    const errors = checkFields(fields, pages[name] ?? {}, today)
    if (Object.keys(errors).length > 0) return { step: name, errors }
  }
  return null
}
