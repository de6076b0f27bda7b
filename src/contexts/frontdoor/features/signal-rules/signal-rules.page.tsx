import type { VNode } from 'preact'
import {
  Button,
  CheckboxesField,
  Form,
  Heading,
  Link,
  LongTextField,
  Page,
  Part,
  RadiosField,
  TextField,
} from '../../../../design/index.ts'
import { type FormState, type Typed, typedTexts } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type RuleShown = {
  readonly key: string
  readonly name: string
  readonly on: boolean
  readonly looksFor: string
  readonly why: string
  readonly notSaid: string
}

export type SignalRulesProps = {
  /** "The usual rules, not changed yet" or "Version 3, in force from 20 Nov 2026 at 10:00". */
  readonly version: string
  readonly rules: readonly RuleShown[]
  readonly kinds: readonly string[]
  readonly mayChange: boolean
}

export type SignalRuleProps = {
  readonly key: string
  readonly version: number
  readonly versionWords: string
  readonly name: string
  readonly standing: Typed
  readonly limits: readonly { readonly field: string; readonly label: string }[]
  readonly lists: readonly { readonly field: string; readonly label: string }[]
  readonly kinds: readonly { readonly value: string; readonly text: string }[]
}

const nothingPersonal = 'Everybody who works in this hub works by these rules. Nothing here is about a family.'

const Rule = ({ rule, mayChange }: { rule: RuleShown; mayChange: boolean }): VNode => (
  <Part title={rule.on ? rule.name : `${rule.name} (not looked for)`}>
    <p class="govuk-body">
      <strong>Looks for:</strong> {rule.looksFor}
    </p>
    <p class="govuk-body">
      <strong>Why it may matter:</strong> {rule.why}
    </p>
    <p class="govuk-body">
      <strong>What it does not say:</strong> {rule.notSaid}
    </p>
    {mayChange && (
      <p class="govuk-body">
        <Link href={paths.signalRule({ ruleName: rule.key })}>
          Change<span class="govuk-visually-hidden"> {rule.name}</span>
        </Link>
      </p>
    )}
  </Part>
)

/** The rules of the hub, in the words and with the limits in force. */
export const signalRulesPage = ({ version, rules, kinds, mayChange }: SignalRulesProps): VNode => (
  <Page title="Rules of what is worth looking at" whoCanSee={nothingPersonal}>
    <Heading caption={version}>Rules of what is worth looking at</Heading>
    <p class="govuk-body">
      These are your hub’s own rules, not law. Each looks only at contacts that are open, and counts only what a person
      recorded: contacts, decisions, who was in them, and the kind that somebody put on an item. No words are searched,
      nothing is added up to a score, and no family is put before another. A date known only as a year counts only where
      the whole year fits. What agencies sealed counts in the enquiry it was sealed for, and nowhere else.
    </p>
    <p class="govuk-body">
      <Link href={paths.signalFigures()}>How often these rules are right</Link>
    </p>
    {rules.map((rule) => (
      <Rule rule={rule} mayChange={mayChange} key={rule.key} />
    ))}
    <Part title="Kinds of event that can be put on an item">
      <ul class="govuk-list govuk-list--bullet">
        {kinds.map((kind) => (
          <li key={kind}>{kind}</li>
        ))}
      </ul>
      {mayChange && (
        <p class="govuk-body">
          <Link href={paths.eventKinds()}>Change the kinds of event</Link>
        </p>
      )}
    </Part>
  </Page>
)

/** Many choices, of which few are made: folded, with what is chosen in the line that unfolds them. */
const Kinds = ({
  list: { field, label },
  props,
  form,
}: {
  list: { readonly field: string; readonly label: string }
  props: SignalRuleProps
  form: FormState
}): VNode => {
  const chosen = props.kinds.filter(({ value }) => typedTexts(form.typed, field).includes(value))
  const names = chosen.map(({ text }) => text).join('; ')
  return (
    <details class="govuk-details" open={form.errors[field] !== undefined}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {label}: {names === '' ? 'nothing' : names}
        </span>
      </summary>
      <div class="govuk-details__text">
        <CheckboxesField form={form} name={field} label={label} items={[...props.kinds]} small />
      </div>
    </details>
  )
}

const Boxes = ({ props, form }: { props: SignalRuleProps; form: FormState }): VNode => (
  <>
    <RadiosField
      form={form}
      name="on"
      label="Does the hub look for this?"
      items={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ]}
    />
    <TextField form={form} name="name" label="Name of the rule" />
    {props.limits.map(({ field, label }) => (
      <TextField form={form} name={field} label={label} width={3} inputmode="numeric" key={field} />
    ))}
    {props.lists.map((list) => (
      <Kinds list={list} props={props} form={form} key={list.field} />
    ))}
    <LongTextField form={form} name="why" label="Why it may matter, for whoever reads it" rows={3} />
    <LongTextField form={form} name="notSaid" label="What it does not say" rows={3} />
  </>
)

/** One rule, changed as data and published as a new version. */
export const signalRulePage = (props: SignalRuleProps, form: FormState): VNode => {
  const shown = Object.keys(form.typed).length > 0 ? form : { typed: props.standing, errors: form.errors }
  return (
    <Page
      title="Change a rule"
      crumbs={[{ text: 'Rules', href: paths.signalRules() }, { text: 'Change a rule' }]}
      error={form}
      whoCanSee={nothingPersonal}
    >
      <Heading caption={props.versionWords}>{props.name}</Heading>
      <p class="govuk-body">
        What you publish holds from now on. What was found already keeps the rule and version it was found under.
      </p>
      <Form action={paths.signalRule({ ruleName: props.key })}>
        <input type="hidden" name="version" value={String(props.version)} />
        <Boxes props={props} form={shown} />
        <Button text="Publish this rule" preventDoubleClick />
      </Form>
    </Page>
  )
}
