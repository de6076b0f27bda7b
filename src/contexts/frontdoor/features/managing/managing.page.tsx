import type { VNode } from 'preact'
import { ClockBadge, Heading, Link, Page, Part, Rating } from '../../../../design/index.ts'
import type { DeadlineWords } from '../../model/clock-words.ts'
import type { Rating as RatingKey } from '../../model/contact.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type ManagedRow = {
  readonly contact: string
  readonly who: string
  readonly rating: RatingKey | null
  readonly clock: DeadlineWords
  readonly words: string
}

export type ManagingProps = {
  readonly asOf: string
  readonly unallocated: readonly ManagedRow[]
  readonly untouched: readonly ManagedRow[]
  readonly reviews: { readonly open: number; readonly late: number }
  readonly reGrades: readonly {
    readonly key: string
    readonly contact: string
    readonly who: string
    readonly words: string
    readonly reason: string
  }[]
  readonly load: readonly {
    readonly name: string
    readonly held: number
    readonly late: number
    readonly onDuty: boolean
  }[]
  readonly supervision: { readonly unread: number }
}

const List = ({ rows, none }: { rows: readonly ManagedRow[]; none: string }): VNode =>
  rows.length === 0 ? (
    <p class="govuk-body">{none}</p>
  ) : (
    <ul class="govuk-list govuk-list--spaced">
      {rows.map((row) => (
        <li key={row.contact}>
          <Rating rating={row.rating} /> <Link href={paths.contact({ contact: row.contact })}>{row.who}</Link>{' '}
          <ClockBadge clock={row.clock} />
          {row.words !== '' && <div>{row.words}</div>}
        </li>
      ))}
    </ul>
  )

const Load = ({ load }: Pick<ManagingProps, 'load'>): VNode => (
  <div class="om-scroll" role="region" aria-label="Who holds what" tabIndex={0}>
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--m">Who holds what</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            Person
          </th>
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">
            Open
          </th>
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">
            Late
          </th>
          <th scope="col" class="govuk-table__header">
            On duty
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {load.map(({ name, held, late, onDuty }) => (
          <tr class="govuk-table__row" key={name}>
            <th scope="row" class="govuk-table__header">
              {name}
            </th>
            <td class="govuk-table__cell govuk-table__cell--numeric">{held}</td>
            <td class="govuk-table__cell govuk-table__cell--numeric">{late}</td>
            <td class="govuk-table__cell">{onDuty ? 'Yes' : 'No'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const ReGrades = ({ reGrades }: Pick<ManagingProps, 'reGrades'>): VNode => (
  <Part title={`Graded anew in the last seven days: ${String(reGrades.length)}`}>
    {reGrades.length === 0 ? (
      <p class="govuk-body">Nothing has been graded anew.</p>
    ) : (
      <ul class="govuk-list govuk-list--spaced">
        {reGrades.map((one) => (
          <li key={one.key}>
            <Link href={paths.contact({ contact: one.contact })}>{one.who}</Link>: {one.words}
            <div class="om-typed">{one.reason}</div>
          </li>
        ))}
      </ul>
    )}
  </Part>
)

/** What a manager looks at: work nobody holds, work that stands still, decisions to review, gradings, loads, supervision. */
export const managingPage = (props: ManagingProps): VNode => (
  <Page
    title="Managing"
    whoCanSee={hubOnly.replace('Screeners, decision makers and business support', 'Decision makers')}
  >
    <Heading caption={`As of ${props.asOf}`}>Managing the hub’s work</Heading>
    <Part title={`Unallocated: ${String(props.unallocated.length)}`}>
      <List rows={props.unallocated} none="Somebody holds every open contact." />
    </Part>
    <Part title={`Nobody has touched: ${String(props.untouched.length)}`}>
      <List rows={props.untouched} none="Every open contact has been worked on within this hub’s own limit." />
    </Part>
    <Part title={`Decisions to review: ${String(props.reviews.open)}`}>
      <p class="govuk-body">
        {props.reviews.late === 0 ? 'None is late.' : `Late: ${String(props.reviews.late)}.`}{' '}
        <Link href={paths.reviews()}>See them</Link>
      </p>
    </Part>
    <ReGrades reGrades={props.reGrades} />
    <Load load={props.load} />
    <Part title="Supervision">
      <p class="govuk-body">
        {props.supervision.unread === 0
          ? 'Every note you wrote has been acknowledged.'
          : `Not acknowledged: ${String(props.supervision.unread)}.`}{' '}
        <Link href={paths.supervisions()}>Notes of supervision</Link>
      </p>
    </Part>
  </Page>
)
