import type { VNode } from 'preact'
import { EmptyState, Link, Rating } from '../../../design/index.ts'
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

const Person = ({ person }: { person: PossiblyKnown }): VNode => (
  <li class="om-known">
    <h3 class="govuk-heading-s">
      {person.name}, {person.born}
    </h3>
    <p class="govuk-body">
      May be {person.ofName}: {person.reasons.join('; ')}.
    </p>
    <Work contact={person.contact} />
  </li>
)

/** People who may be known, open work first, each with the reason in words. Whether it is the same person, the reader judges. */
export const KnownPeople = ({ known }: KnownPeopleProps): VNode =>
  known.length === 0 ? (
    <EmptyState>
      <p class="govuk-body">
        Nobody in this hub’s records shares an NHS number, a name with a date of birth, or a surname or birth with a
        postcode with the people of this contact. That is not proof that they are unknown.
      </p>
    </EmptyState>
  ) : (
    <>
      <p class="govuk-body">These may be the same people. Look before you rely on it.</p>
      <ul class="govuk-list">
        {known.map((person) => (
          <Person key={person.key} person={person} />
        ))}
      </ul>
    </>
  )
