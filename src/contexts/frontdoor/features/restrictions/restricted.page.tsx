import type { VNode } from 'preact'
import { EmptyState, Heading, Page, TaskList } from '../../../../design/index.ts'
import { paths } from '../../paths.ts'

export type RestrictedRow = {
  readonly id: string
  readonly references: string
  /** "Closed by Miriam Falk on 3 Nov 2026. You read it until 30 Nov 2026." */
  readonly words: string
  readonly state: 'due' | 'stands' | 'lifted'
}

const stateWords = { due: 'Look at it again', stands: 'Closed', lifted: 'Opened again' } as const
const stateColours = { due: 'orange', stands: 'blue', lifted: 'grey' } as const

/** Every restriction this reader may know of. */
export const restrictedPage = ({ rows }: { readonly rows: readonly RestrictedRow[] }): VNode => (
  <Page
    title="Restricted"
    whoCanSee="Decision makers and whoever looks after this hub see that a contact is closed; only the people named read it."
  >
    <Heading>Restricted contacts</Heading>
    <p class="govuk-body">
      A contact about a child who was adopted since is closed to all but named people. A decision maker closes it from
      the contact’s own page.
    </p>
    {rows.length === 0 ? (
      <EmptyState>
        <p>No contact is closed.</p>
      </EmptyState>
    ) : (
      <TaskList
        idPrefix="restricted"
        items={rows.map((row) => ({
          title: { text: row.references },
          hint: { text: row.words },
          href: paths.restriction({ restriction: row.id }),
          status: { tag: { text: stateWords[row.state], classes: `govuk-tag--${stateColours[row.state]}` } },
        }))}
      />
    )}
  </Page>
)
