import type { VNode } from 'preact'
import {
  Button,
  DateField,
  Form,
  Heading,
  Link,
  LongTextField,
  Page,
  Part,
  RadiosField,
  telephone,
  TextField,
  WarningText,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { type DutyShown, DutyLines, ownDutyOnly } from '../../parts/duty-view.tsx'
import { paths } from '../../paths.ts'

export type DutyPageProps = { readonly duty: DutyShown; readonly mayRefer: boolean }

const Report = ({ duty, form }: { duty: DutyShown; form: FormState }): VNode => (
  <Part title="The police have it">
    <p class="govuk-body">
      Ring <Link href={telephone('101')}>101</Link>, give her name, date of birth and address, and ask for the
      reference. A referral to the hub does not do this for you.
    </p>
    <Form action={paths.duty({ duty: duty.id })}>
      <RadiosField
        form={form}
        name="by"
        label="Who reported it?"
        items={[
          { value: 'me', text: 'I did' },
          {
            value: 'colleague',
            text: 'Another person of my profession did, about this girl',
            reveal: <TextField form={form} name="colleague" label="Their name and profession" width={30} />,
          },
        ]}
      />
      <TextField form={form} name="reference" label="Police reference" width={20} spellcheck={false} />
      <DateField form={form} name="calledOn" label="When was it reported?" hint="For example, 20 11 2026" />
      <LongTextField
        form={form}
        name="safeguarding"
        label="What was done to keep her safe?"
        hint="Such as: safeguarding lead told, referred to the hub, spoken with her, medical help."
        rows={4}
      />
      <Button text="Record the report" preventDoubleClick />
    </Form>
  </Part>
)

/** One's own duty: by when, and recording that it is done. */
export const dutyPage = ({ duty, mayRefer }: DutyPageProps, form: FormState): VNode => (
  <Page
    title="Your own duty"
    crumbs={[{ text: 'Your duty to the police', href: paths.duties() }, { text: `Of ${duty.learned}` }]}
    error={form}
    whoCanSee={ownDutyOnly}
  >
    <Heading caption="Your duty to the police (FGM)">Learned on {duty.learned}</Heading>
    {duty.notHeld !== '' && (
      <WarningText
        iconFallbackText="Important"
        text={`${duty.notHeld} Act with the same urgency: tell your safeguarding lead and refer to the hub at once.`}
      />
    )}
    <DutyLines duty={duty} />
    {mayRefer && (
      <p class="govuk-body">
        The girl’s safety is another matter, and neither takes the place of the other:{' '}
        <Link href={paths.beforeReferring()}>make a referral too</Link>.
      </p>
    )}
    {duty.clock !== null && <Report duty={duty} form={form} />}
  </Page>
)
