import type { VNode } from 'preact'
import { Button, Form, Heading, LongTextField, Page, Part, TextField } from '../../../../design/index.ts'
import type { FormState, Typed } from '../../../../kernel/form-state.ts'
import { letterReaders } from '../../model/letter.ts'
import { paths } from '../../paths.ts'
import { boxName, pieces } from './act.form.ts'

export type LetterRulesProps = {
  /** Number of the version in force; 0 is the usual one, which the hub has not changed. */
  readonly version: number
  readonly standing: Typed
}

const readers = { parent: 'The letter to the parents', child: 'The letter kept for the child' } as const
const short = { parent: 'Parents', child: 'Child' } as const

const Template = ({ reader, form }: { reader: keyof typeof readers; form: FormState }): VNode => (
  <Part title={readers[reader]}>
    {pieces.map(({ key, label, rows }) => {
      const field = { form, name: boxName(reader, key), label: `${short[reader]}: ${label}` }
      return rows === 1 ? <TextField key={key} {...field} /> : <LongTextField key={key} {...field} rows={rows} />
    })}
  </Part>
)

/** The hub's own words of its letters to families. */
export const letterRulesPage = (props: LetterRulesProps, form: FormState): VNode => {
  const shown = Object.keys(form.typed).length > 0 ? form : { typed: props.standing, errors: form.errors }
  return (
    <Page
      title="Words of the letters"
      error={form}
      whoCanSee="Whoever looks after the hub changes these words. Nothing here is about a child."
    >
      <Heading caption={props.version === 0 ? 'The usual words, not changed yet' : `Version ${String(props.version)}`}>
        Words of the letters to families
      </Heading>
      <p class="govuk-body">
        {'{child}'}, {'{hub}'} and {'{outcome}'} are filled in for each letter. Plain words: a parent, and later the
        child, reads them. Letters already written keep theirs.
      </p>
      <Form action={paths.letterRules()}>
        <input type="hidden" name="version" value={String(props.version)} />
        <LongTextField
          form={shown}
          name="address"
          label="The hub’s postal address"
          hint="It stands at the head of each letter."
          rows={4}
        />
        {letterReaders.map((reader) => (
          <Template key={reader} reader={reader} form={shown} />
        ))}
        <Button text="Publish these words" preventDoubleClick />
      </Form>
    </Page>
  )
}
