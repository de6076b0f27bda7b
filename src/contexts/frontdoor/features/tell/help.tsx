import type { VNode } from 'preact'
import { Link, Page, type PageProps, Part, telephone } from '../../../../design/index.ts'
import { paths } from '../../paths.ts'

type HelpProps = {
  /** The hub's; empty while it is not known which hub. */
  readonly phone: string
  readonly young: boolean
  /** Before a place is picked: each place and its number. */
  readonly phones?: readonly { readonly place: string; readonly phone: string }[]
}

/** Whom else to turn to; on every page of the public form. */
export const Help = ({ phone, young, phones = [] }: HelpProps): VNode => (
  <Part title="Talk to somebody now">
    <ul class="govuk-list">
      <li>
        In danger: call <Link href={telephone('999')}>999</Link>
      </li>
      {phone !== '' && (
        <li>
          Tell us by phone: <Link href={telephone(phone)}>{phone}</Link>
        </li>
      )}
      {phones.map((hub) => (
        <li key={hub.place}>
          {hub.place}: <Link href={telephone(hub.phone)}>{hub.phone}</Link>
        </li>
      ))}
      <li>
        {young ? 'Childline, for anyone under 19, free' : 'For a child or young person: Childline, free'}:{' '}
        <Link href={telephone('08001111')}>0800 1111</Link>
      </li>
    </ul>
  </Part>
)

/** A page of the public form: it can always be left at once, which wipes what was typed. */
export const TellingPage = (props: Pick<PageProps, 'title' | 'error' | 'back' | 'hubName' | 'children'>): VNode => (
  <Page {...props} quickExit={paths.tellLeave()} />
)
