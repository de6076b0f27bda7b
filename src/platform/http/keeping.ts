import type { Temporal } from 'temporal-polyfill'
import type { Actor, SignedIn } from '../../kernel/actor.ts'
import { blankForm, type FormState, type Typed } from '../../kernel/form-state.ts'
import type { Path } from '../../kernel/path.ts'
import type { Tx } from '../db/pool.ts'
import type { Keeping, Route } from './route.ts'

/** What somebody typed into one form and has not sent. */
export type KeptText = {
  readonly typed: Typed
  readonly at: Temporal.Instant
  /** Counts the changes: a page that has not seen the last one overwrites nothing. */
  readonly revision: number
}

/** Where the text of unsent forms is kept; each person reaches only their own. */
export type KeptTexts = {
  /** Null when nothing was ever kept. `typed` is empty once it was sent or discarded. */
  readonly find: (tx: Tx, form: string) => Promise<KeptText | null>
  /** Keeps what came with a form that was refused: the last thing its person meant to send. */
  readonly keepRefused: (tx: Tx, actor: SignedIn, form: string, typed: Typed, now: Temporal.Instant) => Promise<void>
  /** Wipes the text of a form that was sent. */
  readonly drop: (tx: Tx, actor: SignedIn, form: string, now: Temporal.Instant) => Promise<void>
}

const part = /:[a-zA-Z]+/g
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

const filled = (pattern: string, params: Readonly<Record<string, string>>): Path =>
  pattern.replace(part, (name) => encodeURIComponent(params[name.slice(1)] ?? '')) as Path

/** The form whose text a page shows, by the page's pattern. A page has one at most. */
export const keepersOf = (routes: readonly Route[]): ReadonlyMap<string, Route> => {
  const keepers = new Map<string, Route>()
  for (const one of routes) {
    const page = one.post?.keeps?.pattern
    if (page === undefined) continue
    if (keepers.has(page)) throw new Error(`Two forms on ${page} keep their text`)
    keepers.set(page, one)
  }
  return keepers
}

/** Where the form stands that is sent to this address, when it keeps its text and the actor may send it; else null. */
export const keptOn = (routes: readonly Route[], actor: Actor, form: string): Path | null => {
  for (const { pattern, post, may } of routes) {
    if (post?.keeps === undefined || !may.allows(actor)) continue
    const found = new RegExp(`^${pattern.replace(part, `(${uuid})`)}$`).exec(form)
    if (found === null) continue
    const names = (pattern.match(part) ?? []).map((name) => name.slice(1))
    return filled(post.keeps.pattern, Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ''])))
  }
  return null
}

/** Reads what the actor has typed into the form of a page and not sent; null where no form of it keeps its text. */
export const keepingOn = async (
  { find }: KeptTexts,
  keeper: Route | undefined,
  { tx, actor, params }: { readonly tx: Tx; readonly actor: Actor; readonly params: Readonly<Record<string, string>> },
): Promise<Keeping | null> => {
  if (keeper === undefined || actor.kind !== 'signed-in' || !keeper.may.allows(actor)) return null
  const form = filled(keeper.pattern, params)
  const kept = await find(tx, form)
  const unsent = kept !== null && Object.keys(kept.typed).length > 0 ? kept : null
  return { form, revision: kept?.revision ?? 0, unsent }
}

/** A page begins with what was kept. */
export const beginsWith = (keeping: Keeping | null): FormState =>
  keeping === null || keeping.unsent === null ? blankForm : { typed: keeping.unsent.typed, errors: {} }
