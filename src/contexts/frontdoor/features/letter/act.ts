import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { ownHub, policiesAt } from '../../../partnership/index.ts'
import { sealedWordsIn } from '../../../sharing/index.ts'
import {
  addressesIn,
  composeLetter,
  type LetterParts,
  type LetterReader,
  sharedPhrases,
  templateFor,
} from '../../model/letter.ts'
import { childrenOf } from '../../store/decisions.ts'
import { type FamilyTelling, familyTelling } from '../../store/family.ts'
import { insertCheck, insertLetter, newestLetters } from '../../store/letters.ts'
import { referralOf } from '../../store/referred.ts'

export type WritingLetter = {
  readonly decision: string
  readonly reader: LetterReader
  readonly seen: number
} & LetterParts

const noLetter = 'This family is not told yet: there is no letter, and the decision says why'

const quoted = (phrases: readonly string[]): string => phrases.map((one) => `“${one}”`).join(', ')

/** What a letter to this family must not carry, of what stands in it: a sentence, or empty. */
export const mustNotCarry = async (tx: Tx, { contact }: FamilyTelling, words: string): Promise<string> => {
  const sealed = await sealedWordsIn(tx, contact, words)
  if (sealed.length > 0)
    return `These words are sealed: an agency has not released them to the family. Say it in your own: ${quoted(sealed)}`
  const addresses = addressesIn(
    (await childrenOf(tx, contact)).map(({ body }) => body),
    words,
  )
  if (addresses.length > 0)
    return `No address of the family may stand in a letter, somebody may not be meant to know it: ${quoted(addresses)}`
  const kept = (await referralOf(tx, contact))?.consent.keepFromFamily ?? ''
  const shared = sharedPhrases(kept, words)
  return shared.length > 0 ? `The referrer asked that the family does not read this: ${quoted(shared)}` : ''
}

/** Writes the next version of a letter. The same words again change nothing; what must not reach the family is refused. */
export const writeLetter = async (
  tx: Tx,
  actor: SignedIn,
  { decision, reader, seen, ...parts }: WritingLetter,
  now: Temporal.Instant,
): Promise<Result<{ readonly decision: string; readonly reader: LetterReader }, FieldErrors | typeof notFound>> => {
  const found = await familyTelling(tx, decision)
  if (found === null) return refuse(notFound)
  if (found.plan.tell !== 'tell') return refuse({ '': noLetter })
  const before = (await newestLetters(tx, decision)).find((one) => one.reader === reader)
  const { letter: rules } = await policiesAt(tx, now)
  const about = { child: found.childName, hub: (await ownHub(tx)).name }
  const words = composeLetter(templateFor(rules.body, reader), parts, about)
  if (before?.words === words) return ok({ decision, reader })
  const stale = 'A colleague has written another version meanwhile: read it, then change it'
  if ((before?.version ?? 0) !== seen) return refuse({ '': stale })
  const never = await mustNotCarry(tx, found, words)
  if (never !== '') return refuse({ '': never })
  const next = { decision, reader, version: seen + 1, parts, words, templateVersion: rules.version }
  return (await insertLetter(tx, actor, next, now)) ? ok({ decision, reader }) : refuse({ '': stale })
}

/** Checks the newest version: by somebody who did not write it. From then on it can be printed; a change is a new version. */
export const checkLetter = async (
  tx: Tx,
  actor: SignedIn,
  {
    decision,
    reader,
    letter: id,
  }: { readonly decision: string; readonly reader: LetterReader; readonly letter: string },
  now: Temporal.Instant,
): Promise<Result<{ readonly decision: string; readonly reader: LetterReader }, FieldErrors | typeof notFound>> => {
  const found = await familyTelling(tx, decision)
  const letter = (await newestLetters(tx, decision)).find((one) => one.reader === reader)
  if (found === null || letter === undefined) return refuse(notFound)
  if (found.plan.tell !== 'tell') return refuse({ '': noLetter })
  if (letter.id !== id) return refuse({ '': 'There is a newer version: read that one' })
  if (letter.checkedAt !== null) return ok({ decision, reader })
  if (letter.writtenBy === actor.user) return refuse({ '': 'You wrote this letter: somebody else checks it' })
  const never = await mustNotCarry(tx, found, letter.words)
  if (never !== '') return refuse({ '': never })
  await insertCheck(tx, actor, id, now)
  return ok({ decision, reader })
}
