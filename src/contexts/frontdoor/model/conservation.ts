import type { Contact, ContactState, FactKind } from './contact.ts'

/** One entry of a contact's history, as far as it moves the contact or a child of it. */
export type Move = { readonly kind: FactKind; readonly body: Readonly<Record<string, unknown>> }

export type Whereabouts = { readonly state: ContactState; readonly decided: ReadonlySet<string> }

const childrenIn = (body: Move['body'], name: string): readonly string[] => {
  const value = body[name]
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

const open = (asked: boolean): ContactState => (asked ? 'asking' : 'screened')

/**
 * Where a contact must be by its own history, worked out from nothing else: the queue and this must say the same. A child
 * is decided when its referrer was told, until the contact is opened again for it.
 */
export const whereabouts = (history: readonly Move[], children: readonly string[]): Whereabouts => {
  const decided = new Set<string>()
  let state: ContactState = 'to-screen'
  let asked = false
  for (const { kind, body } of history) {
    if (kind === 'screened') state = open(asked)
    if (kind === 'agencies-asked') {
      asked = true
      state = 'asking'
    }
    if (kind === 'told') for (const child of childrenIn(body, 'child')) decided.add(child)
    if (kind === 'opened-again') {
      for (const child of childrenIn(body, 'children')) decided.delete(child)
      state = open(asked)
    }
    if (children.length > 0 && children.every((child) => decided.has(child))) state = 'decided'
  }
  return { state, decided }
}

/** A contact as the hub's tables hold it, beside what its history says. */
export type Held = {
  readonly contact: Pick<Contact, 'state' | 'dueAt' | 'version' | 'sourceAgency'>
  readonly children: readonly { readonly id: string; readonly decided: boolean; readonly told: boolean }[]
  readonly history: readonly Move[]
  /** Whether the queue lists it. */
  readonly inQueue: boolean
}

/** What is wrong with one contact, each as a sentence; nothing where it is accounted for. */
export const astray = ({ contact, children, history, inQueue }: Held): readonly string[] => {
  const by = whereabouts(
    history,
    children.map(({ id }) => id),
  )
  const words: string[] = []
  if (history.length !== contact.version) words.push('Its history has a gap.')
  if (by.state !== contact.state) words.push(`Its history says ${by.state}, the record says ${contact.state}.`)
  if (children.some(({ id, decided }) => decided !== by.decided.has(id)))
    words.push('Its history and its record do not agree which child is decided.')
  if (inQueue === (contact.state === 'decided'))
    words.push(inQueue ? 'It is decided and still in the queue.' : 'It is open and in no queue.')
  if (contact.state !== 'decided' && contact.dueAt === null) words.push('It is open and has no deadline.')
  if (contact.sourceAgency !== null && children.some(({ decided, told }) => decided && !told))
    words.push('A child is decided and its referrer was not told.')
  return words
}

/** One day of the hub's ledger; days run from midnight to midnight in the hub's zone. */
export type LedgerDay = {
  readonly day: string
  readonly openBefore: number
  readonly received: number
  readonly openedAgain: number
  readonly decided: number
  readonly openAfter: number
}

export type DayCounts = {
  readonly day: string
  readonly received: number
  readonly openedAgain: number
  readonly decided: number
}

/** The running balance: what was open, what came, what went, what is open. Days in order; `before` is open at the first one's start. */
export const ledgerOf = (days: readonly DayCounts[], before: number): readonly LedgerDay[] => {
  let open = before
  return days.map((counts) => {
    const openBefore = open
    open = openBefore + counts.received + counts.openedAgain - counts.decided
    return { ...counts, openBefore, openAfter: open }
  })
}
