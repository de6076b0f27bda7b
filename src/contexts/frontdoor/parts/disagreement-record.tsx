import type { VNode } from 'preact'
import { ClockBadge, LongTextField, Part, SummaryList } from '../../../design/index.ts'
import type { FormState } from '../../../kernel/form-state.ts'
import type { DeadlineWords } from '../model/clock-words.ts'

export type ShownEntry = {
  readonly key: string
  /** "Step 1: Another decision maker". */
  readonly step: string
  /** "Carol Beddoes, Little Terns Nursery, does not agree". */
  readonly what: string
  readonly when: string
  readonly words: string
  readonly protects: string
}

export type ShownStep = {
  readonly name: string
  readonly who: string
  /** "2 working days". */
  readonly within: string
  readonly next: string
  readonly now: boolean
}

export type ShownRecord = {
  readonly entries: readonly ShownEntry[]
  readonly steps: readonly ShownStep[]
  /** The time of the step it waits on; null where none is waited for. */
  readonly clock: DeadlineWords | null
  /** Said to both sides when the answer is late; empty otherwise. */
  readonly late: string
  /** What protects the child now, by the newest entry. */
  readonly protects: string
}

const Entry = ({ entry }: { entry: ShownEntry }): VNode => (
  <li>
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{entry.what}</h3>
    <p class="govuk-hint govuk-!-margin-bottom-2">
      {entry.step} · {entry.when}
    </p>
    <p class="govuk-body om-asWritten">{entry.words}</p>
    {entry.protects !== '' && (
      <p class="govuk-body">
        <strong>Protects the child now:</strong> <span class="om-asWritten">{entry.protects}</span>
      </p>
    )}
  </li>
)

/** The time and the child's safety, above everything else. */
export const RecordHead = ({ record }: { record: ShownRecord }): VNode => (
  <>
    {record.clock !== null && (
      <p class="govuk-body">
        <ClockBadge clock={record.clock} />
      </p>
    )}
    {record.late !== '' && (
      <p class="govuk-body">
        <strong>{record.late}</strong>
      </p>
    )}
    <SummaryList
      rows={[
        {
          key: { text: 'What protects the child now' },
          value: { html: <span class="om-asWritten">{record.protects}</span> },
        },
      ]}
    />
    <p class="govuk-body">
      Disagreeing stops no work on this child. If the child is in danger now, call 999, then ring the hub.
    </p>
  </>
)

/** The record, which nobody can change, and the steps it may still climb. */
export const RecordBody = ({ record }: { record: ShownRecord }): VNode => (
  <>
    <Part title="The record">
      <p class="govuk-hint">Nobody can change what stands here: neither side, nor the hub.</p>
      <ol class="govuk-list">
        {record.entries.map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
      </ol>
    </Part>
    <Part title="The steps">
      <ol class="govuk-list govuk-list--number">
        {record.steps.map((step) => (
          <li key={step.name}>
            <strong>{step.name}</strong>
            {step.now && ' (it stands here)'}: {step.who}, within {step.within}. {step.next}
          </li>
        ))}
      </ol>
    </Part>
  </>
)

/** Asked on each step, of each side: the child does not wait for the two to agree. */
export const ProtectsField = ({ form }: { form: FormState }): VNode => (
  <LongTextField
    form={form}
    name="protects"
    label="What protects the child now, while this goes on?"
    hint="Who sees the child, what has been agreed, who will ring whom if anything changes."
    rows={4}
  />
)
