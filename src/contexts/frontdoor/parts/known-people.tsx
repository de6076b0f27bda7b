import type { VNode } from 'preact'
import type { Path } from '../../../kernel/path.ts'
import { Details, EmptyState, Link, Rating } from '../../../design/index.ts'
import type { Rating as RatingKey } from '../model/contact.ts'
import { paths } from '../paths.ts'

/** Somebody the hub has a record of who may be one of the people of this contact. */
export type PossiblyKnown = {
  readonly key: string
  /** Who of this contact it may be. */
  readonly ofName: string
  readonly name: string
  readonly born: string
  readonly reasons: readonly string[]
  /** What a named person judged; null where nobody has. */
  readonly judged: 'same' | 'not-same' | null
  /** Who judged it, when and why; empty where nobody judged these two themselves. */
  readonly judgedWords: string
  /** Where the two records stand side by side. */
  readonly compare: Path
  /** The contact that speaks of this person. */
  readonly contact: {
    readonly id: string
    readonly reference: string
    readonly received: string
    readonly source: string
    readonly concern: string
    readonly open: boolean
    readonly rating: RatingKey | null
    readonly holderName: string
    readonly outcomes: readonly string[]
  }
}

export type KnownPeopleProps = { readonly known: readonly PossiblyKnown[] }

const Work = ({ contact }: { contact: PossiblyKnown['contact'] }): VNode => (
  <p class="govuk-body">
    <Link href={paths.contact({ contact: contact.id })}>{contact.reference}</Link> {contact.concern}, from{' '}
    {contact.source}, {contact.received}. {contact.rating !== null && <Rating rating={contact.rating} />}{' '}
    {contact.open ? (
      <strong>Open, {contact.holderName === '' ? 'held by nobody' : `held by ${contact.holderName}`}.</strong>
    ) : (
      <>Decided{contact.outcomes.length === 0 ? '' : `: ${contact.outcomes.join('; ')}`}.</>
    )}
  </p>
)

const sayings = {
  same: { words: 'The same person as', link: 'Look at both records again' },
  'not-same': { words: 'Judged another person than', link: 'Look at both records again' },
  open: { words: 'May be', link: 'Compare and say whether it is the same person' },
} as const

const Person = ({ person }: { person: PossiblyKnown }): VNode => {
  const { words, link } = sayings[person.judged ?? 'open']
  return (
    <li class="om-known">
      <h3 class="govuk-heading-s">
        {person.name}, {person.born}
      </h3>
      <p class="govuk-body">
        {person.judged === 'same' ? <strong>{words}</strong> : words} {person.ofName}
        {person.reasons.length > 0 && `: ${person.reasons.join('; ')}`}.
        {person.judgedWords !== '' && <> {person.judgedWords}</>}
      </p>
      <Work contact={person.contact} />
      <p class="govuk-body">
        <Link href={person.compare}>
          {link}
          <span class="govuk-visually-hidden">
            : {person.name} of {person.contact.reference}
          </span>
        </Link>
      </p>
    </li>
  )
}

const List = ({ people }: { people: readonly PossiblyKnown[] }): VNode => (
  <ul class="govuk-list">
    {people.map((person) => (
      <Person key={person.key} person={person} />
    ))}
  </ul>
)

/** People who may be known, those judged the same first, each with the reason in words. Who is who, a named person judges. */
export const KnownPeople = ({ known }: KnownPeopleProps): VNode => {
  const others = known.filter(({ judged }) => judged === 'not-same')
  const shown = known.filter(({ judged }) => judged !== 'not-same')
  return (
    <>
      {shown.length === 0 ? (
        <EmptyState>
          <p class="govuk-body">
            Nobody {others.length > 0 && 'else '}in this hub’s records shares an NHS number, a name with a date of
            birth, or a surname or birth with a postcode with the people of this contact. That is not proof that they
            are unknown.
          </p>
        </EmptyState>
      ) : (
        <>
          {shown.some(({ judged }) => judged === null) && (
            <p class="govuk-body">Look before you rely on it: a likeness is not proof.</p>
          )}
          <List people={shown} />
        </>
      )}
      {others.length > 0 && (
        <Details summaryText={`Judged to be somebody else: ${String(others.length)}`} html={<List people={others} />} />
      )}
    </>
  )
}
