import { daysAgo } from '../days.ts'
import { spread, type Tale, twoOrMore } from './teller.ts'

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
      tell.item(index % 2 === 0 ? 'housing' : 'education', day, index % 2 === 0 ? 'moved-home' : 'changed-service'),
    )
    return { contacts: [first, tell.now(about)], items }
  },
  'same-adult': (tell, luck) => {
    const about = tell.family()
    const partner = tell.adult()
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
    return { contacts: [earlier, tell.now({ ...about, child: tell.sibling(about, born) })], items: [] }
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
        tell.item(luck.of(['education', 'nursery']), day, 'stopped-attending'),
        tell.item(luck.of(['health', 'surgery']), Math.max(1, day - luck.from(-30, 35)), 'not-brought'),
      ],
    }
  },
}
