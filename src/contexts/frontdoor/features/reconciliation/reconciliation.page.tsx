import type { VNode } from 'preact'
import {
  ClockBadge,
  EmptyState,
  Heading,
  Link,
  Page,
  Part,
  Rating,
  SummaryList,
  WarningText,
} from '../../../../design/index.ts'
import type { DeadlineWords } from '../../model/clock-words.ts'
import type { LedgerDay } from '../../model/conservation.ts'
import type { Rating as RatingKey } from '../../model/contact.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type StillRow = {
  readonly id: string
  readonly reference: string
  readonly rating: RatingKey | null
  /** From when it counts as untouched. */
  readonly clock: DeadlineWords
  readonly lastTouched: string
  readonly holder: string
}

export type ReconciliationProps = {
  readonly asOf: string
  readonly open: number
  readonly decided: number
  /** Open contacts as the histories alone give them. */
  readonly openByHistory: number
  readonly looked: number
  readonly astray: readonly { readonly id: string; readonly reference: string; readonly words: readonly string[] }[]
  readonly untouched: readonly StillRow[]
  /** Newest day first. */
  readonly days: readonly LedgerDay[]
}

const Verdict = ({ open, decided, openByHistory, looked, astray }: ReconciliationProps): VNode => {
  const whole = open === openByHistory && astray.length === 0
  return (
    <>
      {whole ? (
        <p class="govuk-body-l">Every contact is accounted for.</p>
      ) : (
        <WarningText
          text="The counts do not agree, or a contact is astray. Tell whoever runs this system now, and look at each contact below by hand."
          iconFallbackText="Warning"
        />
      )}
      <SummaryList
        rows={[
          { key: { text: 'Contacts received' }, value: { text: String(open + decided) } },
          { key: { text: 'Decided' }, value: { text: String(decided) } },
          { key: { text: 'Open, counted in the queue' }, value: { text: String(open) } },
          { key: { text: 'Open, counted from the histories' }, value: { text: String(openByHistory) } },
          {
            key: { text: 'Looked at one by one' },
            value: { text: `${String(looked)}; astray: ${String(astray.length)}` },
          },
        ]}
      />
    </>
  )
}

const Astray = ({ astray }: Pick<ReconciliationProps, 'astray'>): VNode | null =>
  astray.length === 0 ? null : (
    <Part title={`Astray: ${String(astray.length)}`}>
      <ul class="govuk-list govuk-list--spaced">
        {astray.map(({ id, reference, words }) => (
          <li key={id}>
            <Link href={paths.contact({ contact: id })}>{reference}</Link> {words.join(' ')}
          </li>
        ))}
      </ul>
    </Part>
  )

const Untouched = ({ untouched }: Pick<ReconciliationProps, 'untouched'>): VNode => (
  <Part title={`Nobody has touched: ${String(untouched.length)}`}>
    {untouched.length === 0 ? (
      <EmptyState>
        <p>
          Every open contact has been worked on within this hub’s own limit for its rating. One that stands still is
          listed here, and the hub’s mailbox is told.
        </p>
      </EmptyState>
    ) : (
      <ul class="govuk-list govuk-list--spaced">
        {untouched.map((row) => (
          <li key={row.id}>
            <Rating rating={row.rating} /> <Link href={paths.contact({ contact: row.id })}>{row.reference}</Link>,{' '}
            {row.holder}
            <br />
            Last touched {row.lastTouched}. To be touched again: <ClockBadge clock={row.clock} />
          </li>
        ))}
      </ul>
    )}
  </Part>
)

const heads = ['Day', 'Open before', 'Received', 'Opened again', 'Decided', 'Open after']

const Days = ({ days }: Pick<ReconciliationProps, 'days'>): VNode => (
  <div class="om-scroll" role="region" aria-label="Day by day" tabIndex={0}>
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--m">Day by day</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {heads.map((head, index) => (
            <th
              scope="col"
              class={`govuk-table__header${index === 0 ? '' : ' govuk-table__header--numeric'}`}
              key={head}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {days.map((day) => (
          <tr class="govuk-table__row" key={day.day}>
            <th scope="row" class="govuk-table__header">
              {day.day}
            </th>
            {[day.openBefore, day.received, day.openedAgain, day.decided, day.openAfter].map((value, index) => (
              <td class="govuk-table__cell govuk-table__cell--numeric" key={heads[index + 1]}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** Whether every contact the hub was given is open in the queue or decided, counted two ways; and which stand still. */
export const reconciliationPage = (props: ReconciliationProps): VNode => (
  <Page title="Reconciliation" whoCanSee={`${hubOnly} There are no names in it.`}>
    <Heading caption={`As of ${props.asOf}`}>Is every contact accounted for?</Heading>
    <Verdict {...props} />
    <Astray {...props} />
    <Untouched {...props} />
    <Days {...props} />
    <p class="govuk-body">
      Open before and after are worked out from the histories alone: what was open, what came, what was opened again,
      less what was decided. A day runs from midnight to midnight.
    </p>
  </Page>
)
