import type { VNode } from 'preact'
import { Heading, Link, Page, SummaryList } from '../../../../design/index.ts'
import type { Path } from '../../../../kernel/path.ts'
import { signInPaths } from '../../sign-in-paths.ts'

export type OwnRolesProps = {
  readonly agencyName: string
  readonly roles: readonly { readonly name: string; readonly does: string }[]
  readonly places: readonly { readonly text: string; readonly href: Path }[]
}

/** What somebody's roles can do today, so that nobody signs in to a page that leads nowhere. */
export const ownRolesPage = ({ agencyName, roles, places }: OwnRolesProps): VNode => (
  <Page title="Your work here">
    <Heading caption={agencyName}>Your work here</Heading>
    <SummaryList rows={roles.map(({ name, does }) => ({ key: { text: name }, value: { text: does } }))} />
    {places.length > 0 && (
      <ul class="govuk-list">
        {places.map(({ text, href }) => (
          <li key={href}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ul>
    )}
    <p class="govuk-body">If your work needs something else, ask the person who looks after people at {agencyName}.</p>
    <p class="govuk-body">
      <Link href={signInPaths.security()}>Your sign-in</Link>
    </p>
  </Page>
)
