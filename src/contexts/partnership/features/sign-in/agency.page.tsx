import type { VNode } from 'preact'
import { Button, Form, Heading, Page, RadiosField } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { signInPaths } from '../../sign-in-paths.ts'
import { type Carried, CarriedFields } from './steps.page.tsx'

export type AgencyChoice = {
  readonly agency: string
  readonly agencyName: string
  readonly hubName: string
  readonly roles: readonly string[]
}

/** For somebody with more than one appointment: one at a time, so that each record says for whom it was seen. */
export const agencyPage = (
  { note, kept, agencies }: Carried & { readonly agencies: readonly AgencyChoice[] },
  form: FormState = blankForm,
): VNode => (
  <Page title="Which agency?" error={form}>
    <Heading>Which agency are you working for now?</Heading>
    <Form action={signInPaths.chooseAgency()}>
      <CarriedFields note={note} kept={kept} />
      <RadiosField
        form={form}
        name="agency"
        label="Your appointments"
        items={agencies.map(({ agency, agencyName, hubName, roles }) => ({
          value: agency,
          text: agencyName,
          hint: `${hubName}; ${roles.map((role) => role.replaceAll('-', ' ')).join(', ')}`,
        }))}
      />
      <Button text="Continue" preventDoubleClick />
    </Form>
    <p class="govuk-body">To change later, sign out and in again.</p>
  </Page>
)
