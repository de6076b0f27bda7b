import type { VNode } from 'preact'
import { Heading, Link, Page, Table } from '../../../../design/index.ts'
import { peopleOnly } from '../../model/role-words.ts'
import { peoplePaths } from '../../people-paths.ts'

export type AgencyRow = {
  readonly agency: string
  readonly name: string
  readonly people: number
  readonly administrators: number
  readonly mine: boolean
}

const standing = ({ administrators }: AgencyRow): string =>
  administrators === 0 ? 'None: you look after it' : String(administrators)

/** The agencies of a hub, for its administrator: which look after their own people, and which do not. */
export const agenciesPage = ({ agencies }: { readonly agencies: readonly AgencyRow[] }): VNode => (
  <Page title="Agencies and their people" whoCanSee={peopleOnly}>
    <Heading>Agencies and their people</Heading>
    <p class="govuk-body">
      An agency with an administrator looks after its own people. You look after each that has none, and can give one of
      its people the role.
    </p>
    <p class="govuk-body">
      <Link href={peoplePaths.guests()}>Professionals without an account</Link>
    </p>
    <Table
      caption="Agencies of this hub"
      captionClasses="govuk-visually-hidden"
      classes="om-stacking"
      head={[{ text: 'Agency' }, { text: 'People' }, { text: 'Own administrators' }]}
      rows={agencies.map((row) => [
        row.mine
          ? { html: <Link href={peoplePaths.agencyPeople({ agency: row.agency })}>{row.name}</Link> }
          : { text: row.name },
        { text: String(row.people) },
        { text: standing(row) },
      ])}
    />
  </Page>
)
