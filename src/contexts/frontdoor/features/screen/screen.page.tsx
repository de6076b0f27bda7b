import type { VNode } from 'preact'
import type { FormState } from '../../../../kernel/form-state.ts'
import {
  ActBar,
  Button,
  ClockBadge,
  Form,
  Link,
  LongTextField,
  onThisPage,
  Page,
  Part,
  RadiosField,
  TwoColumns,
} from '../../../../design/index.ts'
import type { Rating as RatingKey } from '../../model/contact.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, ContactHead, hubOnly } from '../../parts/contact-head.tsx'
import { KnownPeople, type KnownPeopleProps } from '../../parts/known-people.tsx'
import { NotSent } from '../../parts/not-sent.tsx'
import { CannotWait } from '../../parts/protection-view.tsx'
import { RatingChoice } from '../../parts/rating-choice.tsx'
import { ReferralView, type ReferralViewProps } from '../../parts/referral-view.tsx'
import { type SignalsProps, WorthLooking } from '../../parts/signals-view.tsx'
import { paths } from '../../paths.ts'

export type ScreenPageProps = {
  readonly standing: Standing
  readonly referral: ReferralViewProps
  readonly known: KnownPeopleProps
  readonly signals: SignalsProps
  readonly document: string
  readonly levels: readonly { readonly key: string; readonly name: string; readonly words: string }[]
  /** Each with the deadline that choosing it gives this contact, worked out now. */
  readonly ratings: readonly { readonly rating: RatingKey; readonly meaning: string; readonly deadline: string }[]
}

const Judgement = ({ standing, document, levels, ratings, form }: ScreenPageProps & { form: FormState }): VNode => (
  <section class="om-part" id="judgement">
    <h2 class="om-part__title">Level, rating and reason</h2>
    <Form action={paths.screen({ contact: standing.contact.id })}>
      <input type="hidden" name="version" value={String(standing.contact.version)} />
      <TwoColumns
        even
        main={
          <RadiosField
            form={form}
            name="level"
            label="Which level of need?"
            hint={`In the words of: ${document}`}
            items={levels.map(({ key, name, words }) => ({ value: key, text: name, hint: words }))}
          />
        }
        aside={<RatingChoice form={form} label="How urgent is it?" ratings={ratings} />}
      />
      <LongTextField
        form={form}
        name="reason"
        label="Why this level and this rating?"
        hint="What is known, what it means for the child, and what would change your mind."
        rows={4}
      />
      <Button text="Record level and rating" preventDoubleClick />
    </Form>
  </section>
)

/** Screening: the referral as written, possible known people beside it, and the judgement always in reach. */
export const screenPage = (props: ScreenPageProps, form: FormState): VNode => (
  <Page
    title={`Screen ${props.standing.contact.reference}`}
    crumbs={contactCrumbs(props.standing, 'Screen')}
    wide
    error={form}
    whoCanSee={hubOnly}
  >
    <ContactHead standing={props.standing} />
    <p class="govuk-body">
      <CannotWait contact={props.standing.contact.id} />
    </p>
    <TwoColumns
      main={<ReferralView {...props.referral} />}
      aside={
        <>
          <WorthLooking {...props.signals} />
          <Part title="Possible known people">
            <KnownPeople {...props.known} />
          </Part>
        </>
      }
    />
    {props.standing.contact.state === 'to-screen' ? (
      <Judgement {...props} form={form} />
    ) : (
      <>
        <p class="govuk-body">
          This contact has been screened.{' '}
          <Link href={paths.contact({ contact: props.standing.contact.id })}>See where it stands</Link>
        </p>
        <NotSent form={form} boxes={[['reason', 'Why this level and this rating?']]} />
      </>
    )}
    {props.standing.contact.state === 'to-screen' && (
      <ActBar>
        <ClockBadge clock={props.standing.clock} />
        <Link href={onThisPage('judgement')}>Level, rating and reason</Link>
      </ActBar>
    )}
  </Page>
)
