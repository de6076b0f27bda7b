import type { VNode } from 'preact'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Path } from '../../../../kernel/path.ts'
import {
  Button,
  Form,
  Link,
  LongTextField,
  Page,
  Part,
  SelectField,
  Timeline,
  type TimelineItem,
  TwoColumns,
} from '../../../../design/index.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, ContactHead, hubOnly } from '../../parts/contact-head.tsx'
import { ProtectionView, type ProtectionProps } from '../../parts/protection-view.tsx'
import { type SignalsProps, WorthLooking } from '../../parts/signals-view.tsx'
import { ReferralView, type ReferralViewProps } from '../../parts/referral-view.tsx'
import { paths } from '../../paths.ts'

export type ContactPageProps = {
  readonly standing: Standing
  /** What this reader may do with it now, the next step first. */
  readonly links: readonly { readonly text: string; readonly href: Path }[]
  /** Null for readers who only look. */
  readonly hands: {
    readonly mine: boolean
    readonly colleagues: readonly { readonly value: string; readonly text: string }[]
  } | null
  readonly history: readonly TimelineItem[]
  readonly protection: ProtectionProps
  readonly signals: SignalsProps
  readonly referral: ReferralViewProps | null
}

const Version = ({ version }: { version: number }): VNode => (
  <input type="hidden" name="version" value={String(version)} />
)

const Hold = ({ standing, mine }: { standing: Standing; mine: boolean }): VNode => {
  const { id, holder, holderName, version } = standing.contact
  const to = { contact: id }
  if (mine && !standing.contact.holderAccepted)
    return (
      <Form action={paths.accept(to)}>
        <Button text="Accept" preventDoubleClick />
      </Form>
    )
  return mine ? (
    <Form action={paths.putBack(to)}>
      <Version version={version} />
      <Button text="Put back" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  ) : (
    <Form action={paths.take(to)}>
      <Version version={version} />
      <Button
        text={holder === null ? 'Take' : `Take over from ${holderName}`}
        classes="govuk-button--secondary"
        preventDoubleClick
      />
    </Form>
  )
}

const HandOver = ({
  standing,
  form,
  colleagues,
}: {
  standing: Standing
  form: FormState
  colleagues: NonNullable<ContactPageProps['hands']>['colleagues']
}): VNode => (
  <Form action={paths.handOver({ contact: standing.contact.id })}>
    <Version version={standing.contact.version} />
    <SelectField form={form} name="to" label="Hand over to" items={colleagues} empty="Choose a colleague" />
    <LongTextField form={form} name="note" label="Note for them (optional)" rows={2} />
    <Button text="Hand over" classes="govuk-button--secondary" preventDoubleClick />
  </Form>
)

/** The acts in reach now, the next step first. Readers who only look see what they may open. */
const Next = ({ links }: { links: ContactPageProps['links'] }): VNode | null =>
  links.length === 0 ? null : (
    <nav aria-label="What to do now">
      <ul class="om-nextsteps">
        {links.map(({ text, href }) => (
          <li key={href}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )

/** One contact: where it stands, what can be done now, its history, and the referral as written. */
export const contactPage = (
  { standing, links, hands, history, protection, signals, referral }: ContactPageProps,
  form: FormState,
): VNode => (
  <Page
    title={`Contact ${standing.contact.reference}`}
    crumbs={contactCrumbs(standing)}
    wide
    error={form}
    whoCanSee={hubOnly}
  >
    <ContactHead standing={standing} />
    <Next links={links} />
    <TwoColumns
      main={
        <>
          <Part title="History">
            <Timeline items={history} empty="Nothing has happened yet." />
          </Part>
          {referral !== null && <ReferralView {...referral} />}
        </>
      }
      aside={
        <>
          <ProtectionView {...protection} />
          <WorthLooking {...signals} />
          {hands !== null && standing.contact.state !== 'decided' && (
            <Part title="Who holds it">
              <Hold standing={standing} mine={hands.mine} />
              {hands.colleagues.length > 0 && (
                <HandOver standing={standing} form={form} colleagues={hands.colleagues} />
              )}
            </Part>
          )}
        </>
      }
    />
  </Page>
)
