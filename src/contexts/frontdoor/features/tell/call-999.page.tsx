import type { VNode } from 'preact'
import { Button, Heading, Link, telephone } from '../../../../design/index.ts'
import type { Path } from '../../../../kernel/path.ts'
import { paths } from '../../paths.ts'
import { Help, TellingPage } from './help.tsx'

export type Call999PageProps = { readonly next: Path; readonly phone: string; readonly young: boolean }

/** Shown to somebody who says that there is danger and that nobody has called. It holds nobody up. */
export const call999Page = ({ next, phone, young }: Call999PageProps): VNode => (
  <TellingPage title="Call 999 now" back={paths.tellStep({ stepName: 'danger' })}>
    <Heading>Call 999 now</Heading>
    <p class="govuk-body-l">
      <Link href={telephone('999')}>Call 999</Link> and ask for the police. They come quicker than we can read this.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>Cannot talk? Call 999 from a mobile, listen, and press 55 when you are asked.</li>
      <li>
        {young ? 'Go to an adult you trust, or to a shop or a neighbour.' : 'Stay safe yourself: do not step in.'}
      </li>
    </ul>
    <p class="govuk-body">Then go on here, so that we know too. If you cannot call, go on all the same.</p>
    <Button text="Go on" href={next} />
    <Help phone={phone} young={young} />
  </TellingPage>
)
