import type { VNode } from 'preact'
import { Button, Form, Heading, InsetText, Link, Page, Part } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { isWanted } from '../../parts/wanted.ts'
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

type PersonasOf = { readonly personas: readonly Persona[]; readonly kept: string }

const PersonaButton = ({ persona, kept }: { persona: Persona; kept: string }): VNode => (
  <li>
    <Form action={signInPaths.demonstration()}>
      <input type="hidden" name="user" value={persona.user} />
      {kept !== '' && <input type="hidden" name="kept" value={kept} />}
      <Button text={persona.name} classes="govuk-button--secondary govuk-!-margin-bottom-1" preventDoubleClick />
    </Form>
    <p class="govuk-body-s">{persona.tries}</p>
  </li>
)

/** One hub's people, by agency; those with most people first, as they do most of the work. */
const HubPersonas = ({ name, personas, kept }: PersonasOf & { name: string }): VNode => {
  const agencies = [...new Set(personas.map(({ agency }) => agency))].map((agency) => ({
    agency,
    people: personas.filter((persona) => persona.agency === agency),
  }))
  return (
    <Part title={name}>
      {agencies
        .sort((one, other) => other.people.length - one.people.length)
        .map(({ agency, people }) => (
          <section key={agency}>
            <h3 class="govuk-heading-s">{agency}</h3>
            <ul class="govuk-list">
              {people.map((persona) => (
                <PersonaButton persona={persona} kept={kept} key={persona.user} />
              ))}
            </ul>
          </section>
        ))}
    </Part>
  )
}

/** Everybody who can be tried, one press each. Exists only on a demonstration database. */
export const demonstrationPage = ({ hubs, kept }: DemonstrationProps, form: FormState = blankForm): VNode => (
  <Page title="Sign in to the demonstration" error={form}>
    <Heading>Who do you want to be?</Heading>
    <InsetText text="This is a demonstration. Saltmarsh Bay does not exist, everyone in it is invented, and no passwords are asked for. Never enter anything about a real person." />
    <p class="govuk-body">
      New here? <Link href={signInPaths.tour()}>Follow one child from a nursery’s worry to its answer</Link>: five
      minutes, one press at a time.
    </p>
    {kept !== '' && !isWanted(kept) && (
      <p class="govuk-body">What you typed is kept. Sign in as the same person to go on.</p>
    )}
    <div class="om-columns om-columns--even">
      {hubs.map((hub) => (
        <div key={hub.name}>
          <HubPersonas name={hub.name} personas={hub.personas} kept={kept} />
        </div>
      ))}
    </div>
    <p class="govuk-body">
      <Link href={signInPaths.messages()}>See the mail and texts that were sent</Link>: one-time links and codes for
      settings without an account arrive there.
    </p>
  </Page>
)
