import type { VNode } from 'preact'
import {
  EmptyState,
  type Family,
  Genogram,
  GenogramKey,
  Heading,
  InsetText,
  Link,
  Page,
  Part,
  Table,
} from '../../../../design/index.ts'
import { withQuery } from '../../../../kernel/path.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type FamilyRow = {
  readonly id: string
  readonly name: string
  readonly born: string
  /** "birth child of Chioma Nkemelu and Dayo Adebayo; twin of Ada Nkemelu", a phrase each. */
  readonly relations: readonly string[]
  /** "lives in the home", "has died (2019)", as the referrer put it. */
  readonly notes: readonly string[]
}

export type SaidRow = {
  readonly id: string
  readonly sentence: string
  /** "Rosa Osei, 20 Nov 2026 at 14:05, on the word of the health visitor". */
  readonly by: string
  /** Where in the list of all words this stands, from 1. */
  readonly place: number
}

export type FamilyTreeProps = {
  readonly standing: Standing
  readonly family: Family
  readonly rows: readonly FamilyRow[]
  readonly said: readonly SaidRow[]
  /** "20 Nov 2026 at 14:05" when a past moment is shown; empty for now. */
  readonly past: string
  readonly mayWork: boolean
}

const Says = ({ contact }: { contact: string }): VNode => (
  <ul class="govuk-list">
    <li>
      <Link href={paths.familyTie({ contact })}>Say how two people are related</Link>
    </li>
    <li>
      <Link href={paths.familyPerson({ contact })}>Say something of one person: lives here, has died</Link>
    </li>
    <li>
      <Link href={paths.familyRelative({ contact })}>Add somebody who is missing</Link>
    </li>
  </ul>
)

const People = ({ rows }: Pick<FamilyTreeProps, 'rows'>): VNode => (
  <div class="om-scroll" role="region" aria-label="The family as a table" tabIndex={0}>
    <Table
      caption="The same as a table"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[{ text: 'Who' }, { text: 'Born' }, { text: 'Related' }, { text: 'Besides' }]}
      rows={rows.map(({ name, born, relations, notes }) => [
        { text: name },
        { text: born },
        { text: relations.length === 0 ? 'no tie is known' : relations.join('; ') },
        { text: notes.join('; ') },
      ])}
    />
  </div>
)

const Said = ({ said, contact }: { said: readonly SaidRow[]; contact: string }): VNode => (
  <Part title="What the hub was told, the newest first">
    {said.length === 0 ? (
      <EmptyState>
        <p class="govuk-body">Nothing yet. The drawing shows what the referral says; say here what you learn.</p>
      </EmptyState>
    ) : (
      <ul class="govuk-list govuk-list--spaced">
        {said.map((row) => (
          <li key={row.id}>
            {row.sentence}.
            <br />
            {row.by}.{' '}
            <Link href={withQuery(paths.familyTree({ contact }), { upto: String(row.place) })}>
              The family as known then<span class="govuk-visually-hidden">: {row.sentence}</span>
            </Link>
          </li>
        ))}
      </ul>
    )}
  </Part>
)

/** The family of a contact: drawn, as a table, and who said what of it. */
export const familyTreePage = ({ standing, family, rows, said, past, mayWork }: FamilyTreeProps): VNode => {
  const contact = standing.contact.id
  return (
    <Page
      title={`Family ${standing.contact.reference}`}
      crumbs={contactCrumbs(standing, 'Family')}
      wide
      whoCanSee={hubOnly}
    >
      <Heading caption={standing.contact.reference}>Family</Heading>
      {past !== '' && (
        <InsetText
          html={
            <p class="govuk-body">
              As known on {past}. Later words are left out.{' '}
              <Link href={paths.familyTree({ contact })}>See the family as known now</Link>
            </p>
          }
        />
      )}
      <Genogram
        family={family}
        title={`Family drawing of ${standing.contact.reference}; the table below says the same`}
      />
      <GenogramKey />
      <People rows={rows} />
      {mayWork && past === '' && (
        <Part title="Put it right">
          <Says contact={contact} />
        </Part>
      )}
      <Said said={said} contact={contact} />
      <p class="govuk-body">
        <Link href={paths.around({ contact })}>Who is around this family</Link>
      </p>
    </Page>
  )
}
