import type { Fact } from './contact.ts'

const text = (body: Fact['body'], name: string): string => {
  const value = body[name]
  return typeof value === 'string' ? value : ''
}

const agenciesIn = (body: Fact['body']): string => {
  const agencies = Array.isArray(body['agencies']) ? (body['agencies'] as readonly unknown[]) : []
  return agencies
    .map((agency) => (typeof agency === 'object' && agency !== null && 'name' in agency ? String(agency.name) : ''))
    .filter(Boolean)
    .join(', ')
}

const withNote = (sentence: string, note: string): string => (note === '' ? sentence : `${sentence}: ${note}`)

const grounds: Readonly<Record<string, string>> = {
  'significant-harm': 'significant harm is likely, so consent is not required',
  consent: 'consent was given',
  override: 'a decision maker went without consent',
  urgent: 'red could not wait',
}

const receivedWords: Readonly<Record<string, string>> = {
  phone: 'Phone note taken',
  public: 'Told by the public form',
  professional: 'Referral received from a professional without an account',
}

/** One fact as a sentence: what was done, with the reason in the words given. The name of who did it stands beside it. */
export const factWords = ({ kind, body }: Fact): string => {
  switch (kind) {
    case 'received':
      return receivedWords[text(body, 'channel')] ?? 'Referral received'
    case 'taken':
      return text(body, 'fromName') === '' ? 'Taken' : `Taken over from ${text(body, 'fromName')}`
    case 'handed-over':
      return withNote(`Handed over to ${text(body, 'toName')}`, text(body, 'note'))
    case 'put-back':
      return 'Put back'
    case 'screened':
      return withNote(`Screened at ${text(body, 'levelName')}, rated ${text(body, 'rating')}`, text(body, 'reason'))
    case 're-rated':
      return withNote(
        `Re-graded ${text(body, 'way')} from ${text(body, 'from')} to ${text(body, 'to')}`,
        text(body, 'reason'),
      )
    case 'basis-recorded':
      return withNote(`Basis for asking recorded: ${grounds[text(body, 'ground')] ?? 'other'}`, text(body, 'reason'))
    case 'agencies-asked':
      return `Asked ${agenciesIn(body)}`
    case 'decision-recorded':
      return 'Decision recorded'
    case 'decision-agreed':
      return 'Decision agreed by a second decision maker'
    case 'decision-sent-back':
      return withNote('Decision sent back by a second decision maker', text(body, 'reason'))
    case 'told':
      return body['nobody'] === true
        ? 'Decision in effect. Nobody is told: no agency made this contact'
        : 'Referrer told'
    case 'disagreement-answered':
      return withNote('Disagreement answered', text(body, 'reply'))
    case 'review-opened':
      return withNote('Review of the decision begun', text(body, 'why'))
    case 'review-closed':
      return withNote('Reviewed: the decision stands', text(body, 'reason'))
    case 'opened-again':
      return withNote('Opened again: the decision is replaced', text(body, 'reason'))
  }
}
