import type { VNode } from 'preact'
import type { Path } from '../../../kernel/path.ts'
import { Details, EmptyState, Link, Rating, Table } from '../../../design/index.ts'
import type { Rating as RatingKey } from '../model/contact.ts'
import type { LikenessShown, Reason } from '../model/likeness.ts'
import { paths } from '../paths.ts'

/** Somebody the hub has a record of who may be one of the people of this contact. */
export type PossiblyKnown = {
  readonly key: string
  /** Who of this contact it may be. */
  readonly ofName: string
  readonly name: string
  readonly born: string
  readonly likeness: LikenessShown
  readonly reasons: readonly string[]
  /** Everything that was compared; empty where only plain keys were. */
  readonly why: readonly Reason[]
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

export type KnownPeopleProps = {
  readonly known: readonly PossiblyKnown[]
  /** Whether the finder answered; if not, plain keys found what they could. */
  readonly searched: boolean
  /** Other contacts that speak of somebody at the same address, whatever they are called. */
  readonly atAddress: readonly PossiblyKnown['contact'][]
  /** Where a name is looked for and compared with the people of this contact. */
  readonly find: Path
}

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

const likenessWords: Readonly<Record<LikenessShown, string>> = {
  link: 'Very likely the same person as',
  review: 'May be the same person as',
  show: 'A weak likeness to',
  kin: 'Perhaps of one family or home with',
  keys: 'May be',
}

const sayings = {
  same: { words: 'The same person as', link: 'Look at both records again' },
  'not-same': { words: 'Judged another person than', link: 'Look at both records again' },
  open: { words: '', link: 'Compare and say whether it is the same person' },
} as const

/** Each thing compared, with how far it speaks for one person. */
export const Why = ({ why, name }: Pick<PossiblyKnown, 'why' | 'name'>): VNode => (
  <Details
    summaryText={`How ${name} was compared`}
    html={
      <Table
        firstCellIsHeader
        head={[{ text: 'What' }, { text: 'The two records' }, { text: 'Speaks' }]}
        rows={why.map(({ what, words, speaks }) => [{ text: what }, { text: words }, { text: speaks }])}
      />
    }
  />
)

const Person = ({ person }: { person: PossiblyKnown }): VNode => {
  const { words, link } = sayings[person.judged ?? 'open']
  return (
    <li class="om-known">
      <h3 class="govuk-heading-s">
        {person.name}, {person.born}
      </h3>
      <p class="govuk-body">
        {person.judged === 'same' || person.likeness === 'link' ? (
          <strong>{words || likenessWords[person.likeness]}</strong>
        ) : (
          words || likenessWords[person.likeness]
        )}{' '}
        {person.ofName}
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
      {person.why.length > 0 && <Why {...person} />}
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

const Folded = ({ title, people }: { title: string; people: readonly PossiblyKnown[] }): VNode | null =>
  people.length === 0 ? null : (
    <Details summaryText={`${title}: ${String(people.length)}`} html={<List people={people} />} />
  )

const AtAddress = ({ contacts }: { contacts: KnownPeopleProps['atAddress'] }): VNode | null =>
  contacts.length === 0 ? null : (
    <Details
      summaryText={`Other contacts about this address: ${String(contacts.length)}`}
      html={
        <>
          <p class="govuk-body">
            They speak of somebody said to live at the same house, whoever that is. Neighbours of one house in several
            flats can stand here too.
          </p>
          {contacts.map((contact) => (
            <Work key={contact.id} contact={contact} />
          ))}
        </>
      }
    />
  )

const Nobody = ({ others, searched }: { others: boolean; searched: boolean }): VNode => (
  <EmptyState>
    <p class="govuk-body">
      Nobody {others && 'else '}in this hub’s records{' '}
      {searched
        ? 'is like the people of this contact'
        : 'shares an NHS number, a name with a date of birth, or a surname or birth with a postcode with the people of this contact'}
      . That is not proof that they are unknown.
    </p>
  </EmptyState>
)

/**
 * People who may be known, those judged the same first and the likeliest next, each with the reason in words. Who is who, a
 * named person judges.
 */
export const KnownPeople = ({ known, searched, find, atAddress }: KnownPeopleProps): VNode => {
  const others = known.filter(({ judged }) => judged === 'not-same')
  const shown = known.filter(({ judged }) => judged !== 'not-same')
  const folded = (likeness: LikenessShown) =>
    shown.filter((person) => person.judged === null && person.likeness === likeness)
  const first = shown.filter(({ judged, likeness }) => judged === 'same' || !['show', 'kin'].includes(likeness))
  return (
    <>
      {!searched && (
        <p class="govuk-body">
          The full search did not answer: only plain keys were compared, such as name with date of birth. Open this page
          again in a minute.
        </p>
      )}
      {first.length === 0 ? (
        <Nobody others={known.length > 0} searched={searched} />
      ) : (
        <>
          {first.some(({ judged }) => judged === null) && (
            <p class="govuk-body">Look before you rely on it: a likeness is not proof.</p>
          )}
          <List people={first} />
        </>
      )}
      <Folded title="Perhaps of one family or home" people={folded('kin')} />
      <Folded title="A weak likeness" people={folded('show')} />
      <Folded title="Judged to be somebody else" people={others} />
      <AtAddress contacts={atAddress} />
      <p class="govuk-body">
        <Link href={find}>Look for somebody by name and compare</Link>
      </p>
    </>
  )
}
