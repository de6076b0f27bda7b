import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { LetterParts, LetterReader } from '../model/letter.ts'

/** One version of a letter: never changed. */
export type Letter = {
  readonly id: string
  readonly decision: string
  readonly reader: LetterReader
  readonly version: number
  readonly parts: LetterParts
  readonly words: string
  /** SHA-256 of the exact words, in hexadecimal. */
  readonly hash: string
  readonly templateVersion: number
  readonly writtenBy: string
  readonly writtenByName: string
  readonly writtenAt: Temporal.Instant
  readonly checkedByName: string | null
  readonly checkedAt: Temporal.Instant | null
}

/** The newest version for each reader of one decision. */
export const newestLetters = async (tx: Tx, decision: string): Promise<readonly Letter[]> => {
  const { rows } = await sql<Letter>`
    select distinct on (l.reader) l.id, l.decision_id as decision, l.reader, l.version, l.parts, l.words, l.hash,
           l.template_version as "templateVersion", l.written_by as "writtenBy", l.written_by_name as "writtenByName",
           l.written_at as "writtenAt", k.checked_by_name as "checkedByName", k.checked_at as "checkedAt"
      from frontdoor.family_letter l left join frontdoor.family_letter_check k on k.letter_id = l.id
     where l.decision_id = ${decision} order by l.reader desc, l.version desc`.execute(tx)
  return rows
}

export type NewLetter = Pick<Letter, 'decision' | 'reader' | 'version' | 'parts' | 'words' | 'templateVersion'>

/** Keeps the next version; false when a colleague has kept it meanwhile. */
export const insertLetter = async (
  tx: Tx,
  actor: SignedIn,
  letter: NewLetter,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into frontdoor.family_letter (id, hub_id, decision_id, reader, version, parts, words, hash, template_version, written_by,
      written_by_name, written_at)
    values (${newId()}, ${actor.hub}, ${letter.decision}, ${letter.reader}, ${letter.version}, ${JSON.stringify(letter.parts)},
      ${letter.words}, encode(sha256(convert_to(${letter.words}, 'UTF8')), 'hex'), ${letter.templateVersion}, ${actor.user},
      ${actor.name}, ${now})
    on conflict (decision_id, reader, version) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Keeps that a version was read by a second person; once. */
export const insertCheck = async (tx: Tx, actor: SignedIn, letter: string, now: Temporal.Instant): Promise<void> => {
  await sql`
    insert into frontdoor.family_letter_check (letter_id, hub_id, checked_by, checked_by_name, checked_at)
    values (${letter}, ${actor.hub}, ${actor.user}, ${actor.name}, ${now}) on conflict (letter_id) do nothing`.execute(
    tx,
  )
}
