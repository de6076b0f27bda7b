import type { VNode } from 'preact'
import { Button, EmptyState, Heading, Link, Page, Part } from '../../../../design/index.ts'
import type { Path } from '../../../../kernel/path.ts'
import { DutyList, type DutyShown, hubDutyReaders, ownDutyOnly } from '../../parts/duty-view.tsx'
import { paths } from '../../paths.ts'

const own = (id: string): Path => paths.duty({ duty: id })
const hubs = (id: string): Path => paths.hubDuty({ duty: id })

/** Somebody's own duties, the open ones with their clocks. */
export const dutiesPage = ({ duties }: { readonly duties: readonly DutyShown[] }): VNode => {
  const open = duties.filter(({ clock }) => clock !== null)
  const others = duties.filter(({ clock }) => clock === null)
  return (
    <Page title="Your duty to the police" whoCanSee={ownDutyOnly}>
      <Heading>Your duty to the police (FGM)</Heading>
      <p class="govuk-body">
        For regulated professionals and teachers who know of a case. It is personal, and a referral does not do it.{' '}
        <Link href={paths.worriedDoor({ stepName: 'fgm' })}>Who holds it, and what to do</Link>
      </p>
      <Button text="Record a duty" href={paths.dutyNew()} />
      <Part title={`To report: ${String(open.length)}`}>
        {open.length === 0 ? (
          <EmptyState>
            <p>Nothing of yours is to be reported. What you record stands here until you enter the police reference.</p>
          </EmptyState>
        ) : (
          <DutyList duties={open} prefix="open" to={own} />
        )}
      </Part>
      {others.length > 0 && (
        <Part title="Recorded">
          <DutyList duties={others} prefix="recorded" to={own} />
        </Part>
      )}
    </Page>
  )
}

export type HubDutiesProps = {
  readonly counts: { readonly open: number; readonly late: number; readonly done: number }
  readonly duties: readonly DutyShown[]
}

const none = 'Nobody has recorded a duty. When a professional does, it stands here until they have reported it.'

/** Where each professional's own duty stands, for the hub, which cannot do it for them. */
export const hubDutiesPage = ({ counts, duties }: HubDutiesProps): VNode => {
  const open = duties.filter(({ clock }) => clock !== null)
  const others = duties.filter(({ clock }) => clock === null)
  return (
    <Page title="Own duties to the police" whoCanSee={hubDutyReaders}>
      <Heading>Professionals’ own duties to the police (FGM)</Heading>
      <p class="govuk-body">
        Open: <strong>{counts.open}</strong>. Of these late: <strong>{counts.late}</strong>. Done:{' '}
        <strong>{counts.done}</strong>.
      </p>
      <p class="govuk-body">
        Each is one person’s own duty. The hub cannot do it for them, and a referral does not; ring whoever is late. Do
        you hold one yourself? <Link href={paths.duties()}>Your own duties</Link>
      </p>
      {duties.length === 0 && (
        <EmptyState>
          <p>{none}</p>
        </EmptyState>
      )}
      {open.length > 0 && (
        <Part title="Open">
          <DutyList duties={open} prefix="open" to={hubs} named />
        </Part>
      )}
      {others.length > 0 && (
        <Part title="Done, or not held">
          <DutyList duties={others} prefix="other" to={hubs} named />
        </Part>
      )}
    </Page>
  )
}
