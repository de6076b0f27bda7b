import type { VNode } from 'preact'
import { Heading, Link, Page, telephone } from '../../../../design/index.ts'
import { DutyLines, type DutyShown, hubDutyReaders } from '../../parts/duty-view.tsx'
import { paths } from '../../paths.ts'

/** One person's duty as the hub sees it: to read, and to ring them about. */
export const hubDutyPage = ({ duty, phone }: { readonly duty: DutyShown; readonly phone: string }): VNode => (
  <Page
    title="Own duty"
    crumbs={[{ text: 'Own duties', href: paths.hubDuties() }, { text: `Of ${duty.learned}` }]}
    whoCanSee={hubDutyReaders}
  >
    <Heading caption="Own duty to the police (FGM)">
      {duty.who}, {duty.from}
    </Heading>
    <DutyLines duty={duty} />
    {duty.clock !== null && (
      <p class="govuk-body">
        Only {duty.who} can record the police reference; you cannot do it for them.
        {phone !== '' && (
          <>
            {' '}
            Ring {duty.from}: <Link href={telephone(phone)}>{phone}</Link>
          </>
        )}
      </p>
    )}
  </Page>
)
