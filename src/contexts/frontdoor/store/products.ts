import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/id.ts'
import { newId } from '../../../kernel/id.ts'
import type { Paper } from '../../../kernel/paper.ts'
import type { Tx } from '../../../platform/db/pool.ts'

export type ProductId = Id<'product'>

/** A journey made into a document for one reader, as it was made. */
export type Product = {
  readonly id: ProductId
  readonly contact: string
  readonly recipient: string
  readonly purpose: string
  readonly asAt: Temporal.Instant
  readonly paper: Paper
  readonly entries: number
  readonly leftOut: number
  readonly contacts: readonly string[]
  readonly madeByName: string
  readonly madeAt: Temporal.Instant
}

const columns = sql`
  p.id, p.contact_id as contact, p.recipient, p.purpose, p.as_at as "asAt", p.paper, p.entries, p.left_out as "leftOut",
  p.contacts, p.made_by_name as "madeByName", p.made_at as "madeAt"`

export const productsOf = async (tx: Tx, contact: string): Promise<readonly Product[]> => {
  const { rows } = await sql<Product>`
    select ${columns} from frontdoor.product p where p.contact_id = ${contact} order by p.made_at desc, p.id`.execute(
    tx,
  )
  return rows
}

export const findProduct = async (tx: Tx, id: string): Promise<Product | null> => {
  const { rows } = await sql<Product>`select ${columns} from frontdoor.product p where p.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export type NewProduct = Omit<Product, 'id' | 'madeByName' | 'madeAt'> & { readonly once: string }

/** Keeps a product; answers the one that this form made before, where it did. The database refuses sealed words in it. */
export const insertProduct = async (
  tx: Tx,
  actor: SignedIn,
  given: NewProduct,
  now: Temporal.Instant,
): Promise<ProductId> => {
  const paper = JSON.stringify(given.paper)
  await sql`
    insert into frontdoor.product (id, hub_id, contact_id, once, recipient, purpose, as_at, paper, paper_hash, entries, left_out,
      contacts, made_by, made_by_name, made_at)
    values (${newId<'product'>()}, ${actor.hub}, ${given.contact}, ${given.once}, ${given.recipient}, ${given.purpose},
      ${given.asAt}, ${paper}::jsonb, sha256(convert_to((${paper}::jsonb)::text, 'UTF8')), ${given.entries}, ${given.leftOut},
      ${[...given.contacts]}::uuid[], ${actor.user}, ${actor.name}, ${now})
    on conflict (hub_id, once) do nothing`.execute(tx)
  const { rows } = await sql<{ id: ProductId }>`
    select id from frontdoor.product where hub_id = ${actor.hub} and once = ${given.once}`.execute(tx)
  const [made] = rows
  if (made === undefined) throw new Error('The product that was just kept is missing.')
  return made.id
}

/** Sealed words of these contacts in a text that were not released to this reader; what the referral says is free. */
export const sealedWordsFor = async (
  tx: Tx,
  {
    contacts,
    text,
    recipient,
  }: { readonly contacts: readonly string[]; readonly text: string; readonly recipient: string },
): Promise<readonly string[]> => {
  const { rows } = await sql<{ phrase: string }>`
    select w.phrase from unnest(${[...contacts]}::uuid[]) as c(id) cross join lateral sharing.sealed_words_for(c.id, ${text},
      ${recipient}, coalesce((select frontdoor.texts_of(f.body) from frontdoor.referral f where f.contact_id = c.id), '')) w
     order by w.phrase limit 20`.execute(tx)
  return rows.map(({ phrase }) => phrase)
}
