import type { VNode } from 'preact'

/** A deadline already put into words by the house that knows the clock. */
export type ClockWords = {
  /** "14:32" or "Mon 11:20": the instant in the hub's own time. */
  readonly due: string
  /** "1 h 12 min left" or "20 min late". */
  readonly left: string
  /** "working time" or "round the clock". */
  readonly basis?: string | undefined
  /** A second measure, such as "3 h 5 min since it came". */
  readonly elapsed?: string | undefined
  readonly state: 'plenty' | 'soon' | 'late' | 'stopped'
  /** The same instant for machines, ISO with offset. */
  readonly datetime?: string | undefined
}

const marks = { plenty: null, soon: 'soon', late: 'late', stopped: 'stopped' } as const

/** The state as a word, unless the words already say it. */
const markOf = ({ state, left }: ClockWords): string | null => {
  const mark = marks[state]
  return mark === null || left.toLowerCase().includes(mark) ? null : mark
}

/** When something is due: the instant and the words together. */
export const ClockBadge = ({ clock }: { clock: ClockWords }): VNode => (
  <span class={`om-clock om-clock--${clock.state}`}>
    <span class="om-clock__due">
      due <time datetime={clock.datetime}>{clock.due}</time>
    </span>{' '}
    <span class="om-clock__left">
      {markOf(clock) && <strong class="om-clock__mark">{markOf(clock)}: </strong>}
      {clock.left}
      {clock.basis && <span class="om-clock__basis"> ({clock.basis})</span>}
    </span>
    {clock.elapsed && <span class="om-clock__elapsed"> {clock.elapsed}</span>}
  </span>
)
