import type { VNode } from 'preact'
import { Heading, Link, Page } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { ShiftBrief, type ShiftBriefProps } from '../../parts/shift-brief.tsx'
import { paths } from '../../paths.ts'

export type BriefPageProps = ShiftBriefProps

/** What could go wrong soonest, by itself: as it is read at the start of a shift. */
export const briefPage = (props: BriefPageProps, form: FormState): VNode => (
  <Page
    title="Your shift"
    crumbs={[{ text: 'Queue', href: paths.queue() }, { text: 'Your shift' }]}
    error={form}
    whoCanSee={hubOnly}
  >
    <Heading>Your shift</Heading>
    <ShiftBrief {...props} />
    <p class="govuk-body">
      <Link href={paths.queue()}>Go to the queue</Link>
    </p>
  </Page>
)
