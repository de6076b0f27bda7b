import { type Actor, holds } from '../../kernel/actor.ts'
import type { Place } from '../../kernel/place.ts'
import { paths } from './paths.ts'

const more = (places: readonly Place[]): readonly Place[] => places.map((place) => ({ ...place, under: 'more' }))

/** What whoever looks after a hub settles for it. */
const looksAfter = (actor: Actor): readonly Place[] => [
  ...(holds(actor, 'screener', 'decision-maker', 'business-support')
    ? []
    : [{ text: 'Restricted', href: paths.restricted() }]),
  { text: 'Ladder', href: paths.ladderRules() },
  { text: 'Letters', href: paths.letterRules() },
  { text: 'Pairs', href: paths.matchRules() },
  { text: 'Agencies’ lists', href: paths.lists() },
  { text: 'Signals', href: paths.signalRules() },
]

/** The places of the front door, by what a person does. */
export const navigation = (actor: Actor): readonly Place[] => {
  const places: Place[] = []
  if (holds(actor, 'screener', 'decision-maker', 'business-support'))
    places.push(
      { text: 'Queue', href: paths.queue() },
      { text: 'Find', href: paths.find() },
      { text: 'Phone notes', href: paths.phoneNotes() },
      { text: 'Advice', href: paths.consultations() },
      { text: 'Urgent', href: paths.urgent() },
      { text: 'Reviews', href: paths.reviews() },
      ...(holds(actor, 'decision-maker') ? [{ text: 'Managing', href: paths.managing() }] : []),
      ...more([
        ...(holds(actor, 'screener', 'decision-maker') ? [{ text: 'Pairs to read', href: paths.matches() }] : []),
        { text: 'Worth looking at', href: paths.signals() },
        { text: 'Disagreements', href: paths.disagreements() },
        { text: 'Families', href: paths.family() },
        { text: 'FGM duties', href: paths.hubDuties() },
        { text: 'Supervision', href: paths.supervisions() },
        { text: 'Figures', href: paths.figures() },
        { text: 'Restricted', href: paths.restricted() },
        { text: 'Wall board', href: paths.wall() },
      ]),
    )
  if (
    holds(actor, 'hub-administrator', 'board-member') &&
    !holds(actor, 'screener', 'decision-maker', 'business-support')
  )
    places.push({ text: 'Disagreements', href: paths.disagreements() })
  if (holds(actor, 'out-of-hours')) places.push({ text: 'Night', href: paths.night() })
  if (holds(actor, 'referrer')) places.push({ text: 'Home', href: paths.setting() })
  if (holds(actor, 'researcher')) places.push({ text: 'Requests', href: paths.requests() })
  // A doctor, nurse or teacher who refers holds the duty themself, whether or not their setting answers requests.
  if (holds(actor, 'referrer', 'researcher')) places.push({ text: 'Your duty (FGM)', href: paths.duties() })
  if (holds(actor, 'researcher', 'agency-supervisor')) places.push({ text: 'Releases', href: paths.releaseWishes() })
  if (holds(actor, 'hub-administrator', 'information-governance'))
    places.push({ text: 'Agreements', href: paths.agreements() })
  if (holds(actor, 'referrer', 'researcher', 'agency-supervisor'))
    places.push({ text: 'We disagree', href: paths.ownDisagreements() })
  if (holds(actor, 'agency-administrator')) places.push({ text: 'List of children', href: paths.childList() })
  if (holds(actor, 'hub-administrator')) places.push(...looksAfter(actor))
  return places
}
