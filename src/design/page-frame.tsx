import type { VNode } from 'preact'
import type { Path } from '../kernel/path.ts'
import type { NavigationItem, SignedInAs } from './surroundings.ts'

const Person = ({ person, csrfToken }: { person: SignedInAs; csrfToken: string }): VNode => (
  <div class="om-person">
    <span>
      <span class="govuk-visually-hidden">Signed in as </span>
      <strong>{person.name}</strong>
      {person.agencyName && `, ${person.agencyName}`}
    </span>
    {person.account && (
      <a class="govuk-link" href={person.account}>
        Your sign-in
      </a>
    )}
    {person.signOut && (
      <form method="post" action={person.signOut}>
        <input type="hidden" name="_csrf" value={csrfToken} />
        <button class="om-linkbutton" type="submit">
          Sign out
        </button>
      </form>
    )}
  </div>
)

const Places = ({ items }: { items: readonly NavigationItem[] }): VNode[] =>
  items.map((item) => (
    <li key={item.href}>
      <a href={item.href} aria-current={item.current ? 'page' : undefined}>
        {item.text}
      </a>
    </li>
  ))

/** Opens without JavaScript. On a page under it, it says which. */
const More = ({ items }: { items: readonly NavigationItem[] }): VNode => {
  const here = items.find(({ current }) => current)
  return (
    <li>
      <details class="om-more">
        <summary class={here && 'om-more__here'}>{here ? `More: ${here.text}` : 'More'}</summary>
        <ul>
          <Places items={items} />
        </ul>
      </details>
    </li>
  )
}

const Navigation = ({ items }: { items: readonly NavigationItem[] }): VNode => {
  const more = items.filter(({ under }) => under === 'more')
  return (
    <nav class="om-navigation" aria-label="Main">
      <ul>
        <Places items={items.filter(({ under }) => under !== 'more')} />
        {more.length > 0 && <More items={more} />}
      </ul>
    </nav>
  )
}

export type PageHeadProps = {
  readonly width: string
  readonly hubName: string | undefined
  readonly home: Path | undefined
  readonly signedInAs: SignedInAs | undefined
  readonly navigation: readonly NavigationItem[]
  readonly demonstration: boolean
  readonly csrfToken: string
}

const Name = ({ hubName, home }: Pick<PageHeadProps, 'hubName' | 'home'>): VNode => {
  const name = (
    <>
      <span class="om-brand__mark">OpenMASH</span>
      {hubName && <span class="om-brand__hub">{hubName}</span>}
    </>
  )
  return home ? (
    <a class="om-brand" href={home}>
      {name}
    </a>
  ) : (
    <span class="om-brand">{name}</span>
  )
}

export const PageHead = (props: PageHeadProps): VNode => (
  <header class="om-head">
    {props.demonstration && (
      <div class="om-demonstration">
        <p class={props.width}>
          <strong>Demonstration.</strong> Every person, place and event here is invented. Never type about a real child.
        </p>
      </div>
    )}
    <div class={`om-head__row ${props.width}`}>
      <Name hubName={props.hubName} home={props.home} />
      {props.signedInAs && <Person person={props.signedInAs} csrfToken={props.csrfToken} />}
    </div>
    {props.navigation.length > 0 && (
      <div class={props.width}>
        <Navigation items={props.navigation} />
      </div>
    )}
  </header>
)

export const PageFoot = ({ width, whoCanSee }: { width: string; whoCanSee: string | undefined }): VNode => (
  <footer class="om-foot">
    <div class={width}>
      {whoCanSee && (
        <p class="om-foot__who">
          <strong>Who can see this page.</strong> {whoCanSee} Your view of it is recorded.
        </p>
      )}
      <p>
        If a child is in danger now, call <a href="tel:999">999</a>.
      </p>
    </div>
  </footer>
)
