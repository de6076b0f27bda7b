import type { Teller, Way } from './telling.ts'
import { tellerWords } from './telling.ts'

const wayWords: Readonly<Record<Way, string>> = {
  phone: 'Ring',
  text: 'Send a text to',
  mail: 'Send an email to',
  person: 'Reach them through',
}

const whoWords = (teller: Teller): string => {
  const connection = teller.connection === '' ? '' : ` (${teller.connection})`
  return teller.name === ''
    ? `Anonymous: ${tellerWords[teller.kind].toLowerCase()}${connection} who gave no name.`
    : `${teller.name}${connection}, ${tellerWords[teller.kind].toLowerCase()}.`
}

/** What somebody who told by the public form has said about being contacted, the prohibition first. */
export const tellerCautions = (teller: Teller): readonly string[] => {
  const tell = 'They are told that it arrived, and nothing else. The family is not told who they are.'
  if (teller.contact === null) return ['Do not contact whoever told us: they said no.', whoWords(teller), tell]
  const { way, reach, safeTimes, mayLeaveMessage } = teller.contact
  return [
    mayLeaveMessage ? 'A message may be left.' : 'Leave no message: somebody else might hear or read it.',
    `${wayWords[way]} ${reach}.`,
    safeTimes === '' ? 'They did not say when it is safe.' : `Safe: ${safeTimes}`,
    whoWords(teller),
    tell,
  ]
}

/** The same for somebody who rang and is no professional. */
export const phoneCautions = (caller: {
  readonly name: string
  readonly phone: string
  readonly safeTimes: string
}): readonly string[] => [
  ...(caller.safeTimes === '' ? [] : [`Safe: ${caller.safeTimes}`]),
  caller.phone === '' ? 'They gave no number.' : `Ring ${caller.phone}.`,
  caller.name === '' ? 'They gave no name.' : `${caller.name} rang.`,
]

/** The same for a professional without an account: the mail is proved, the number and the workplace are not. */
export const guestCautions = (from: {
  readonly name: string
  readonly contactName: string
  readonly contactEmail: string
}): readonly string[] => [
  `${from.contactName} of ${from.name} has no account. They came in by a code to ${from.contactEmail}.`,
  'Ring the organisation on a number that you look up, and ask for them by name.',
]
