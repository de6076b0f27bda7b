import { Fragment, type VNode } from 'preact'
import { Button, EmptyState, Form, Heading, Link, Page, Part, Rating, TextField } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Path } from '../../../../kernel/path.ts'
import type { Rating as RatingKey } from '../../model/contact.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type FoundRow = {
  readonly key: string
  readonly name: string
  readonly born: string
  /** "Same name", "Same surname" or "Surname sounds alike". */
  readonly why: string
  readonly contact: string
  readonly reference: string
  readonly rating: RatingKey | null
  /** "Unexplained injury, from Little Terns Nursery, 20 Nov 2026 at 14:05. Open, held by Rosa Osei." */
  readonly words: string
  /** Where this record stands beside each person of the contact it is looked for; none where it is looked for by itself. */
  readonly compare: readonly { readonly text: string; readonly href: Path }[]
}

export type FindProps = {
  /** Null before anything was looked for. */
  readonly rows: readonly FoundRow[] | null
  /** There are more than these. */
  readonly more: boolean
  /** The contact for whose people somebody is looked for; null where a name is looked for by itself. */
  readonly lookingFor: { readonly contact: string; readonly reference: string } | null
}

const Found = ({ rows, more }: { rows: readonly FoundRow[]; more: boolean }): VNode =>
  rows.length === 0 ? (
    <EmptyState>
      <p>
        Nobody in this hub’s records has that name, or a surname that sounds like it. That is not proof that they are
        unknown: try another spelling, or the surname alone.
      </p>
    </EmptyState>
  ) : (
    <Part title={`Found: ${String(rows.length)}`}>
      {more && <p class="govuk-body">There are more. Type the first name too.</p>}
      <ul class="govuk-list govuk-list--spaced">
        {rows.map((row) => (
          <li key={row.key}>
            <strong>{row.name}</strong>, {row.born}. {row.why}.
            <br />
            <Rating rating={row.rating} /> <Link href={paths.contact({ contact: row.contact })}>{row.reference}</Link>{' '}
            {row.words}
            {row.compare.map(({ text, href }) => (
              <Fragment key={href}>
                <br />
                <Link href={href}>{text}</Link>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </Part>
  )

/** Finding a person by name. What is typed stands in no address, and each look is recorded. */
export const findPage = ({ rows, more, lookingFor }: FindProps, form: FormState): VNode => (
  <Page
    title="Find a person"
    crumbs={[
      { text: 'Queue', href: paths.queue() },
      ...(lookingFor === null
        ? []
        : [{ text: lookingFor.reference, href: paths.contact({ contact: lookingFor.contact }) }]),
      { text: 'Find a person' },
    ]}
    error={form}
    whoCanSee={hubOnly}
  >
    <Heading>Find a person</Heading>
    {lookingFor !== null && (
      <p class="govuk-body">
        Somebody whom {lookingFor.reference} may be about. Each record found can be compared with the people of that
        contact.
      </p>
    )}
    <Form action={lookingFor === null ? paths.find() : paths.findFor({ contact: lookingFor.contact })}>
      <TextField
        form={form}
        name="name"
        label="Name"
        hint="First name and surname, or the surname alone. Accents and small differences in spelling do not matter."
        spellcheck={false}
      />
      <Button text="Find" />
    </Form>
    {rows !== null && <Found rows={rows} more={more} />}
  </Page>
)
