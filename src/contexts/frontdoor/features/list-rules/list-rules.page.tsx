import type { VNode } from 'preact'
import { Button, Form, Heading, Page, Part, Tag, TextField } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type ListRulesProps = {
  readonly version: number
  readonly staleAfterDays: number
  readonly agencies: readonly {
    readonly id: string
    readonly name: string
    readonly words: string
    readonly stale: boolean
    readonly sensitive: boolean
    /** Whether it has a list in place. */
    readonly listed: boolean
  }[]
}

const Agencies = ({ agencies }: Pick<ListRulesProps, 'agencies'>): VNode => (
  <ul class="govuk-list">
    {agencies.map(({ id, name, words, stale, sensitive, listed }) => (
      <li key={id} class="om-dutyrow">
        <span>
          <strong>{name}</strong> {stale && <Tag text="Old list" classes="govuk-tag--orange" />}
          {sensitive && <Tag text="Never listed" classes="govuk-tag--grey" />}
          <br />
          {words}
        </span>
        <Form action={paths.listSensitive({ agency: id })}>
          <input type="hidden" name="sensitive" value={sensitive ? 'no' : 'yes'} />
          <button type="submit" class="om-smallbutton">
            {sensitive ? 'Let it put a list in place' : listed ? 'Destroy its list and never list it' : 'Never list it'}
            <span class="govuk-visually-hidden">: {name}</span>
          </button>
        </Form>
      </li>
    ))}
  </ul>
)

/** The lists of a hub's agencies: which stand, which are old, and who is never listed. */
export const listRulesPage = ({ version, staleAfterDays, agencies }: ListRulesProps, form: FormState): VNode => {
  const shown =
    Object.keys(form.typed).length > 0 ? form : { ...form, typed: { staleAfterDays: String(staleAfterDays) } }
  return (
    <Page
      title="Agencies’ lists"
      error={form}
      whoCanSee="Whoever looks after this hub can see this page. Nothing here is about a child."
    >
      <Heading>Agencies’ lists of children</Heading>
      <p class="govuk-body">
        A service whom nobody may even know to work with somebody, such as one for survivors of abuse, for sexual health
        or for drugs and alcohol, is never listed. Marking it destroys a list it has put in place.
      </p>
      <Agencies agencies={agencies} />
      <Part title="When a list is old">
        <Form action={paths.listRules()}>
          <input type="hidden" name="version" value={String(version)} />
          <TextField
            form={shown}
            name="staleAfterDays"
            label="After how many days is a list shown as old?"
            hint="Counted from the day it was drawn up."
            width={4}
            inputmode="numeric"
          />
          <Button text="Publish this number" preventDoubleClick />
        </Form>
      </Part>
    </Page>
  )
}
