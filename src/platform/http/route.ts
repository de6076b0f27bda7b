import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../kernel/actor.ts'
import type { FieldErrors, FormState, Typed } from '../../kernel/form-state.ts'
import type { DefinedPath, Path, PathParams } from '../../kernel/path.ts'
import type { Place } from '../../kernel/place.ts'
import type { Result } from '../../kernel/result.ts'
import type { Tx } from '../db/pool.ts'
import type { Form } from '../forms/form.ts'
import { type May, system } from './may.ts'
import type { Upload } from './uploads.ts'
export type { Upload } from './uploads.ts'

/** Said in place of an audit name by a page that holds nothing about anyone. */
export const nothingPersonal = 'nothing-personal'

/** A read answers this when the row policies hid the thing or it never was: the reader cannot tell which. */
export const notFound: unique symbol = Symbol('not found')

/** What a request brings: the transaction that knows the actor, and the time, read once. */
export type Asked<Params> = {
  readonly tx: Tx
  readonly actor: Actor
  readonly params: Params
  readonly query: Readonly<Record<string, string>>
  readonly now: Temporal.Instant
  /** The network address it came from: for slowing guesses, and never kept. */
  readonly source: string
  /** The file sent with the form; null where the form takes none or none was chosen. */
  readonly upload: Upload | null
  /** Token of the form this browser has begun without an account; empty when there is none. */
  readonly unfinished: string
  /** Names what the audit row is about; ids only. */
  readonly subject: (...ids: readonly string[]) => void
}

/** The form of a page whose text is kept on the server as it is typed. */
export type Keeping = {
  /** The address the form is sent to. */
  readonly form: Path
  /** The last change this page has seen; 0 when nothing was ever kept. */
  readonly revision: number
  /** What was typed and not sent, and when it was kept; null when there is none or the page shows a newer one. */
  readonly unsent: { readonly typed: Typed; readonly at: Temporal.Instant } | null
}

/** What every page's frame needs and no feature decides. */
export type Shell = {
  readonly actor: Actor
  readonly csrf: string
  readonly now: Temporal.Instant
  readonly path: string
  readonly demonstration: boolean
  /** Which step of which guided tour this browser is at, as `id/3`; empty when it follows none. */
  readonly tourStep: string
  readonly navigation: readonly (Place & { readonly current: boolean })[]
  readonly keeping: Keeping | null
}

/** A page: what it reads and how it looks, used by its GET and again by a POST that was refused. */
export type Screen<Params, Props> = {
  readonly read: (asked: Asked<Params>) => Promise<Props | typeof notFound>
  readonly page: (props: Props, shell: Shell, form: FormState) => VNode
}

/** A page shown in answer to a form, in place of sending the browser on. */
export type Shown = { readonly show: () => VNode }

type Common = {
  readonly may: May
  /** Name of the audit row, such as `contact.decide`, or `nothingPersonal`, spelled. */
  readonly audits: string
}

/** A way out of the product, for somebody who must leave at once: sent there before anything else is done. */
export type WayOut = { readonly to: `https://${string}`; readonly reply: (reply: FastifyReply) => void }

/** Something to keep, instead of a page. Its name holds nothing personal: it stands in the browser's list of downloads. */
export type FileAnswer = {
  readonly name: string
  readonly type: 'application/pdf' | 'text/csv; charset=utf-8'
  readonly bytes: Buffer
}

export type GetSpec<Params, Props> = Common & Screen<Params, Props> & { readonly out?: WayOut }

export type PostSpec<Params, Props, Value, Done> = Common & {
  readonly form: Form<Value> | ((asked: Asked<Params>) => Promise<Form<Value> | typeof notFound>)
  /** Whether a file may come with the form: it is then read as one, up to 20 MB. */
  readonly takesFile?: true
  /** Does it, or says what is wrong by field. Runs in the transaction that also holds the audit row. */
  readonly act: (asked: Asked<Params>, value: Value) => Promise<Result<Done, FieldErrors | typeof notFound>>
  /** Where to go once it is done. A page instead is only for what must not stand in an address, such as text kept while signing in. */
  readonly then: (done: Done, params: Params) => Path | Shown
  /** Where to send a form whose session is over; null keeps what was typed and offers to sign in. */
  readonly whenEnded?: (token: string) => Promise<Path | null>
  /** The page the form stands on, for a long form whose text is kept as it is typed until it is sent. */
  readonly keeps?: { readonly pattern: string }
  /** The page to show again, with what was typed, when the form or the act refuses. */
  readonly screen: Screen<Params, Props>
}

/** What an agency's system sent, as it came. */
export type Sent = { readonly kind: 'json' | 'csv'; readonly bytes: Buffer }

/** An answer to a system, as JSON. Problems are told with the name of what is wrong and no value of it. */
export type Told = { readonly status: 200 | 422; readonly body: Readonly<Record<string, unknown>> }

export type Route = {
  readonly method: 'GET' | 'POST' | 'LIVE' | 'API'
  readonly pattern: string
  readonly may: May
  readonly audits: string
  readonly get?: Screen<never, unknown> & { readonly out?: WayOut }
  readonly post?: Omit<PostSpec<never, unknown, never, never>, keyof Common>
  readonly live?: (asked: Asked<never>) => Promise<string>
  readonly api?: (asked: Asked<never>, sent: Sent) => Promise<Told>
  readonly file?: (asked: Asked<never>) => Promise<FileAnswer | typeof notFound>
}

const get = <Pattern extends string, Props>(
  path: DefinedPath<Pattern>,
  { may, audits, ...rest }: GetSpec<PathParams<Pattern>, Props>,
): Route => ({
  method: 'GET',
  pattern: path.pattern,
  may,
  audits,
  get: rest as unknown as NonNullable<Route['get']>,
})

const post = <Pattern extends string, Props, Value, Done>(
  path: DefinedPath<Pattern>,
  { may, audits, ...rest }: PostSpec<PathParams<Pattern>, Props, Value, Done>,
): Route => ({
  method: 'POST',
  pattern: path.pattern,
  may,
  audits,
  post: rest as unknown as NonNullable<Route['post']>,
})

/** A server-sent stream of one short line, sent when it changes; read again as the same actor each time. */
const live = <Pattern extends string>(
  path: DefinedPath<Pattern>,
  { may, read }: { readonly may: May; readonly read: (asked: Asked<PathParams<Pattern>>) => Promise<string> },
): Route => ({
  method: 'LIVE',
  pattern: path.pattern,
  may,
  audits: nothingPersonal,
  live: read,
})

const file = <Pattern extends string>(
  path: DefinedPath<Pattern>,
  {
    may,
    audits,
    read,
  }: Common & { readonly read: (asked: Asked<PathParams<Pattern>>) => Promise<FileAnswer | typeof notFound> },
): Route => ({ method: 'GET', pattern: path.pattern, may, audits, file: read })

/** Taken from an agency's own system, by its key. What answers with a problem changes nothing. */
const api = <Pattern extends string>(
  path: DefinedPath<Pattern>,
  {
    audits,
    act,
  }: { readonly audits: string; readonly act: (asked: Asked<PathParams<Pattern>>, sent: Sent) => Promise<Told> },
): Route => ({
  method: 'API',
  pattern: path.pattern,
  may: system,
  audits,
  api: act,
})

/** Declares a route. Permission and audit name are required by type. */
export const route = { get, post, live, file, api }
