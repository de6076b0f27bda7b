import type { VNode } from 'preact'
import { Button, Form, Heading, Link, Page, TextField } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type MatchRulesProps = { readonly version: number; readonly oneIn: number }

/** The hub's own rule of how many pairs of records are read by two people. */
export const matchRulesPage = ({ version, oneIn }: MatchRulesProps, form: FormState): VNode => {
  const shown = Object.keys(form.typed).length > 0 ? form : { ...form, typed: { oneIn: String(oneIn) } }
  return (
    <Page
      title="How pairs are read twice"
      crumbs={[{ text: 'How pairs are read', href: paths.matchFigures() }, { text: 'Rule' }]}
      error={form}
      whoCanSee="Whoever looks after this hub can see this page. Nothing here is about a child."
    >
      <Heading caption={version === 0 ? 'The usual number, not changed yet' : `Version ${String(version)}`}>
        How pairs are read twice
      </Heading>
      <p class="govuk-body">
        Some pairs of records that may be of one person are read by two people, neither knowing what the other said. So
        the hub sees <Link href={paths.matchFigures()}>how far readers agree</Link>. A pair that one reader was not sure
        of, or that two disagree about, is read again whatever stands here.
      </p>
      <Form action={paths.matchRules()}>
        <input type="hidden" name="version" value={String(version)} />
        <TextField
          form={shown}
          name="oneIn"
          label="One pair in how many is read twice?"
          hint="1 has every pair read twice; 10 one in ten. It holds for pairs that come from now on."
          width={4}
          inputmode="numeric"
        />
        <Button text="Publish this number" preventDoubleClick />
      </Form>
    </Page>
  )
}
