import type { VNode } from 'preact'
import { ClockBadge, type ClockWords, Heading, Link, Page, Part, Rating } from '../../../../design/index.ts'
import type { Rating as RatingWord } from '../../model/contact.ts'
import type { Forecast } from '../../model/forecast.ts'
import type { Stage } from '../../model/queue.ts'
import { hubOnly, stageName } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type WallPageProps = {
  readonly hubName: string
  readonly readAt: string
  readonly opening: string
  /** The next limits that are not past, nearest first. */
  readonly next: readonly {
    readonly reference: string
    readonly rating: RatingWord | null
    readonly clock: ClockWords
    readonly held: boolean
  }[]
  readonly late: number
  readonly ratings: readonly (RatingWord | null)[]
  readonly counts: readonly { readonly stage: Stage; readonly byRating: readonly number[] }[]
  readonly waiting: readonly {
    readonly agencyName: string
    readonly answers: number
    readonly late: number
    readonly longest: string
  }[]
  readonly today: readonly string[]
  readonly month: readonly string[]
  /** `said`: the people are those who say they are on duty; otherwise those who worked of late. */
  readonly forecast: Forecast & { readonly people: number; readonly said: boolean }
}

const contacts = (count: number): string => `${String(count)} ${count === 1 ? 'contact' : 'contacts'}`

const peopleWords = (people: number, said: boolean): string => {
  if (people === 0) return 'Nobody says they are on duty, and nobody has worked in the last two hours'
  return `${String(people)} ${said ? 'on duty' : 'at work in the last two hours'}`
}

const Ahead = ({
  forecast: { late, withOneMore, withOneFewer, people, said },
}: Pick<WallPageProps, 'forecast'>): VNode => (
  <Part title="The next four hours">
    <p class={late.length > 0 ? 'om-wall__big om-wall__big--late' : 'om-wall__big'}>
      {late.length === 0 ? 'No limit is likely to be missed.' : `${contacts(late.length)} would miss the limit.`}
    </p>
    {late.length > 0 && <p class="om-wall__refs">{late.join(', ')}</p>}
    <p class="govuk-body">
      {peopleWords(people, said)}. With one more: {withOneMore}.
      {people > 0 && ` With one fewer: ${String(withOneFewer)}.`}
    </p>
    <p class="govuk-body-s">
      Counted from what is open and from how long such work took this hub in the last 28 days, if everybody takes what
      is due first. It decides nothing.
    </p>
  </Part>
)

const Next = ({ next, late }: Pick<WallPageProps, 'next' | 'late'>): VNode => (
  <Part title="Next limits">
    {late > 0 && <p class="om-wall__big om-wall__big--late">{contacts(late)} late</p>}
    {next.length === 0 ? (
      <p class="govuk-body">No limit lies ahead.</p>
    ) : (
      <ol class="om-wall__next">
        {next.map(({ reference, rating, clock, held }) => (
          <li key={reference}>
            <strong>{reference}</strong> <Rating rating={rating} /> <ClockBadge clock={clock} />
            {!held && <em> nobody on it</em>}
          </li>
        ))}
      </ol>
    )}
  </Part>
)

const Open = ({ ratings, counts }: Pick<WallPageProps, 'ratings' | 'counts'>): VNode => (
  <Part title="Open now">
    <div class="om-scroll" role="region" aria-label="Open contacts by stage and rating" tabIndex={0}>
      <table class="govuk-table">
        <thead>
          <tr>
            <th scope="col" class="govuk-table__header">
              Stage
            </th>
            {ratings.map((rating) => (
              <th scope="col" class="govuk-table__header govuk-table__header--numeric" key={rating ?? 'none'}>
                <Rating rating={rating} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map(({ stage, byRating }) => (
            <tr key={stage}>
              <th scope="row" class="govuk-table__header">
                {stageName(stage)}
              </th>
              {byRating.map((count, index) => (
                <td class="govuk-table__cell govuk-table__cell--numeric" key={ratings[index] ?? 'none'}>
                  {count === 0 ? '–' : count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </Part>
)

const Waiting = ({ waiting }: Pick<WallPageProps, 'waiting'>): VNode => (
  <Part title="Waiting for">
    {waiting.length === 0 ? (
      <p class="govuk-body">No answer is outstanding.</p>
    ) : (
      <ul class="govuk-list">
        {waiting.map(({ agencyName, answers, late, longest }) => (
          <li key={agencyName}>
            <strong>{agencyName}</strong> {answers}
            {late > 0 && (
              <span class="om-wall__late">
                {' '}
                ! {late} late, longest {longest}
              </span>
            )}
          </li>
        ))}
      </ul>
    )}
  </Part>
)

const InTime = ({ today, month }: Pick<WallPageProps, 'today' | 'month'>): VNode => (
  <Part title="Decided in time">
    {(
      [
        ['Received today', today],
        ['Received this month', month],
      ] as const
    ).map(([name, sentences]) => (
      <div key={name}>
        <h3 class="govuk-heading-s">{name}</h3>
        {sentences.length === 0 ? (
          <p class="govuk-body">None yet.</p>
        ) : (
          <ul class="govuk-list">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
    ))}
    <p class="govuk-body-s">
      By the clock of each rating, from receipt to the last child’s decision, under the highest rating held.
    </p>
  </Part>
)

/** For the wall of the room: references and numbers, no names. Renews itself where there is JavaScript. */
export const wallPage = (props: WallPageProps): VNode => (
  <Page title="Wall board" wide whoCanSee={hubOnly}>
    <div class="om-wall" data-renews="30">
      <Heading caption={`${props.readAt} · ${props.opening}`}>{props.hubName}</Heading>
      <div class="om-wall__parts">
        <Next {...props} />
        <Ahead {...props} />
        <Open {...props} />
        <Waiting {...props} />
        <InTime {...props} />
      </div>
      <p class="govuk-body" role="status" data-renews-says>
        As of {props.readAt}. <Link href={paths.wall()}>Renew</Link>
      </p>
    </div>
  </Page>
)
