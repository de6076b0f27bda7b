import type { VNode } from 'preact'
import { SummaryList } from '../../../design/index.ts'
import type { DeadlineWords } from '../model/clock-words.ts'
import type { Advice, Stand, StepKind } from '../model/consultation.ts'

export type ShownStep = {
  readonly kind: StepKind
  readonly heading: string
  readonly words: string
  readonly by: string
  readonly contact: string | null
}

/** A consultation in words. */
export type ShownConsultation = {
  readonly id: string
  readonly from: string
  readonly asked: string
  /** The child's name, or that it is not given. */
  readonly child: string
  readonly named: boolean
  readonly concern: string
  readonly worry: string
  readonly callback: string
  readonly stand: Stand
  readonly advice: Advice | null
  /** Null where nothing is awaited. */
  readonly clock: DeadlineWords | null
  readonly steps: readonly ShownStep[]
}

const typed = (words: string) => ({ html: <p class="om-typed">{words}</p> })

/** What was asked and everything that came of it, in order. */
export const ConsultationView = ({ shown }: { readonly shown: ShownConsultation }): VNode => (
  <SummaryList
    rows={[
      { key: { text: 'Asked' }, value: { text: shown.asked } },
      { key: { text: 'Child' }, value: { text: shown.child } },
      { key: { text: 'Kind of concern' }, value: { text: shown.concern } },
      { key: { text: 'The worry' }, value: typed(shown.worry) },
      { key: { text: 'The answer is wanted' }, value: { text: shown.callback } },
      ...shown.steps.map((step) => ({
        key: { text: step.heading },
        value: {
          html: (
            <>
              {step.words !== '' && <p class="om-typed">{step.words}</p>}
              <p class="govuk-hint">{step.by}</p>
            </>
          ),
        },
      })),
    ]}
  />
)
