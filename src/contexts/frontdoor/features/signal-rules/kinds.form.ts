import type { Typed } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { type Form, formOf, optionalText, text, wholeNumber } from '../../../../platform/forms/form.ts'
import type { EventKind } from '../../../partnership/index.ts'

/** Room for so many kinds: more cannot be kept apart by whoever chooses one. */
export const mostKinds = 30
/** How many may be added at once. */
export const room = ['new1', 'new2', 'new3'] as const

export type KindsTyped = { readonly version: number; readonly kinds: readonly EventKind[] }

export const boxOf = ({ key }: Pick<EventKind, 'key'>): string => `name-${key}`

/** A key for a new kind from its name: letters and hyphens, none that is taken. */
const keyFor = (name: string, taken: readonly string[]): string => {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(0, 30)
    .replace(/^-+|-+$/g, '')
  const bare = words === '' ? 'kind' : words
  let key = bare
  for (let more = 'b'; taken.includes(key); more += 'b') key = `${bare}-${more}`
  return key
}

const versionForm = formOf({ version: wholeNumber({ missing: 'Open the page again', min: 0, max: 100_000 }) })
const name = text({ missing: 'Give it a name: a kind that is in use is never taken away', max: 80 })
const added = optionalText({ max: 80 })

/** The hub's kinds of event with other names, and new ones. Keys stay, so that what was said of items stays. */
// A kind that a page drawn earlier did not have keeps its name; that the page is old is said by its version.
export const kindsForm = (kinds: readonly EventKind[]): Form<KindsTyped> => ({
  parse: (typed: Typed) => {
    const version = versionForm.parse(typed)
    const named = formOf(
      Object.fromEntries(kinds.filter((kind) => boxOf(kind) in typed).map((kind) => [boxOf(kind), name])),
    ).parse(typed)
    const fresh = formOf(Object.fromEntries(room.map((box) => [box, added]))).parse(typed)
    if (!version.ok || !named.ok || !fresh.ok)
      return refuse({
        ...(named.ok ? {} : named.refusal),
        ...(fresh.ok ? {} : fresh.refusal),
        ...(version.ok ? {} : version.refusal),
      })
    const all: EventKind[] = kinds.map((kind) => ({ key: kind.key, name: named.value[boxOf(kind)] ?? kind.name }))
    for (const box of room) {
      const given = fresh.value[box] ?? ''
      if (given === '') continue
      if (all.some((kind) => kind.name.toLowerCase() === given.toLowerCase()))
        return refuse({ [box]: 'There is a kind of this name' })
      if (all.length >= mostKinds) return refuse({ [box]: `There is room for ${String(mostKinds)} kinds` })
      all.push({
        key: keyFor(
          given,
          all.map(({ key }) => key),
        ),
        name: given,
      })
    }
    return ok({ version: version.value.version, kinds: all })
  },
})

/** The kinds as they stand in the boxes. */
export const kindsAsTyped = (kinds: readonly EventKind[]): Typed =>
  Object.fromEntries(kinds.map((kind) => [boxOf(kind), kind.name]))
