import type { VNode } from 'preact'
import { InsetText } from '../../../design/index.ts'
import { type FormState, typedText } from '../../../kernel/form-state.ts'

/**
 * What somebody typed into a form that is not drawn any more, because a colleague was quicker: kept to be copied, never
 * thrown away. `boxes` are the labels of its long boxes by name. Nothing where nothing was typed.
 */
export const NotSent = ({
  form,
  boxes,
}: {
  form: FormState
  boxes: readonly (readonly [name: string, label: string])[]
}): VNode | null => {
  const left = boxes
    .map(([name, label]) => ({ label, words: typedText(form.typed, name).trim() }))
    .filter(({ words }) => words !== '')
  return left.length === 0 ? null : (
    <InsetText>
      <strong>Not sent: what you typed</strong>
      <p class="govuk-body">Copy what you still need. It is gone when you leave this page.</p>
      <dl class="govuk-summary-list govuk-summary-list--no-border om-lines">
        {left.map(({ label, words }) => (
          <div key={label} class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{label}</dt>
            <dd class="govuk-summary-list__value om-asWritten">{words}</dd>
          </div>
        ))}
      </dl>
    </InsetText>
  )
}
