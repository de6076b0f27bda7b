import { daysAgo } from '../days.ts'
import { spread, type Tale, told } from './teller.ts'

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
        tell.item('education', day - luck.from(0, 9), 'changed-service'),
        tell.item('surgery', day - luck.from(0, 12), 'changed-service'),
      ],
    }
  },
  'twins with many appointments': (tell, luck) => {
    const about = tell.family()
    const day = luck.from(30, 150)
    const second = tell.sibling(about, about.child.born)
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
    const grandmother = tell.adult()
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
    const agency = luck.of(told)
    const contacts = days.map((day) => tell.contact(about, day, { agency, outcome: 'setting-led' }))
    return { contacts: [...contacts, tell.now(about, agency)], items: [] }
  },
  'three agencies told one event': (tell, luck) => {
    const about = tell.family()
    const contacts = ['police', 'education'].map((agency) =>
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
      contacts: [earlier, tell.now({ ...about, child: tell.sibling(about, daysAgo(luck.from(10, 300))) })],
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
        tell.item('education', luck.from(60, 170), 'stopped-attending', luck.likely(0.6) ? 'neutral' : 'strength'),
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
        tell.item('education', day, 'stopped-attending', 'neutral'),
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
        tell.item('education', luck.from(200, 240), 'changed-service', 'neutral'),
        ...(luck.likely(0.5) ? [tell.item('education', luck.from(30, 70), 'changed-service', 'neutral')] : []),
      ],
    }
  },
}
