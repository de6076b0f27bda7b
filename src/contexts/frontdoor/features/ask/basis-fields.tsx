import type { VNode } from 'preact'
import type { FormState } from '../../../../kernel/form-state.ts'
import {
  CheckboxesField,
  type Choice,
  InsetText,
  LongTextField,
  RadiosField,
  TextField,
} from '../../../../design/index.ts'

export type BasisOffer = {
  /** The basis recorded before that still holds, as a sentence; null where one must be recorded now. */
  readonly recorded: string | null
  readonly levelName: string
  readonly significantHarm: boolean
  readonly red: boolean
  readonly mayOverride: boolean
  /** What the referrer says of consent, as a sentence. */
  readonly referrerSays: string
  readonly noConsentReasons: readonly { readonly key: string; readonly name: string }[]
}

const harmChoice = (basis: BasisOffer): Choice => ({
  value: 'significant-harm',
  text: 'Significant harm is likely: consent is not required',
  hint: `${basis.levelName} counts as likely significant harm. Say below what shows it.`,
})

const consentChoice = (basis: BasisOffer, form: FormState): Choice => ({
  value: 'consent',
  text: 'Consent was given',
  hint: basis.referrerSays,
  reveal: (
    <>
      <TextField form={form} name="givenBy" label="By whom?" width={20} />
      <RadiosField
        form={form}
        name="consentSource"
        label="How does the hub know?"
        small
        items={[
          { value: 'referral', text: 'From the referral' },
          { value: 'hub', text: 'The hub asked' },
        ]}
      />
    </>
  ),
})

const overrideChoice = (basis: BasisOffer, form: FormState): Choice => ({
  value: 'override',
  text: 'Go without consent',
  hint: 'Your decision as decision maker, with the reason below.',
  reveal: (
    <CheckboxesField
      form={form}
      name="noConsentReasons"
      label="Why is consent not asked for?"
      small
      items={basis.noConsentReasons.map(({ key, name }) => ({ value: key, text: name }))}
    />
  ),
})

const urgentChoice: Choice = {
  value: 'urgent',
  text: 'Red cannot wait',
  hint: 'The questions go at once. The basis is checked by the end of the next working day.',
}

const choices = (basis: BasisOffer, form: FormState): readonly Choice[] => [
  ...(basis.significantHarm ? [harmChoice(basis)] : []),
  consentChoice(basis, form),
  ...(basis.mayOverride ? [overrideChoice(basis, form)] : []),
  ...(basis.red ? [urgentChoice] : []),
]

/** The recorded basis, or the questions that make one. Nothing is chosen beforehand. */
export const BasisFields = ({ basis, form }: { basis: BasisOffer; form: FormState }): VNode =>
  basis.recorded !== null ? (
    <InsetText text={basis.recorded} />
  ) : (
    <>
      {!basis.mayOverride && !basis.significantHarm && !basis.red && (
        <InsetText text="Without consent, only a decision maker may let agencies be asked at this level. Hand the contact over to one." />
      )}
      <RadiosField form={form} name="ground" label="On what ground?" items={choices(basis, form)} />
      <LongTextField
        form={form}
        name="reason"
        label="Reason"
        hint="Needed on every ground but consent. It is kept with the request."
        rows={3}
      />
    </>
  )
