import type { VNode } from 'preact'
import type { Path } from '../../kernel/path.ts'

export type AnswerState = 'answered' | 'not-known' | 'waiting' | 'late' | 'declined' | 'not-asked'

export type AgencyAnswer = {
  readonly agency: string
  /** One to three letters: "P", "Ho", "Ed". */
  readonly letters: string
  readonly state: AnswerState
  /** What stands in the strip: "known, 41 min", "late 20 min". */
  readonly detail?: string | undefined
  readonly href?: Path | undefined
}

const looks = {
  answered: { mark: '✓', words: 'answered' },
  'not-known': { mark: '✓', words: 'answered: not known' },
  waiting: { mark: '…', words: 'waiting' },
  late: { mark: '!', words: 'late' },
  declined: { mark: '×', words: 'declined' },
  'not-asked': { mark: '–', words: 'not asked' },
} as const

/** Who has answered, in one line of the queue: letter, mark, and the words for those who do not see it. */
export const AgencyMarks = ({ answers }: { answers: readonly AgencyAnswer[] }): VNode => (
  <ul class="om-marks">
    {answers.map(({ agency, letters, state }) => (
      <li key={agency} class={`om-mark om-mark--${state}`} title={`${agency}: ${looks[state].words}`}>
        <span aria-hidden="true">
          {letters}
          <b>{looks[state].mark}</b>
        </span>
        <span class="govuk-visually-hidden">
          {agency}: {looks[state].words}
        </span>
      </li>
    ))}
  </ul>
)

/** Who has answered, above the picture: a box an agency. */
export const AgencyStrip = ({ answers }: { answers: readonly AgencyAnswer[] }): VNode => (
  <>
    <h2 class="govuk-visually-hidden">Agencies asked</h2>
    <ul class="om-strip">
      {answers.map(({ agency, state, detail, href }) => (
        <li key={agency} class={`om-strip__agency om-strip__agency--${state}`}>
          <span class="om-strip__name">
            <span aria-hidden="true">{looks[state].mark}</span> {href ? <a href={href}>{agency}</a> : agency}
          </span>
          <span class="om-strip__detail">{detail ?? looks[state].words}</span>
        </li>
      ))}
    </ul>
  </>
)
