import type { VNode } from 'preact'
import { Form, Heading, Link, Page, Part, SummaryList } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'
import { AddContact, FindRecords, LetRead, Lift, Review } from './restriction-forms.tsx'

export type ReaderRow = {
  readonly id: string
  readonly name: string
  readonly words: string
  readonly reads: boolean
}

export type RecordRow = {
  readonly key: string
  readonly name: string
  readonly born: string
  readonly contact: string
  readonly reference: string
}

export type RestrictionProps = {
  readonly id: string
  /** Whether this reader is named as one who reads what is closed. */
  readonly mine: boolean
  readonly lifted: boolean
  readonly facts: readonly { readonly key: string; readonly value: string }[]
  readonly contacts: readonly { readonly reference: string; readonly contact: string }[]
  readonly readers: readonly ReaderRow[]
  readonly words: readonly { readonly key: string; readonly when: string; readonly words: string }[]
  /** Records of the child under each name, and others that may be the same child's. */
  readonly before: readonly RecordRow[]
  readonly after: readonly RecordRow[]
  readonly perhaps: readonly RecordRow[]
  readonly may: { readonly name: boolean; readonly work: boolean; readonly lift: boolean }
  readonly colleagues: readonly { readonly value: string; readonly text: string }[]
}

const Records = ({
  id,
  title,
  rows,
  none,
}: {
  id: string
  title: string
  rows: readonly RecordRow[]
  none: string
}) => (
  <Part title={title}>
    {rows.length === 0 ? (
      <p class="govuk-body">{none}</p>
    ) : (
      <ul class="govuk-list">
        {rows.map((row) => (
          <li key={row.key}>
            {row.name}, {row.born}:{' '}
            <Link href={paths.restrictionRecordsOf({ restriction: id, contact: row.contact })}>
              {row.reference}
              <span class="govuk-visually-hidden">, whose record it is</span>
            </Link>
          </li>
        ))}
      </ul>
    )}
  </Part>
)

const Readers = ({ id, readers, may }: RestrictionProps): VNode => (
  <Part title="Who may read it">
    <ul class="govuk-list">
      {readers.map((reader) => (
        <li key={reader.id} class="om-dutyrow">
          <span>
            <strong>{reader.name}</strong>, {reader.words}
          </span>
          {reader.reads && may.name && (
            <Form action={paths.restrictionReaderEnd({ restriction: id, reader: reader.id })}>
              <button type="submit" class="om-smallbutton">
                End now<span class="govuk-visually-hidden"> for {reader.name}</span>
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  </Part>
)

const Kept = (props: RestrictionProps): VNode => (
  <>
    <Records
      id={props.id}
      title="Records under the old name"
      rows={props.before}
      none="None is named. A record that comes in under the old name could lead to the new one."
    />
    <Records
      id={props.id}
      title="Records under the new name"
      rows={props.after}
      none="None is named, or the hub has none. Name one when the child comes to the hub again."
    />
    {props.perhaps.length > 0 && (
      <Records id={props.id} title="May be the same child: say whose they are" rows={props.perhaps} none="" />
    )}
  </>
)

const Facts = ({ contacts, facts, words: said, mine, lifted }: RestrictionProps): VNode => (
  <SummaryList
    rows={[
      {
        key: { text: 'Contacts' },
        value: {
          html: (
            <>
              {contacts.map(({ reference, contact }) => (
                <div key={contact}>
                  {mine || lifted ? <Link href={paths.contact({ contact })}>{reference}</Link> : reference}
                </div>
              ))}
            </>
          ),
        },
      },
      ...facts.map(({ key, value }) => ({ key: { text: key }, value: { text: value } })),
      ...said.map(({ when, words }) => ({
        key: { text: when },
        value: { html: <p class="om-typed">{words}</p> },
      })),
    ]}
  />
)

/** One restriction: what it closes, for whom not, and what was said of it. */
export const restrictionPage = (props: RestrictionProps, form: FormState): VNode => (
  <Page
    title="Restriction"
    crumbs={[
      { text: 'Restricted', href: paths.restricted() },
      { text: props.contacts.map(({ reference }) => reference).join(', ') },
    ]}
    error={form}
    whoCanSee={
      props.mine
        ? 'Only the people named here read all of this page.'
        : 'You see that these contacts are closed and to whom. What they say is for the people named.'
    }
  >
    <Heading caption="Closed after an adoption">
      {props.lifted ? 'Opened again' : 'Closed to all but named people'}
    </Heading>
    <Facts {...props} />
    <Readers {...props} />
    {props.may.name && !props.lifted && <LetRead {...props} form={form} />}
    {props.mine && !props.lifted && <Kept {...props} />}
    {props.may.work && (
      <>
        <FindRecords {...props} form={form} />
        <AddContact {...props} form={form} />
        <Review {...props} form={form} />
        {props.may.lift ? (
          <Lift {...props} form={form} />
        ) : (
          <p class="govuk-body">Another reader than who closed it can open it again.</p>
        )}
      </>
    )}
  </Page>
)
