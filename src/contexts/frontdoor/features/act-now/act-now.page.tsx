import type { VNode } from 'preact'
import {
  Button,
  DateField,
  Form,
  InsetText,
  LongTextField,
  Page,
  RadiosField,
  TextField,
} from '../../../../design/index.ts'
import { type FormState, type Typed, typedText } from '../../../../kernel/form-state.ts'
import { protections, protectionWords } from '../../model/protection.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, ContactHead, hubOnly } from '../../parts/contact-head.tsx'
import { beginningWith } from '../../parts/moment.form.ts'
import { paths } from '../../paths.ts'

export type ActNowPageProps = {
  readonly standing: Standing
  readonly once: string
  /** Now, as the boxes of the moment begin. */
  readonly typedNow: Typed
  /** What the hub has not got at this moment. */
  readonly missing: readonly string[]
}

const hints = {
  'police-protection': 'Officers take the child into protection: ring 999 where it cannot wait.',
  'emergency-order': 'The council’s lawyers apply to a court.',
  'placed-safe': 'With somebody safe, in hospital, or in care with the parents’ word.',
  'strategy-discussion':
    'Police, health and children’s social care talk. Record here that it is called, and afterwards what it decided.',
} as const

/** Records what is done at once. Nothing has to be finished first. */
export const actNowPage = ({ standing, once, typedNow, missing }: ActNowPageProps, state: FormState): VNode => {
  const form = beginningWith(state, typedNow)
  return (
    <Page
      title={`Act now ${standing.contact.reference}`}
      crumbs={contactCrumbs(standing, 'Act now')}
      error={state}
      whoCanSee={hubOnly}
    >
      <ContactHead standing={standing} title="Act now" />
      <InsetText>
        Act first, write after. Nothing has to be finished before: no screening, rating or answer. The contact stays as
        it is and its clock runs on.
        {missing.length > 0 && <> What is missing now is kept with the record: {missing.join('; ')}.</>}
      </InsetText>
      <Form action={paths.actNow({ contact: standing.contact.id })}>
        <input type="hidden" name="once" value={typedText(form.typed, 'once') || once} />
        <RadiosField
          form={form}
          name="kind"
          label="What is done?"
          items={protections.map((kind) => ({ value: kind, text: protectionWords[kind], hint: hints[kind] }))}
        />
        <LongTextField form={form} name="words" label="What was done, for whom and why" rows={4} />
        <DateField form={form} name="day" label="The day it was done" />
        <TextField form={form} name="time" label="The time" hint="Such as 21:40" width={5} inputmode="numeric" />
        <LongTextField
          form={form}
          name="told"
          label="Who was told"
          hint="The parents, the referrer, a manager: names and when. If nobody yet, why."
          rows={3}
        />
        <Button text="Record it" preventDoubleClick />
      </Form>
    </Page>
  )
}
