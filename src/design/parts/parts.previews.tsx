import { definePath } from '../../kernel/path.ts'
import { Details, InsetText } from '../govuk.generated.ts'
import type { Preview } from '../previews.tsx'
import { ClockBadge } from './clock-badge.tsx'
import { ActBar, Door, Doors, Link, Part, TwoColumns } from './layout.tsx'
import { Rating } from './rating.tsx'
import { SealedBox, Timeline, type TimelineItem } from './timeline.tsx'

const queue = definePath('/hub')
const late = definePath('/hub/late')
const ready = definePath('/hub/ready')

const items: readonly TimelineItem[] = [
  {
    key: 'a',
    when: '20 Nov 2026',
    source: 'Nursery',
    text: 'Bruise on the left upper arm; no explanation given when asked.',
    kind: 'fact',
    learned: 'learned 20 Nov 12:05',
    fresh: true,
  },
  {
    key: 'b',
    when: '12 Nov 2026',
    source: 'Health',
    text: 'Was not brought to the two-year review.',
    kind: 'fact',
    learned: 'learned 20 Nov 12:53',
  },
  {
    key: 'c',
    when: '3 Sep 2026',
    source: 'Police',
    text: 'Called to the address after shouting was heard; no offence found.',
    kind: 'hearsay',
    sealed: true,
    learned: 'learned 20 Nov 12:46',
  },
  {
    key: 'd',
    when: '2024',
    source: 'Health',
    text: 'Mother low in mood after the birth.',
    kind: 'opinion',
    sealed: true,
  },
]

const states = (['plenty', 'soon', 'late', 'stopped'] as const).map((state) => ({
  state,
  due: '14:32',
  basis: 'working time',
}))
const lefts = { plenty: '3 h 10 min left', soon: '12 min left', late: '20 min late', stopped: 'waiting for consent' }

export const partPreviews: readonly Preview[] = [
  {
    page: 'Rating',
    state: 'each',
    part: true,
    render: () => (
      <p class="govuk-body">
        {(['red', 'amber', 'green', 'blue', null] as const).map((rating) => [
          <Rating key={rating} rating={rating} />,
          ' ',
        ])}
      </p>
    ),
  },
  {
    page: 'Clock badge',
    state: 'each',
    part: true,
    render: () => (
      <ul class="govuk-list">
        {states.map((clock) => (
          <li key={clock.state}>
            <ClockBadge clock={{ ...clock, left: lefts[clock.state] }} />
          </li>
        ))}
      </ul>
    ),
  },
  {
    page: 'Timeline',
    state: 'beside what is not known',
    part: true,
    render: () => (
      <TwoColumns
        main={
          <Part title="Journey">
            <Timeline items={items} empty="" />
          </Part>
        }
        aside={
          <>
            <Part title="What we do not know">
              <InsetText text="Who else lives at the address." />
            </Part>
            <SealedBox title="Hub discussion">
              <p class="govuk-body">Health will ring the midwife before four.</p>
            </SealedBox>
          </>
        }
      />
    ),
  },
  {
    page: 'Timeline',
    state: 'empty',
    part: true,
    render: () => (
      <Timeline items={[]} empty="Nobody has told us anything yet. What agencies answer will be here by date." />
    ),
  },
  {
    page: 'Layout',
    state: 'doors, details and acts',
    part: true,
    render: () => (
      <>
        <Doors>
          <Door href={queue()} title="If a child is in danger now, call 999" urgent />
          <Door href={queue()} title="Talk it through">
            Ring the hub before you decide.
          </Door>
          <Door href={queue()} title="Make a referral">
            About 20 minutes. Saved as you go.
          </Door>
        </Doors>
        <Details summaryText="What happens next">
          <p>The hub looks at it within one working day.</p>
        </Details>
        <ActBar>
          <Link href={late()}>Ask more</Link>
          <Link href={ready()}>Decide</Link>
        </ActBar>
      </>
    ),
  },
]
