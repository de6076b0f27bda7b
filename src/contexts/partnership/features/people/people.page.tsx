import type { VNode } from 'preact'
import { Button, EmptyState, Heading, Link, Page, Part, Table, WarningText } from '../../../../design/index.ts'
import { heldWords } from '../../model/person-here.ts'
import { peopleOnly } from '../../model/role-words.ts'
import { peoplePaths } from '../../people-paths.ts'

export type PersonRow = {
  readonly user: string
  readonly name: string
  readonly email: string
  /** Names of roles, or empty. */
  readonly roles: string
  /** "Signed in 23 Nov 2026", "Link sent, works until 30 Nov 2026" and the like. */
  readonly standing: string
  readonly second: string
  readonly contacts: readonly string[]
  readonly drafts: readonly string[]
}

export type PeopleProps = {
  readonly agency: string
  readonly agencyName: string
  readonly here: readonly PersonRow[]
  readonly toHandOver: readonly PersonRow[]
  readonly left: readonly PersonRow[]
  /** The hub's administrator came from the list of agencies. */
  readonly fromHub: boolean
}

const HandOver = ({ agency, toHandOver }: PeopleProps): VNode | null =>
  toHandOver.length === 0 ? null : (
    <Part title="Left, and still to hand over">
      {toHandOver.map((person) => (
        <div key={person.user}>
          <WarningText
            iconFallbackText="Important"
            text={`${person.name} has left and still holds ${heldWords(person)}. Nobody else works on it until it is handed over.`}
          />
          <p class="govuk-body">
            <Link href={peoplePaths.handOver({ agency, person: person.user })}>Hand over what {person.name} held</Link>
          </p>
        </div>
      ))}
    </Part>
  )

const PersonCell = ({ agency, person }: { agency: string; person: PersonRow }): VNode => (
  <>
    <Link href={peoplePaths.person({ agency, person: person.user })}>{person.name}</Link>
    <br />
    <span class="govuk-hint">{person.email}</span>
  </>
)

const List = ({
  agency,
  people,
  caption,
}: {
  agency: string
  people: readonly PersonRow[]
  caption: string
}): VNode => (
  <Table
    caption={caption}
    captionClasses="govuk-visually-hidden"
    classes="om-stacking"
    head={[{ text: 'Who' }, { text: 'What they do' }, { text: 'Sign-in' }, { text: 'Second step' }]}
    rows={people.map((person) => [
      { html: <PersonCell agency={agency} person={person} /> },
      { text: person.roles },
      { text: person.standing },
      { text: person.second },
    ])}
  />
)

/** Everybody of an agency, for whoever looks after them. */
export const peoplePage = (props: PeopleProps): VNode => (
  <Page title="People" whoCanSee={peopleOnly} {...(props.fromHub ? { back: peoplePaths.agencies() } : {})}>
    <Heading caption={props.agencyName}>People</Heading>
    <HandOver {...props} />
    <Button text="Add somebody" href={peoplePaths.joiner({ agency: props.agency })} />
    {props.here.length === 0 ? (
      <EmptyState>
        <p>Nobody is appointed here yet. Add the first person; make them the one who looks after people.</p>
      </EmptyState>
    ) : (
      <List agency={props.agency} people={props.here} caption="Here now" />
    )}
    {props.left.length > 0 && (
      <Part title="Left">
        <List agency={props.agency} people={props.left} caption="Left" />
      </Part>
    )}
  </Page>
)
