import type { VNode } from 'preact'
import { type FormState, type Typed } from '../../../../kernel/form-state.ts'
import {
  AgencyStrip,
  type AgencyAnswer,
  Button,
  CheckboxesField,
  Form,
  InsetText,
  Link,
  LongTextField,
  Page,
  Part,
  TextField,
} from '../../../../design/index.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, ContactHead, hubOnly } from '../../parts/contact-head.tsx'
import { NotSent } from '../../parts/not-sent.tsx'
import { CannotWait } from '../../parts/protection-view.tsx'
import { paths } from '../../paths.ts'
import { BasisFields, type BasisOffer } from './basis-fields.tsx'

export type AgencyOffer = {
  readonly id: string
  readonly name: string
  readonly proposed: boolean
  /** How it answers and by when: `answer due Mon 12:50 (5 h of working time), by one-time link`. */
  readonly how: string
  readonly questions: readonly string[]
  /** Questions ticked at first: the baseline of this concern. */
  readonly asked: readonly string[]
}

export type AskPageProps = {
  readonly standing: Standing
  readonly basis: BasisOffer
  /** Empty where this rating asks no agency, or all have been asked. */
  readonly offers: readonly AgencyOffer[]
  /** Agencies asked before, and how they stand. */
  readonly before: readonly AgencyAnswer[]
  readonly asksAgencies: boolean
  /** Agencies offered whose sharing agreement has ended, each with its last day. */
  readonly ended: readonly string[]
  /** An ended agreement wants a reason: not for red. */
  readonly endedWantsReason: boolean
  /** The worry in the referrer's words, to be cut to what agencies need. */
  readonly summary: string
}

/** The form as it is first shown: the hub's proposals, which are the screener's to change. The basis has none. */
const proposals = ({ offers, summary }: AskPageProps): Typed => ({
  summary,
  agency: offers.filter(({ proposed }) => proposed).map(({ id }) => id),
  ...Object.fromEntries(offers.map(({ id, asked }) => [`ask-${id}`, asked])),
})

const Questions = ({ offer, form }: { offer: AgencyOffer; form: FormState }): VNode => (
  <>
    {offer.questions.length > 0 && (
      <CheckboxesField
        form={form}
        name={`ask-${offer.id}`}
        label={`Questions for ${offer.name}`}
        small
        items={offer.questions.map((question) => ({ value: question, text: question }))}
      />
    )}
    <LongTextField
      form={form}
      name={`own-${offer.id}`}
      label={`Other questions for ${offer.name}, one on each line`}
      rows={2}
    />
    <TextField form={form} name={`why-${offer.id}`} label={`Why ${offer.name} is asked (optional)`} />
  </>
)

const Whom = ({ offers, form }: { offers: readonly AgencyOffer[]; form: FormState }): VNode => (
  <Part title="Whom to ask, and what">
    <CheckboxesField
      form={form}
      name="agency"
      label="Which agencies?"
      hint="Proposed from the concern and the rating. Add or remove as this child needs."
      items={offers.map((offer) => ({
        value: offer.id,
        text: offer.name,
        hint: `${offer.proposed ? 'Proposed; ' : ''}${offer.how}`,
        reveal: <Questions offer={offer} form={form} />,
      }))}
    />
  </Part>
)

/** Agreements that have ended: said, with a reason asked for, and red never delayed. */
const Ended = ({ ended, endedWantsReason, form }: AskPageProps & { form: FormState }): VNode | null =>
  ended.length === 0 ? null : (
    <Part title="Agreements that have ended">
      <InsetText>
        {ended.join('; ')}.{' '}
        {endedWantsReason
          ? 'If you ask one of them, say why. Likely significant harm is never delayed by this.'
          : 'This does not delay red: asking goes on, and that it went on is kept.'}
      </InsetText>
      <LongTextField
        form={form}
        name="agreementReason"
        label={endedWantsReason ? 'Why ask all the same?' : 'Why ask all the same? (optional)'}
        rows={2}
      />
    </Part>
  )

const Asking = ({ props, form }: { props: AskPageProps; form: FormState }): VNode => (
  <Form action={paths.ask({ contact: props.standing.contact.id })}>
    <input type="hidden" name="version" value={String(props.standing.contact.version)} />
    <Part title="Why agencies may be asked">
      <BasisFields basis={props.basis} form={form} />
    </Part>
    <Part title="What every agency is told">
      <LongTextField
        form={form}
        name="summary"
        label="The worry, in as few words as they need"
        hint="The referrer’s own words stand here first: cut what agencies need not know. Names, births and addresses of the children, and the adults’ names, go with it; the referrer’s name does not."
        rows={5}
      />
    </Part>
    <Whom offers={props.offers} form={form} />
    <Ended {...props} form={form} />
    <Button text="Send the questions" preventDoubleClick />
  </Form>
)

/** Asking agencies: the recorded basis first, then whom and what. */
export const askPage = (props: AskPageProps, form: FormState): VNode => {
  const { standing, before, asksAgencies, offers } = props
  const untouched = Object.keys(form.typed).length === 0
  const filled = untouched ? { typed: proposals(props), errors: form.errors } : form
  const contact = paths.contact({ contact: standing.contact.id })
  return (
    <Page
      title={`Ask agencies about ${standing.contact.reference}`}
      crumbs={contactCrumbs(standing, 'Ask agencies')}
      error={form}
      whoCanSee={hubOnly}
    >
      <ContactHead standing={standing} />
      <p class="govuk-body">
        <CannotWait contact={standing.contact.id} />
      </p>
      {before.length > 0 && (
        <Part title="Asked before">
          <AgencyStrip answers={before} />
        </Part>
      )}
      {!asksAgencies && (
        <InsetText text="This rating asks no agency: the contact is ready to decide. Grade it up first if agencies should be asked." />
      )}
      {asksAgencies && offers.length === 0 && (
        <InsetText text="Every agency of this hub has been asked about this contact." />
      )}
      {asksAgencies && offers.length > 0 ? (
        <Asking props={props} form={filled} />
      ) : (
        <>
          <p class="govuk-body">
            <Link href={contact}>Back to the contact</Link>
          </p>
          <NotSent
            form={form}
            boxes={[
              ['summary', 'The worry, in as few words as they need'],
              ['reason', 'Reason'],
              ['agreementReason', 'Why ask all the same?'],
            ]}
          />
        </>
      )}
    </Page>
  )
}
