import { Button, Heading, Link, Page } from '../../../../design/index.ts'
import type { Path } from '../../../../kernel/path.ts'
import { accountHolder, anyone } from '../../../../platform/http/may.ts'
import { nothingPersonal, type Route, route } from '../../../../platform/http/route.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { signInPaths } from '../../sign-in-paths.ts'

type StartProps = {
  readonly home: Path | null
  readonly worried: Path
  readonly demonstration: boolean
  /** Whether the reader has a sign-in of their own to look after. */
  readonly account: boolean
}

const startPage = ({ home, worried, demonstration, account }: StartProps) => (
  <Page title="Worried about a child?">
    <Heading>Worried about a child?</Heading>
    <p class="govuk-body-l">
      If a child is in danger now, call <strong>999</strong>.
    </p>
    <p class="govuk-body">
      Here people who work with children tell the safeguarding hub of their worry, agencies answer what the hub asks,
      and the hub decides who helps and tells you.
    </p>
    <p class="govuk-body">
      <Link href={worried}>Not sure what to do? Find the right door</Link>
    </p>
    {home !== null && (
      <p class="govuk-body">
        <Link href={home}>Go to your work</Link>
        {account && (
          <>
            {' '}
            · <Link href={signInPaths.security()}>Your sign-in</Link>
          </>
        )}
      </p>
    )}
    {home === null && demonstration && (
      <p class="govuk-body">
        This is a demonstration: everybody in it is invented. New here?{' '}
        <Link href={signInPaths.tour()}>Follow one child</Link> in five minutes.
      </p>
    )}
    {home === null && (
      <Button text="Sign in" href={demonstration ? signInPaths.demonstration() : signInPaths.signIn()} isStartButton />
    )}
  </Page>
)

export const startRoutes = ({ home, worried, demonstration }: PartnershipNeeds): readonly Route[] => [
  route.get(signInPaths.start, {
    may: anyone,
    audits: nothingPersonal,
    read: ({ actor }) =>
      Promise.resolve({
        home: actor.kind === 'visitor' ? null : home(actor),
        worried,
        demonstration,
        account: accountHolder.allows(actor),
      }),
    page: startPage,
  }),
]
