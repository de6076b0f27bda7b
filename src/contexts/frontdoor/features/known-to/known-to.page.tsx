import type { VNode } from 'preact'
import { Button, EmptyState, Form, Heading, InsetText, Page, Part, Tag } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type KnownRow = {
  readonly agency: string
  readonly found: 'known' | 'perhaps' | 'no-record' | 'no-list' | 'not-indexed'
  /** "As of 3 Mar 2026. Covers children on roll …", or what its absence means. */
  readonly words: string
  readonly stale: boolean
}

export type KnownToProps = {
  readonly contact: string
  readonly reference: string
  readonly children: readonly {
    readonly person: string
    readonly name: string
    /** "Looked by Rosa Osei, 20 Nov 2026 at 10:12", or empty where nobody has. */
    readonly looked: string
    readonly rows: readonly KnownRow[]
  }[]
  /** Why nobody can look now, or empty. */
  readonly trouble: string
  readonly mayLook: boolean
}

const foundWords: Readonly<Record<KnownRow['found'], { readonly text: string; readonly colour: string }>> = {
  known: { text: 'Known', colour: 'blue' },
  perhaps: { text: 'May be known: ask', colour: 'yellow' },
  'no-record': { text: 'No record', colour: 'grey' },
  'no-list': { text: 'No list', colour: 'grey' },
  'not-indexed': { text: 'Never listed', colour: 'grey' },
}

const Rows = ({ rows }: { readonly rows: readonly KnownRow[] }): VNode => (
  <ul class="govuk-list om-knownto">
    {rows.map((row) => (
      <li key={row.agency}>
        <strong>{row.agency}</strong>{' '}
        <Tag text={foundWords[row.found].text} classes={`govuk-tag--${foundWords[row.found].colour}`} />{' '}
        {row.stale && <Tag text="Old list" classes="govuk-tag--orange" />}
        <br />
        {row.words}
      </li>
    ))}
  </ul>
)

/** Which agencies' lists hold the children of a contact. */
export const knownToPage = (props: KnownToProps, form: FormState): VNode => (
  <Page
    title={`Known to ${props.reference}`}
    crumbs={[
      { text: 'Queue', href: paths.queue() },
      { text: props.reference, href: paths.contact({ contact: props.contact }) },
      { text: 'Known to agencies' },
    ]}
    error={form}
    whoCanSee={`${hubOnly} Each look is kept, with who looked.`}
  >
    <Heading caption={props.reference}>Known to agencies’ lists</Heading>
    <p class="govuk-body">
      A list says that an agency works with a child, never what it knows.{' '}
      <strong>No record is not the same as not known:</strong> read whom the list covers, and ask.
    </p>
    {props.trouble !== '' && <InsetText text={`${props.trouble}.`} />}
    {props.children.map((child) => (
      <Part key={child.person} title={child.name}>
        {child.looked === '' ? (
          <EmptyState>
            <p>Nobody has looked yet.</p>
          </EmptyState>
        ) : (
          <>
            <p class="govuk-body">{child.looked}</p>
            <Rows rows={child.rows} />
          </>
        )}
      </Part>
    ))}
    {props.mayLook && props.trouble === '' && (
      <Form action={paths.knownTo({ contact: props.contact })}>
        <Button
          text={props.children.some(({ looked }) => looked !== '') ? 'Look again' : 'Look in the lists'}
          preventDoubleClick
        />
      </Form>
    )}
  </Page>
)
