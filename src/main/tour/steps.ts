import { frontdoorPaths as paths } from '../../contexts/frontdoor/module.ts'
import type { Story, TourStep } from '../../contexts/partnership/module.ts'

const contactOf = (story: Story): { readonly contact: string } => ({ contact: story['contact'] ?? '' })

/** One child's Friday, from the nursery's worry to the nursery's answer. The story itself is played for each visitor. */
export const followOneChild: readonly TourStep[] = [
  {
    as: 'nursery',
    who: 'Carol Beddoes at the nursery, 16:50',
    title: 'The nursery has sent its worry',
    words: [
      'Carol Beddoes leads on safeguarding at Little Terns Nursery. At 16:50 on Friday she sent a referral about a girl of three.',
      'She was told that it has arrived only once it was safely kept, and she has a reference. Nothing about the child stands in the address or in any mail.',
    ],
    to: (story) => paths.referralSent(contactOf(story)),
  },
  {
    as: 'screener',
    who: 'Rosa Osei at the hub, 16:53',
    title: 'The hub reads it and rates it red',
    words: [
      'Rosa Osei took the referral at 16:53, read it as Carol wrote it, and rated it red at 16:58. The hub closes at 17:00; red runs on through the night.',
      'The history says who did what, and when. Since it is later than Friday for you, the clock says late; that evening it said 3 h 52 min left.',
    ],
    to: (story) => paths.contact(contactOf(story)),
  },
  {
    as: 'police',
    who: 'Sgt Amir Dhillon at the police, 17:02',
    title: 'What the police see',
    words: [
      'The hub asked the police by name, with questions and a reason. Sgt Dhillon answered in 41 minutes and marked each item as fact, opinion or hearsay, and whether it may leave the hub.',
      'This page is all that he has: the request and his own answer. He cannot see what health said.',
    ],
    to: (story) => paths.request({ request: story['police-request'] ?? '' }),
  },
  {
    as: 'police',
    who: 'the same officer tries the hub’s page',
    title: 'What the police cannot see',
    words: [
      'Sgt Dhillon has now opened the address of the hub’s own record. He is turned away by the program and, behind it, by the database; the attempt is recorded.',
    ],
    to: (story) => paths.picture(contactOf(story)),
  },
  {
    as: 'health',
    who: 'Grace Moyo at health, 17:50',
    title: 'Health answers in 48 minutes',
    words: [
      'Grace Moyo was asked at 17:02 and answered at 17:50. What she sent is sealed: the hub reads it while the enquiry is live, and it goes no further unless health releases it.',
    ],
    to: (story) => paths.request({ request: story['health-request'] ?? '' }),
  },
  {
    as: 'decider',
    who: 'Miriam Falk at the hub, 18:05',
    title: 'The pieces become one picture',
    words: [
      'Nobody had seen these together: two missed health reviews, a police call to the address in September, a bruise today. Each item says who knows it, since when, and how surely.',
      'Look also at what nobody has told: education is late, and the page says so.',
    ],
    to: (story) => paths.picture(contactOf(story)),
  },
  {
    as: 'decider',
    decided: true,
    who: 'Miriam Falk decides, 18:20',
    title: 'A named person decides',
    words: [
      'Miriam Falk decided at 18:20, two and a half hours before the limit, without waiting for the late answer. Her name, her reasons and what would change her mind are kept.',
    ],
    to: (story) => paths.decide(contactOf(story)),
  },
  {
    as: 'nursery',
    who: 'Carol Beddoes at the nursery, 18:20',
    title: 'Health answered in 48 minutes; here is what to do now',
    words: [
      'Carol is told the outcome, the reason and what to do now, on the same evening. She sees no agency’s record: only what the hub wrote to her.',
      'If she does not agree, she can say so here, and somebody else must answer.',
    ],
    to: (story) => paths.ownReferral(contactOf(story)),
  },
]
