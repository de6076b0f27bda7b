import type { Fact, FactKind } from './contact.ts'

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
  'out-of-hours': 'Taken out of hours',
  public: 'Told by the public form',
  professional: 'Referral received from a professional without an account',
}

type Said = (body: Fact['body']) => string

const sentences: Readonly<Record<FactKind, Said>> = {
  received: (body) => receivedWords[text(body, 'channel')] ?? 'Referral received',
  taken: (body) => (text(body, 'fromName') === '' ? 'Taken' : `Taken over from ${text(body, 'fromName')}`),
  'handed-over': (body) => withNote(`Handed over to ${text(body, 'toName')}`, text(body, 'note')),
  accepted: () => 'Accepted',
  'put-back': () => 'Put back',
  screened: (body) =>
    withNote(`Screened at ${text(body, 'levelName')}, rated ${text(body, 'rating')}`, text(body, 'reason')),
  're-rated': (body) =>
    withNote(`Re-graded ${text(body, 'way')} from ${text(body, 'from')} to ${text(body, 'to')}`, text(body, 'reason')),
  'basis-recorded': (body) =>
    withNote(`Basis for asking recorded: ${grounds[text(body, 'ground')] ?? 'other'}`, text(body, 'reason')),
  'agencies-asked': (body) => `Asked ${agenciesIn(body)}`,
  'decision-recorded': () => 'Decision recorded',
  'decision-agreed': () => 'Decision agreed by a second decision maker',
  'decision-sent-back': (body) => withNote('Decision sent back by a second decision maker', text(body, 'reason')),
  told: (body) =>
    body['nobody'] === true ? 'Decision in effect. Nobody is told: no agency made this contact' : 'Referrer told',
  'protection-recorded': (body) => withNote(text(body, 'kindName'), text(body, 'words')),
  'strategy-discussion-held': (body) =>
    withNote(`Strategy discussion held: ${text(body, 'decisionName')}`, text(body, 'why')),
  'disagreement-answered': (body) => withNote('Disagreement answered', text(body, 'reply')),
  'disclosed-urgently': (body) =>
    withNote(
      `Disclosed to ${text(body, 'recipient')} without waiting for ${text(body, 'agencyName')}`,
      text(body, 'reason'),
    ),
  'second-check': (body) => withNote(`Second check. ${text(body, 'verdictName')}`, text(body, 'words')),
  'review-opened': (body) => withNote('Review of the decision begun', text(body, 'why')),
  'review-closed': (body) => withNote('Reviewed: the decision stands', text(body, 'reason')),
  'opened-again': (body) => withNote('Opened again: the decision is replaced', text(body, 'reason')),
}

/** One fact as a sentence: what was done, with the reason in the words given. The name of who did it stands beside it. */
export const factWords = ({ kind, body }: Fact): string => sentences[kind](body)
