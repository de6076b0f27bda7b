import type { VNode } from 'preact'
import { InsetText } from '../../../design/index.ts'
import type { Caution } from '../model/cautions.ts'

/** What to heed before anybody speaks with, writes to or visits the family; nothing where nothing is. */
export const Cautions = ({ cautions }: { cautions: readonly Caution[] }): VNode | null =>
  cautions.length === 0 ? null : (
    <InsetText classes="om-beforecalling">
      <strong>Before you speak with the family, write or visit</strong>
      <ul class="govuk-list">
        {cautions.map(({ label, words }) => (
          <li key={label}>
            {label}: <strong class="om-asWritten">{words}</strong>
          </li>
        ))}
      </ul>
    </InsetText>
  )
