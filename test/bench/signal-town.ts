// An invented town of stories with what a careful reader would say of each. Written apart from the product: it imports
// nothing of it, and knows neither its rules nor their limits.

export type ToldContact = {
  id: string
  agency: string
  day: string
  outcome: string
  children: Child[]
  adults: string[]
}
export type Child = { person: string; born: string }
export type ToldItem = {
  agency: string
  /** As exactly as its writer knew: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  when: string
  kind: string
  side: 'worry' | 'strength' | 'neutral'
}
export type Story = {
  name: string
  /** What somebody who reads all of it would want to be shown; none for an innocent story. */
  worth: string[]
  /** The last is the open one. */
  contacts: ToldContact[]
  items: ToldItem[]
}

/** Numbers that are the same each time for the same seed (mulberry32). */
const chance = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const from = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const of = <Value>(values: readonly Value[]): Value => values[from(0, values.length - 1)] as Value
  const likely = (part: number): boolean => next() < part
  return { from, of, likely }
}
type Chance = ReturnType<typeof chance>

const epoch = Date.UTC(2026, 9, 15)
/** So many days before the day on which the town is looked at. */
const daysAgo = (days: number): string => new Date(epoch - days * 86_400_000).toISOString().slice(0, 10)

const agencies = ['police', 'health', 'nursery', 'school', 'housing', 'surgery']
const closed = ['no-further-action', 'no-further-action', 'advice', 'setting-led', 'family-help']

/** Makes one story at a time; ids are its own. */
const teller = (luck: Chance, prefix: string) => {
  let count = 0
  const id = () => `${prefix}${String((count += 1))}`
  const family = () => ({ child: { person: id(), born: daysAgo(luck.from(500, 3_500)) }, mother: id() })
  const contact = (
    about: { child: Child; mother: string },
    days: number,
    how: { agency?: string; outcome?: string } = {},
  ): ToldContact => ({
    id: id(),
    agency: how.agency ?? luck.of(agencies),
    day: daysAgo(days),
    outcome: how.outcome ?? luck.of(closed),
    children: [about.child],
    adults: [about.mother],
  })
  const now = (about: { child: Child; mother: string }, agency?: string): ToldContact =>
    contact(about, luck.from(0, 3), { outcome: '', ...(agency === undefined ? {} : { agency }) })
  // A year alone now and then, and one in eight that nobody gave a kind.
  const item = (agency: string, days: number, kind: string, side: ToldItem['side'] = 'worry'): ToldItem => {
    const day = daysAgo(days)
    const when = luck.likely(0.05) ? day.slice(0, 4) : luck.likely(0.08) ? day.slice(0, 7) : day
    return { agency, when, kind: luck.likely(0.12) ? '' : kind, side }
  }
  return { id, family, contact, now, item }
}
type Teller = ReturnType<typeof teller>
type Tale = (tell: Teller, luck: Chance) => Omit<Story, 'name' | 'worth'>

/** Descending days, so many of them, at least so far apart. */
const spread = (luck: Chance, count: number, between: number, apart: number): number[] => {
  const gap = Math.max(apart, Math.floor(between / count))
  return Array.from({ length: count }, (_, index) => (count - index) * gap + luck.from(0, Math.floor(gap / 3)))
}

const twoOrMore = (luck: Chance, count: number): string[] => {
  const first = luck.from(0, agencies.length - 1)
  return Array.from(
    { length: count },
    (_, index) => agencies[(first + (index === 0 ? 0 : luck.from(1, 5))) % 6] as string,
  )
}

/** Stories that somebody should be shown, each under the name of what there is to see. */
export const planted: Readonly<Record<string, Tale>> = {
  'repeat-contacts': (tell, luck) => {
    const about = tell.family()
    const earlier = luck.from(2, 4)
    const from = twoOrMore(luck, earlier)
    const days = spread(luck, earlier, luck.from(60, 400), 14)
    const contacts = days.map((day, index) => tell.contact(about, day, { agency: from[index] ?? 'police' }))
    return { contacts: [...contacts, tell.now(about)], items: [] }
  },
  'raised-again': (tell, luck) => {
    const about = tell.family()
    const outcome = luck.of(['no-further-action', 'advice'])
    return { contacts: [tell.contact(about, luck.from(20, 400), { outcome }), tell.now(about)], items: [] }
  },
  'not-brought': (tell, luck) => {
    const about = tell.family()
    const began = luck.from(120, 270)
    const concern = luck.likely(0.5)
    const missed = spread(luck, luck.from(2, 4), began - 20, 14)
    return {
      contacts: [...(concern ? [] : [tell.contact(about, began + 10, { outcome: 'family-help' })]), tell.now(about)],
      items: [
        ...(concern ? [tell.item('nursery', began + 10, luck.of(['injury-seen', 'concern-raised']))] : []),
        ...missed.map((day) => tell.item(luck.of(['health', 'surgery']), day, 'not-brought')),
      ],
    }
  },
  moves: (tell, luck) => {
    const about = tell.family()
    const began = luck.from(150, 420)
    const changes = spread(luck, luck.from(2, 3), began - 20, 45)
    const first = tell.contact(about, began + 40, { outcome: 'setting-led' })
    const items = changes.map((day, index) =>
      tell.item(index % 2 === 0 ? 'housing' : 'school', day, index % 2 === 0 ? 'moved-home' : 'changed-service'),
    )
    return { contacts: [first, tell.now(about)], items }
  },
  'same-adult': (tell, luck) => {
    const about = tell.family()
    const partner = tell.id()
    const others = spread(luck, luck.from(2, 3), luck.from(200, 1_000), 60).map((day) => {
      const made = tell.contact(tell.family(), day)
      return { ...made, adults: [...made.adults, partner] }
    })
    const last = tell.now(about)
    return { contacts: [...others, { ...last, adults: [...last.adults, partner] }], items: [] }
  },
  'at-once': (tell, luck) => {
    const about = tell.family()
    const day = () => luck.from(10, 650)
    return {
      contacts: [tell.now(about)],
      items: [
        tell.item('police', day(), luck.of(['domestic-abuse', 'police-attended'])),
        ...(luck.likely(0.4) ? [tell.item('housing', day(), 'domestic-abuse')] : []),
        tell.item('surgery', day(), 'parent-mental-health'),
        tell.item(luck.of(['surgery', 'police']), day(), 'parent-substances'),
        tell.item(luck.of(['health', 'nursery', 'housing']), day(), 'isolated'),
      ],
    }
  },
  'new-baby': (tell, luck) => {
    const about = tell.family()
    const earlier = tell.contact(about, luck.from(200, 1_500), { outcome: luck.of(['assessment', 'family-help']) })
    const born = luck.likely(0.3) ? 'unborn' : luck.likely(0.05) ? '' : daysAgo(luck.from(5, 330))
    return { contacts: [earlier, tell.now({ ...about, child: { person: tell.id(), born } })], items: [] }
  },
  'police-again': (tell, luck) => {
    const about = tell.family()
    const nights = spread(luck, luck.from(3, 6), luck.from(90, 400), 8)
    return { contacts: [tell.now(about)], items: nights.map((day) => tell.item('police', day, 'police-attended')) }
  },
  'out-of-sight': (tell, luck) => {
    const about = tell.family()
    const day = luck.from(40, 160)
    return {
      contacts: [tell.now(about)],
      items: [
        tell.item(luck.of(['school', 'nursery']), day, 'stopped-attending'),
        tell.item(luck.of(['health', 'surgery']), Math.max(1, day - luck.from(-30, 35)), 'not-brought'),
      ],
    }
  },
}

/** Stories that look like one of those and are not, each under what it is. */
export const innocent: Readonly<Record<string, Tale>> = {
  'an ordinary family': (tell, luck) => {
    const about = tell.family()
    const some = ['not-brought', 'moved-home', 'changed-service', 'emergency-care', 'parent-mental-health']
    const items = some.filter(() => luck.likely(0.15)).map((kind) => tell.item('health', luck.from(10, 700), kind))
    return { contacts: [tell.now(about)], items }
  },
  'moved for a new job': (tell, luck) => {
    const about = tell.family()
    const day = luck.from(30, 200)
    return {
      contacts: [tell.contact(about, day + luck.from(20, 150), { outcome: 'setting-led' }), tell.now(about)],
      items: [
        tell.item('housing', day, 'moved-home'),
        tell.item('school', day - luck.from(0, 9), 'changed-service'),
        tell.item('surgery', day - luck.from(0, 12), 'changed-service'),
      ],
    }
  },
  'twins with many appointments': (tell, luck) => {
    const about = tell.family()
    const day = luck.from(30, 150)
    const second = { person: tell.id(), born: about.child.born }
    const last = tell.now(about)
    return {
      contacts: [
        tell.contact(about, day + 60, { outcome: 'family-help' }),
        { ...last, children: [about.child, second] },
      ],
      // Both twins of one day, and the clinic's own wrong second date in the same week.
      items: [0, 0, luck.from(1, 5)].map((later) => tell.item('health', day - later, 'not-brought')),
    }
  },
  'a big kind family': (tell, luck) => {
    const grandmother = tell.id()
    const cousins = luck.likely(0.7) ? 1 : luck.likely(0.8) ? 2 : 3
    const others = spread(luck, cousins, 700, 60).map((day) => {
      const made = tell.contact(tell.family(), day, { outcome: 'setting-led' })
      return { ...made, adults: [...made.adults, grandmother] }
    })
    const last = tell.now(tell.family())
    return { contacts: [...others, { ...last, adults: [...last.adults, grandmother] }], items: [] }
  },
  'one agency told the same event three times': (tell, luck) => {
    const about = tell.family()
    const days = [luck.from(4, 8), luck.from(2, 3), 1]
    const agency = luck.of(agencies)
    const contacts = days.map((day) => tell.contact(about, day, { agency, outcome: 'setting-led' }))
    return { contacts: [...contacts, tell.now(about, agency)], items: [] }
  },
  'three agencies told one event': (tell, luck) => {
    const about = tell.family()
    const contacts = ['police', 'school'].map((agency) =>
      tell.contact(about, luck.from(1, 2), { agency, outcome: 'setting-led' }),
    )
    return { contacts: [...contacts, { ...tell.now(about, 'health'), day: daysAgo(0) }], items: [] }
  },
  'assessed in between': (tell, luck) => {
    const about = tell.family()
    const day = luck.from(120, 300)
    return {
      contacts: [
        tell.contact(about, day + 60, { agency: 'nursery', outcome: 'setting-led' }),
        tell.contact(about, day, { agency: 'police', outcome: 'assessment' }),
        tell.now(about, 'health'),
      ],
      items: [],
    }
  },
  'parents who are treated and well': (tell, luck) => {
    const about = tell.family()
    const side = luck.likely(0.85) ? ('strength' as const) : ('neutral' as const)
    return {
      contacts: [tell.now(about)],
      items: [
        tell.item('police', luck.from(1_100, 2_000), 'domestic-abuse'),
        tell.item('surgery', luck.from(20, 300), 'parent-mental-health', side),
        tell.item('surgery', luck.from(20, 300), 'parent-substances', side),
        ...(luck.likely(0.3) ? [tell.item('health', luck.from(20, 300), 'isolated')] : []),
      ],
    }
  },
  'a child who is often ill': (tell, luck) => {
    const about = tell.family()
    const visits = spread(luck, luck.from(4, 8), 350, 20)
    return {
      contacts: [tell.now(about)],
      items: [
        ...visits.map((day) => tell.item('health', day, 'emergency-care', 'neutral')),
        ...(luck.likely(0.4) ? [tell.item('health', luck.from(30, 300), 'not-brought')] : []),
      ],
    }
  },
  'two bad nights told by everybody': (tell, luck) => {
    const about = tell.family()
    const [one, two] = [luck.from(100, 200), luck.from(20, 80)]
    return {
      contacts: [tell.now(about, 'police')],
      items: ['police', 'housing', 'health'].flatMap((agency) => [
        tell.item(agency, one, 'police-attended'),
        tell.item(agency, two - luck.from(0, 1), 'police-attended'),
      ]),
    }
  },
  'a baby after a contact that was a mistake': (tell, luck) => {
    const about = tell.family()
    const earlier = tell.contact(about, luck.from(300, 1_200), { outcome: 'setting-led' })
    return {
      contacts: [earlier, tell.now({ ...about, child: { person: tell.id(), born: daysAgo(luck.from(10, 300)) } })],
      items: [],
    }
  },
  'a new question after advice': (tell, luck) => {
    const about = tell.family()
    return {
      contacts: [tell.contact(about, luck.from(60, 340), { outcome: 'advice', agency: 'nursery' }), tell.now(about)],
      items: [],
    }
  },
  'taught at home': (tell, luck) => {
    const about = tell.family()
    return {
      contacts: [tell.now(about)],
      items: [
        tell.item('school', luck.from(60, 170), 'stopped-attending', luck.likely(0.6) ? 'neutral' : 'strength'),
        ...(luck.likely(0.25) ? [tell.item('health', luck.from(300, 600), 'not-brought')] : []),
      ],
    }
  },
  'letters that went astray': (tell, luck) => {
    const about = tell.family()
    const day = luck.from(60, 200)
    return {
      contacts: [tell.contact(about, day + 30, { outcome: 'setting-led' }), tell.now(about)],
      items: [tell.item('health', day, 'not-brought'), tell.item('health', day - luck.from(10, 40), 'not-brought')],
    }
  },
  'police called about the neighbours': (tell, luck) => ({
    contacts: [tell.now(tell.family())],
    items: spread(luck, luck.from(2, 3), 250, 20).map((day) => tell.item('police', day, 'police-attended', 'neutral')),
  }),
  'ill at home for a month': (tell, luck) => {
    const day = luck.from(40, 150)
    return {
      contacts: [tell.now(tell.family())],
      items: [
        tell.item('school', day, 'stopped-attending', 'neutral'),
        ...(luck.likely(0.4) ? [tell.item('health', day - luck.from(0, 25), 'not-brought', 'neutral')] : []),
      ],
    }
  },
  'claims of parents who are parting': (tell, luck) => {
    const day = () => luck.from(10, 300)
    return {
      contacts: [tell.now(tell.family(), 'surgery')],
      items: ['domestic-abuse', 'parent-mental-health', 'parent-substances', 'isolated']
        .filter(() => luck.likely(0.85))
        .map((kind) => tell.item(luck.of(['surgery', 'police']), day(), kind)),
    }
  },
  'a family that travels': (tell, luck) => {
    const about = tell.family()
    return {
      contacts: [tell.contact(about, luck.from(330, 360), { outcome: 'setting-led' }), tell.now(about)],
      items: [
        tell.item('school', luck.from(200, 240), 'changed-service', 'neutral'),
        ...(luck.likely(0.5) ? [tell.item('school', luck.from(30, 70), 'changed-service', 'neutral')] : []),
      ],
    }
  },
}

/** Of each planted story so many, and of each innocent one; ordinary families six times as many. */
export const inventTown = (seed: number, each: number): Story[] => {
  const luck = chance(seed)
  const told = (name: string, worth: string[], tale: Tale, count: number, prefix: string): Story[] =>
    Array.from({ length: count }, (_, index) => ({
      name,
      worth,
      ...tale(teller(luck, `${prefix}-${String(index)}-`), luck),
    }))
  return [
    ...Object.entries(planted).flatMap(([name, tale], index) => told(name, [name], tale, each, `p${String(index)}`)),
    ...Object.entries(innocent).flatMap(([name, tale], index) =>
      told(name, [], tale, name === 'an ordinary family' ? each * 6 : each, `i${String(index)}`),
    ),
  ]
}

/** Whether two records of one person were judged the same: now and then nobody noticed. */
export const noticed = (seed: number) => {
  const luck = chance(seed)
  return (): boolean => luck.likely(0.94)
}
