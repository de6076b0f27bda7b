import type { Typed } from '../../../kernel/form-state.ts'
import { boxNames } from './referral-fields.ts'
import { childSteps } from './referral-child-steps.ts'
import { personSteps } from './referral-person-steps.ts'
import { type HubWords, sharedStep, sharedSteps, type Step } from './referral-steps.ts'

/** One page of a draft as it was typed last. */
export type SavedPage = {
  readonly typed: Typed
  /** Counts its saves. */
  readonly revision: number
  readonly savedAt: string
  /** A word for the signed-in device that saved it; tells devices apart and nothing else. */
  readonly savedBy: string
}

/** A referral as typed so far: each page by itself, so that saving one never touches another. */
export type DraftPages = {
  readonly pages: Readonly<Record<string, SavedPage>>
  readonly children: readonly string[]
  readonly people: readonly string[]
}

export const emptyDraft: DraftPages = { pages: {}, children: [], people: [] }

/** More than these is a typing accident or an attack, never a family. */
export const mostItems = 30

/** Which page of which item; `item` is null for a page about everybody. */
export type Place = { readonly step: string; readonly item: string | null }

const keyOf = ({ step, item }: Place): string => (item === null ? step : `${step}/${item}`)

export const pageAt = (draft: DraftPages, place: Place): SavedPage | null => draft.pages[keyOf(place)] ?? null

export const typedAt = (draft: DraftPages, step: string, item: string | null = null): Typed =>
  pageAt(draft, { step, item })?.typed ?? {}

const isChildStep = (name: string): boolean => childSteps({}).some((step) => step.name === name)
const isPersonStep = (name: string): boolean => personSteps.some((step) => step.name === name)

/** The questions of a page, as this draft has them; null when there is no such page. */
export const stepAt = (words: HubWords, draft: DraftPages, { step, item }: Place): Step | null => {
  if (item === null) return sharedStep(words, typedAt(draft, 'family'), step)
  const all = isPersonStep(step) ? personSteps : childSteps(typedAt(draft, 'child-birth', item))
  return all.find(({ name }) => name === step) ?? null
}

const withItem = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list : [...list, item]

export type Save = Place & { readonly typed: Typed; readonly at: string; readonly by: string }

/**
 * Keeps what was typed on one page, right or wrong, and leaves every other page as it was. The first page kept of a new
 * child or adult adds them to the list.
 */
export const savePage = (draft: DraftPages, { step, item, typed, at, by }: Save): DraftPages => {
  const before = pageAt(draft, { step, item })
  const page: SavedPage = { typed, revision: (before?.revision ?? 0) + 1, savedAt: at, savedBy: by }
  return {
    pages: { ...draft.pages, [keyOf({ step, item })]: page },
    children: item !== null && isChildStep(step) ? withItem(draft.children, item) : draft.children,
    people: item !== null && isPersonStep(step) ? withItem(draft.people, item) : draft.people,
  }
}

/** Takes a child or an adult out of the draft, with every page about them. */
export const removeItem = (draft: DraftPages, item: string): DraftPages => ({
  pages: Object.fromEntries(Object.entries(draft.pages).filter(([key]) => !key.endsWith(`/${item}`))),
  children: draft.children.filter((one) => one !== item),
  people: draft.people.filter((one) => one !== item),
})

/** Whether another device kept something else on this page since it was opened there at revision `seen`. */
export const changedElsewhere = (page: SavedPage | null, seen: number, by: string, typed: Typed): boolean =>
  page !== null && page.revision !== seen && page.savedBy !== by && !sameTyped(page.typed, typed)

const sameTyped = (one: Typed, other: Typed): boolean => {
  const text = (typed: Typed) => JSON.stringify(Object.entries(typed).sort(([a], [b]) => (a < b ? -1 : 1)))
  return text(one) === text(other)
}

/** What the database cannot keep, taken out; everything else stays as it was typed. */
const storable = (text: string): string => text.replace(/\u0000/g, '').replace(/[\uD800-\uDFFF]/gu, '\uFFFD')

/** Of all that a browser sent, the boxes of this page. */
export const typedFor = (step: Step, sent: Typed): Typed =>
  Object.fromEntries(
    boxNames(step.fields).flatMap((name) => {
      const value = sent[name]
      if (value === undefined) return []
      return [[name, typeof value === 'string' ? storable(value) : value.map(storable)] as const]
    }),
  )

/** A stop on the way through the form: a page of questions, or one of its two lists. */
export type Stop = Place | { readonly list: 'children' | 'household' }

/** The way through the form for everybody, in order; the pages about each child and adult hang on the lists. */
export const wayThrough = (words: HubWords, draft: DraftPages): readonly Stop[] => {
  const [danger, ...rest] = sharedSteps(words, typedAt(draft, 'family')).map(({ name }): Place => ({
    step: name,
    item: null,
  }))
  const lists: readonly Stop[] = [{ list: 'children' }, { list: 'household' }]
  return danger === undefined ? lists : [danger, ...lists, ...rest]
}

const isAt = (stop: Stop, at: Stop): boolean =>
  'list' in stop ? 'list' in at && stop.list === at.list : !('list' in at) && stop.step === at.step

/** Where to go after a page: the next about the same child or adult, back to their list, or on; null is the end. */
export const nextAfter = (words: HubWords, draft: DraftPages, at: Stop): Stop | null => {
  if (!('list' in at) && at.item !== null) {
    const steps = isPersonStep(at.step) ? personSteps : childSteps({})
    const next = steps[steps.findIndex(({ name }) => name === at.step) + 1]
    if (next !== undefined) return { step: next.name, item: at.item }
    return { list: isPersonStep(at.step) ? 'household' : 'children' }
  }
  const way = wayThrough(words, draft)
  return way[way.findIndex((stop) => isAt(stop, at)) + 1] ?? null
}

/** Where "Back" leads; null is the page before the form. */
export const before = (words: HubWords, draft: DraftPages, at: Stop): Stop | null => {
  if (!('list' in at) && at.item !== null) {
    const steps = isPersonStep(at.step) ? personSteps : childSteps({})
    const earlier = steps[steps.findIndex(({ name }) => name === at.step) - 1]
    if (earlier !== undefined) return { step: earlier.name, item: at.item }
    return { list: isPersonStep(at.step) ? 'household' : 'children' }
  }
  const way = wayThrough(words, draft)
  return way[way.findIndex((stop) => isAt(stop, at)) - 1] ?? null
}
