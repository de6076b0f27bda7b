// A hub's days played out minute by minute, apart from the forecast: work arrives, people take what is due first, and each
// piece takes what it takes. Chance is seeded, so a day can be played again.

export type PlayedPiece = {
  readonly reference: string
  readonly arrives: number
  readonly due: number
  /** What it really takes; the forecast knows only what such work takes as a rule. */
  readonly takes: number
  readonly usual: number
}
export type PlayedDay = { readonly pieces: readonly PlayedPiece[]; readonly people: number }

const chanceFrom = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** A day of eight hours: minute 0 is its opening. Busy enough that some things are late. */
export const inventDay = (seed: number): PlayedDay => {
  const chance = chanceFrom(seed)
  const people = 2 + Math.floor(chance() * 4)
  const count = Math.round(people * (14 + chance() * 12))
  const pieces = Array.from({ length: count }, (_, index) => {
    const red = chance() < 0.25
    const usual = red ? 45 : 30
    // A third is there when the day opens; the rest comes through it.
    const arrives = chance() < 0.33 ? 0 : Math.floor(chance() * 420)
    const spread = 0.5 + chance() + chance() * chance()
    const limit = red ? 240 : 300 + Math.floor(chance() * 240)
    const due = arrives === 0 ? 30 + Math.floor(chance() * 420) : arrives + limit
    return { reference: `R${String(index)}`, arrives, due, usual, takes: Math.round(usual * spread) }
  })
  return { pieces, people }
}

type Playing = { readonly piece: PlayedPiece; until: number }

/** When each piece was finished, by playing every minute of ten hours. */
export const playDay = ({ pieces, people }: PlayedDay): ReadonlyMap<string, number> => {
  const finished = new Map<string, number>()
  const begun = new Set<string>()
  let hands: Playing[] = []
  for (let minute = 0; minute < 600; minute += 1) {
    for (const { piece, until } of hands) if (until <= minute) finished.set(piece.reference, until)
    hands = hands.filter(({ until }) => until > minute)
    const waiting = pieces
      .filter(({ arrives, reference }) => arrives <= minute && !begun.has(reference))
      .toSorted((one, other) => one.due - other.due)
    for (const piece of waiting.slice(0, people - hands.length)) {
      begun.add(piece.reference)
      hands.push({ piece, until: minute + piece.takes })
    }
  }
  return finished
}

/** What was begun before a minute and not finished at it still takes its usual time, as far as anybody can know. */
export const openAt = (day: PlayedDay, finished: ReadonlyMap<string, number>, minute: number): readonly PlayedPiece[] =>
  day.pieces.filter(({ arrives, reference }) => arrives <= minute && (finished.get(reference) ?? 9_999) > minute)
