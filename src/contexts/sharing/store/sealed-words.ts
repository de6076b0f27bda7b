import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/pool.ts'

/** As a recipient of a release: the family itself, beside the teams. */
export const theFamily = 'The family'

/** Phrases of six words of an enquiry's sealed items and notes that stand in a text, but for what was released to the family. */
export const sealedWordsIn = async (tx: Tx, enquiry: string, text: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ phrase: string }>`
    select phrase from sharing.sealed_words_in(${enquiry}, ${text}) order by phrase limit 20`.execute(tx)
  return rows.map(({ phrase }) => phrase)
}
