import type { VNode } from 'preact'
import { Part } from '../../../../design/index.ts'

export type InvitedRow = {
  readonly id: string
  readonly reference: string
  readonly children: readonly { readonly name: string; readonly born: string }[]
  readonly words: string
  readonly how: string
}

/** Strategy discussions that the reader's agency is invited to, with all it may know of them; nothing where there is none. */
export const InvitedHere = ({ rows }: { rows: readonly InvitedRow[] }): VNode | null =>
  rows.length === 0 ? null : (
    <Part title={`Strategy discussions you are invited to: ${String(rows.length)}`}>
      <ul class="govuk-list govuk-list--spaced">
        {rows.map((row) => (
          <li key={row.id}>
            {row.children.map(({ name, born }) => (
              <div key={name}>
                <strong>{name}</strong>
                {born !== '' && `, ${born}`}
              </div>
            ))}
            <p class="govuk-body om-typed">{row.words}</p>
            <p class="govuk-hint">
              {row.reference}. {row.how}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  )
