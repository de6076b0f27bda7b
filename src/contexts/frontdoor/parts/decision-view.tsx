import type { VNode } from 'preact'
import { SummaryList } from '../../../design/index.ts'
import { safeToWrite } from '../model/family.ts'
import type { DecisionBody } from '../model/decision.ts'

/** A decision as it was written. */
export const DecisionView = ({ body }: { body: DecisionBody }): VNode => {
  const rows: readonly (readonly [string, string])[] = [
    ['What we know', body.known],
    ['What it means for this child', body.meaning],
    ['Why this route', body.why],
    ['What would change our mind', body.wouldChange],
    ['Who does not agree', body.dissent],
    ['Not answered when decided', body.notAnswered.join(', ')],
    ['Why it did not wait for a second person', body.urgent],
    ['Is the family told', body.family?.tellName ?? ''],
    [body.family?.tell === 'tell' ? 'What the family is told' : 'Why not yet', body.family?.words ?? ''],
    ['Who tells them', body.family?.who ?? ''],
    ['What the family needs', body.family?.needs ?? ''],
    ['Safe to write to them', safeToWrite.find(({ value }) => value === body.family?.safeToWrite)?.text ?? ''],
    ['The referrer is told', `${body.outcomeName}. ${body.toldReason} ${body.toldNow}`],
  ]
  return (
    <SummaryList
      rows={rows
        .filter(([, words]) => words !== '')
        .map(([key, words]) => ({ key: { text: key }, value: { html: <p class="om-typed">{words}</p> } }))}
    />
  )
}
