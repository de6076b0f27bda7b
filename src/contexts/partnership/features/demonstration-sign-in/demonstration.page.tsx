import type { VNode } from 'preact'
import { Button, Form, Heading, InsetText, Link, Page, Part } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { signInPaths } from '../../sign-in-paths.ts'

export type Persona = {
  readonly user: string
  readonly name: string
  readonly agency: string
  /** What to try as this person. */
  readonly tries: string
}

export type DemonstrationProps = {
  readonly hubs: readonly { readonly name: string; readonly personas: readonly Persona[] }[]
  /** What was typed before the session ended, sealed; sent on after signing in. */
  readonly kept: string
}

const PersonaButton = ({ persona, kept }: { persona: Persona; kept: string }): VNode => (
  <li class="om-persona">
    <Form action={signInPaths.demonstration()}>
      <input type="hidden" name="user" value={persona.user} />
      {kept !== '' && <input type="hidden" name="kept" value={kept} />}
      <Button text={persona.name} classes="govuk-button--secondary om-persona__button" preventDoubleClick />
    </Form>
    <p class="govuk-body om-persona__words">
      <strong>{persona.agency}</strong>
      <br />
      {persona.tries}
    </p>
  </li>
)

/** Everybody who can be tried, one press each. Exists only on a demonstration database. */
export const demonstrationPage = ({ hubs, kept }: DemonstrationProps, form: FormState = blankForm): VNode => (
  <Page title="Sign in to the demonstration" error={form}>
    <Heading>Who do you want to be?</Heading>
    <InsetText text="This is a demonstration. Saltmarsh Bay does not exist, everyone in it is invented, and no passwords are asked for. Never enter anything about a real person." />
    {kept !== '' && <p class="govuk-body">What you typed is kept. Sign in as the same person to go on.</p>}
    {hubs.map((hub) => (
      <Part title={hub.name} key={hub.name}>
        <ul class="om-personas">
          {hub.personas.map((persona) => (
            <PersonaButton persona={persona} kept={kept} key={persona.user} />
          ))}
        </ul>
      </Part>
    ))}
    <p class="govuk-body">
      <Link href={signInPaths.messages()}>See the mail and texts that were sent</Link>: one-time links and codes for
      settings without an account arrive there.
    </p>
  </Page>
)
