import type { VNode } from 'preact'
import { withQuery } from '../../../../kernel/path.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import {
  AskingForm,
  Button,
  type Count,
  Counts,
  Heading,
  Link,
  LiveLine,
  Page,
  type QueueRow,
  QueueTable,
  TextField,
} from '../../../../design/index.ts'
import type { Filter } from '../../model/queue.ts'
import type { Standing } from '../../model/standing.ts'
import { DutyLine, type DutyLineProps } from '../../parts/duty-line.tsx'
import { hubOnly, stageName } from '../../parts/contact-head.tsx'
import { ShiftBrief, type ShiftBriefProps } from '../../parts/shift-brief.tsx'
import { paths } from '../../paths.ts'

export type QueuePageProps = {
  readonly hubName: string
  /** `Fri 16:50`. */
  readonly nowWords: string
  readonly opening: string
  readonly filter: Filter | null
  readonly counts: Readonly<Record<Filter, number>>
  readonly all: number
  readonly rows: readonly Standing[]
  /** Whether this reader may take contacts. */
  readonly mayTake: boolean
  /** Milliseconds since 1970 at which the list was read; the live line counts from it. */
  readonly readAt: number
  /** What was looked for and not found. */
  readonly find: FormState
  readonly found: Standing | null
  /** What waits beside the queue: calls to come in writing, disagreements. */
  readonly beside: readonly Count[]
  /** Null for readers who only look. */
  readonly brief: ShiftBriefProps | null
  readonly duty: DutyLineProps
}

const filterWords: Readonly<Record<Filter, string>> = {
  'to-screen': 'To screen',
  'to-ask': 'Agencies to ask',
  waiting: 'Waiting for agencies',
  ready: 'Ready to decide',
  second: 'Waiting for a second decision maker',
  late: 'Late',
  mine: 'Mine',
  'out-of-hours': 'Out of hours',
}

const shown: readonly Filter[] = ['to-screen', 'to-ask', 'waiting', 'ready', 'late', 'second', 'mine']

const countItems = ({ counts, filter, all }: QueuePageProps): readonly Count[] => [
  { text: 'All', count: all, href: paths.queue(), current: filter === null },
  ...shown.map((name) => ({
    text: filterWords[name],
    count: counts[name],
    href: withQuery(paths.queue(), { show: name }),
    current: filter === name,
    urgent: name === 'late',
  })),
]

const rowOf = ({ contact, clock, concernName, why, answers }: Standing, mayTake: boolean): QueueRow => ({
  key: contact.id,
  href: paths.contact({ contact: contact.id }),
  rating: contact.rating,
  clock,
  who: contact.who,
  what: concernName,
  from: contact.sourceAgencyName,
  reference: contact.reference,
  answers: answers.map(({ agency, letters, state }) => ({ agency, letters, state })),
  holder: contact.holder === null ? null : contact.holderName,
  why: why === '' ? undefined : why,
  take: mayTake && contact.holder === null ? paths.take({ contact: contact.id }) : undefined,
})

const emptyWords: Readonly<Record<Filter, string>> = {
  'to-screen': 'Nothing waits to be screened. New contacts would be here, the nearest deadline first.',
  'to-ask': 'No screened contact waits for agencies to be asked.',
  waiting: 'No contact waits for an agency’s answer.',
  ready:
    'Nothing is ready to decide. Contacts come here when every agency asked has answered, or when their rating asks none.',
  second: 'No decision waits for a second decision maker.',
  late: 'Nothing is late. Contacts past their deadline would be here, the longest past first.',
  mine: 'You hold no contact. Take one from the whole queue.',
  'out-of-hours': 'No open contact came out of hours.',
}

const Empty = ({ filter }: { filter: Filter | null }): VNode =>
  filter === null ? (
    <p class="govuk-body">No contact is open. A new referral appears here as soon as it is sent.</p>
  ) : (
    <>
      <p class="govuk-body">{emptyWords[filter]}</p>
      <p class="govuk-body">
        <Link href={paths.queue()}>See the whole queue</Link>
      </p>
    </>
  )

const Find = ({ find, found }: Pick<QueuePageProps, 'find' | 'found'>): VNode => (
  <>
    <AskingForm action={paths.queue()} class="om-find">
      <TextField form={find} name="reference" label="Find by reference" width={20} spellcheck={false} />
      <Button text="Find" classes="govuk-button--secondary" />
    </AskingForm>
    <p class="govuk-body">
      <Link href={paths.find()}>Find a person by name</Link>
    </p>
    {found !== null && (
      <p class="govuk-body">
        Found:{' '}
        <Link href={paths.contact({ contact: found.contact.id })}>
          {found.contact.reference}, {found.contact.who}
        </Link>
        . {found.contact.state === 'decided' ? 'Decided' : stageName(found.stage)}.
      </p>
    )}
  </>
)

/** The hub's one list, by true deadline. */
export const queuePage = (props: QueuePageProps): VNode => {
  const here = props.filter === null ? paths.queue() : withQuery(paths.queue(), { show: props.filter })
  const news = withQuery(paths.queueNews(), { since: String(props.readAt) })
  return (
    <Page title="Queue" wide error={props.find} whoCanSee={hubOnly}>
      <Heading caption={`${props.nowWords} · ${props.opening}`}>{props.hubName}</Heading>
      <div class="om-queuehead">
        <DutyLine {...props.duty} />
        <Find {...props} />
      </div>
      <Counts label="Narrow the queue" items={countItems(props)} />
      {props.beside.length > 0 && <Counts label="Beside the queue" items={props.beside} />}
      {props.brief !== null && props.filter === null && <ShiftBrief {...props.brief} />}
      <LiveLine stream={news} poll={news} page={here} />
      <QueueTable
        caption={`${props.filter === null ? 'Open contacts' : filterWords[props.filter]}, nearest deadline first`}
        rows={props.rows.map((row) => rowOf(row, props.mayTake))}
        empty={<Empty filter={props.filter} />}
      />
    </Page>
  )
}
