import type { ComponentChildren, VNode } from 'preact'
import { Heading, Link, Page, Part, Rating } from '../../../../design/index.ts'
import { withQuery } from '../../../../kernel/path.ts'
import { type AdviceFigures, followingWords } from '../../model/advice-figures.ts'
import { adviceWords } from '../../model/consultation.ts'
import type { Rating as RatingKey } from '../../model/contact.ts'
import { type AgencyFigure, type InTime, type Period, periods, type Unrated } from '../../model/figures.ts'
import {
  adviceSentence,
  agencySentence,
  inTimeSentence,
  percentWords,
  spreadWords,
  unratedSentence,
} from '../../model/figures-words.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'
import { Definitions } from './definitions.tsx'

export type FiguresPageProps = {
  readonly period: Period
  /** "received since 1 Nov 2026". */
  readonly since: string
  readonly asOf: string
  readonly contacts: number
  readonly ratings: readonly (InTime & { readonly limit: string })[]
  readonly unrated: Unrated
  readonly agencies: readonly AgencyFigure[]
  readonly advice: AdviceFigures
}

const periodNames: Readonly<Record<Period, string>> = { month: 'This month', days: 'Last 30 days', all: 'All' }

const Periods = ({ period }: Pick<FiguresPageProps, 'period'>): VNode => (
  <nav class="om-counts" aria-label="Period">
    <ul>
      {periods.map((one) => (
        <li key={one}>
          <a href={withQuery(paths.figures(), { period: one })} aria-current={one === period ? 'page' : undefined}>
            {periodNames[one]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Table = ({
  caption,
  heads,
  children,
}: {
  caption: string
  heads: readonly string[]
  children: ComponentChildren
}): VNode => (
  <div class="om-scroll" role="region" aria-label={caption} tabIndex={0}>
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
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
      <tbody class="govuk-table__body">{children}</tbody>
    </table>
  </div>
)

const Row = ({ head, cells }: { head: VNode | string; cells: readonly (string | number)[] }): VNode => (
  <tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">
      {head}
    </th>
    {cells.map((cell, index) => (
      <td class="govuk-table__cell govuk-table__cell--numeric" key={index}>
        {cell}
      </td>
    ))}
  </tr>
)

const rated = (rating: RatingKey): VNode => <Rating rating={rating} />

const InTimePart = ({ ratings, unrated }: FiguresPageProps): VNode => (
  <Part title="Decided in time">
    <ul class="govuk-list govuk-list--bullet">
      {ratings.map((row) => (
        <li key={row.rating}>{inTimeSentence(row)}</li>
      ))}
      <li>{unratedSentence(unrated)}</li>
    </ul>
    <Table
      caption="Decisions by the highest rating held"
      heads={[
        'Rating',
        'Limit',
        'In time',
        'Counted',
        'Per cent',
        'Decided late',
        'Open and late',
        'Left out: within limit',
      ]}
    >
      {ratings.map((row) => (
        <Row
          key={row.rating}
          head={rated(row.rating)}
          cells={[
            row.limit,
            row.inTime,
            row.counted,
            percentWords(row.inTime, row.counted),
            row.decidedLate,
            row.openLate,
            row.openWithin,
          ]}
        />
      ))}
    </Table>
  </Part>
)

const HowLongPart = ({ ratings }: FiguresPageProps): VNode => (
  <Part title="How long a decision takes">
    <Table
      caption="From receipt to the final decision"
      heads={[
        'Rating',
        'Decided',
        'Median, by the clock',
        'P90, by the clock',
        'Median, working time',
        'P90, working time',
      ]}
    >
      {ratings.map((row) => (
        <Row
          key={row.rating}
          head={rated(row.rating)}
          cells={[row.inTime + row.decidedLate, ...spreadWords(row.elapsed), ...spreadWords(row.working)]}
        />
      ))}
    </Table>
  </Part>
)

const AgenciesPart = ({ agencies }: FiguresPageProps): VNode => (
  <Part title="How agencies answer">
    {agencies.length === 0 ? (
      <p class="govuk-body">No agency was asked in this period.</p>
    ) : (
      <>
        <ul class="govuk-list govuk-list--bullet">
          {agencies.map((row) => (
            <li key={row.agency}>{agencySentence(row)}</li>
          ))}
        </ul>
        <Table
          caption="Answers by agency"
          heads={[
            'Agency',
            'In time',
            'Counted',
            'Per cent',
            'Not answered',
            'Per cent',
            'Left out',
            'Median, by the clock',
            'P90, by the clock',
          ]}
        >
          {agencies.map((row) => (
            <Row
              key={row.agency}
              head={row.agencyName}
              cells={[
                row.inTime,
                row.counted,
                percentWords(row.inTime, row.counted),
                row.silent,
                percentWords(row.silent, row.counted),
                row.leftOut,
                ...spreadWords(row.elapsed),
              ]}
            />
          ))}
        </Table>
      </>
    )}
  </Part>
)

const AdvicePart = ({ advice }: Pick<FiguresPageProps, 'advice'>): VNode => (
  <Part title="Advice before a referral">
    <p class="govuk-body">{adviceSentence(advice)}</p>
    <Table caption="What was advised" heads={['Advice', 'Consultations']}>
      {advice.byAdvice.map((row) => (
        <Row key={row.advice} head={adviceWords[row.advice]} cells={[row.count]} />
      ))}
    </Table>
    <Table caption="What followed where a referral was advised" heads={['What followed', 'Consultations']}>
      {advice.referred.map((row) => (
        <Row key={row.following} head={followingWords[row.following]} cells={[row.count]} />
      ))}
    </Table>
  </Part>
)

/** The hub's figures: each a sentence, then its table, then what it means. */
export const figuresPage = (props: FiguresPageProps): VNode => (
  <Page title="Figures" wide whoCanSee={`${hubOnly} There are no names in it.`}>
    <Heading caption={`As of ${props.asOf}`}>Figures</Heading>
    <Periods period={props.period} />
    <p class="govuk-body-l">
      {props.contacts === 1 ? 'One contact' : `${String(props.contacts)} contacts`} {props.since}.
    </p>
    <p class="govuk-body">
      <Link href={paths.reconciliation()}>Is every contact accounted for?</Link>
    </p>
    <InTimePart {...props} />
    <HowLongPart {...props} />
    <AgenciesPart {...props} />
    <AdvicePart advice={props.advice} />
    <Definitions />
  </Page>
)
