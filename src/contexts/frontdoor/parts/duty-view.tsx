import type { VNode } from 'preact'
import { ClockBadge, SummaryList, TaskList } from '../../../design/index.ts'
import type { Path } from '../../../kernel/path.ts'
import type { DeadlineWords } from '../model/clock-words.ts'

export type DutyShown = {
  readonly id: string
  readonly who: string
  readonly profession: string
  readonly from: string
  /** Who holds it, said by somebody who does not; may be empty. */
  readonly holder: string
  readonly learned: string
  readonly how: string
  readonly what: string
  /** Why they hold none; empty when they do. */
  readonly notHeld: string
  /** Null unless it is still to be reported. */
  readonly clock: DeadlineWords | null
  readonly reference: string
  readonly safeguarding: string
  /** Who reported and when; empty until then. */
  readonly done: string
}

export const ownDutyOnly =
  'You and the staff of the hub can see this. Your colleagues cannot, and only you can record the report.'
export const hubDutyReaders =
  'Screeners, decision makers and business support of this hub, and whoever holds the duty, can see this.'

const statusOf = ({ clock, notHeld }: DutyShown): string => {
  if (notHeld !== '') return 'Not held'
  if (clock === null) return 'Done'
  return clock.state === 'late' ? 'Late' : 'To report'
}

const hintOf = ({ clock, notHeld, done }: DutyShown): VNode =>
  clock === null ? <>{notHeld === '' ? done : notHeld}</> : <ClockBadge clock={clock} />

/** Duties with their clocks; by name for those who read other people's. */
export const DutyList = ({
  duties,
  prefix,
  to,
  named = false,
}: {
  duties: readonly DutyShown[]
  prefix: string
  to: (id: string) => Path
  named?: boolean
}): VNode => (
  <TaskList
    idPrefix={prefix}
    items={duties.map((duty) => ({
      title: {
        text: named ? `${duty.who}, ${duty.profession}, ${duty.from}` : `Learned on ${duty.learned}`,
      },
      hint: { html: hintOf(duty) },
      href: to(duty.id),
      status: { text: statusOf(duty) },
    }))}
  />
)

/** All that is recorded of one duty. */
export const DutyLines = ({ duty }: { duty: DutyShown }): VNode => (
  <>
    {duty.clock !== null && (
      <p class="govuk-body">
        <ClockBadge clock={duty.clock} />
      </p>
    )}
    <SummaryList
      rows={(
        [
          ['Recorded by', `${duty.who}, ${duty.profession}`],
          ['Works for', duty.from],
          ['Who holds it', duty.holder],
          ['Learned', `${duty.how}, on ${duty.learned}`],
          ['What was seen or heard', duty.what],
          ['Police reference', duty.reference],
          ['Report', duty.done],
          ['Done to keep her safe', duty.safeguarding],
        ] as const
      )
        .filter(([, words]) => words !== '')
        .map(([key, words]) => ({ key: { text: key }, value: { html: <span class="om-asWritten">{words}</span> } }))}
    />
  </>
)
