import type { VNode } from 'preact'
import { Heading, Link, Page, Part } from '../../../../design/index.ts'
import { paths } from '../../paths.ts'

export type SignalFiguresProps = {
  /** "23 Nov 2026". */
  readonly measuredOn: string
  readonly rulesVersion: string
  readonly rules: readonly {
    readonly name: string
    readonly found: string
    readonly alarms: string
    /** The hub's rule is not the one that was measured. */
    readonly changed: boolean
  }[]
  /** In how many innocent stories any rule found something. */
  readonly anyAlarm: string
  readonly looksLike: readonly { readonly name: string; readonly stories: number; readonly alarms: number }[]
  /** "1 Dec 2025". */
  readonly since: string
  readonly own: readonly {
    readonly name: string
    readonly found: number
    readonly acted: number
    readonly dismissed: number
    /** Open still, or gone with the contact's decision. */
    readonly unclosed: number
    readonly dismissedRate: string
  }[]
  /** Why signals were dismissed, with how many. */
  readonly reasons: readonly { readonly name: string; readonly count: number }[]
}

type Cell = string | number

const Table = ({ caption, heads, rows }: { caption: string; heads: readonly string[]; rows: readonly Cell[][] }) => (
  <div class="om-scroll" role="region" aria-label={caption} tabIndex={0}>
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {heads.map((head) => (
            <th scope="col" class="govuk-table__header" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map(([first, ...rest]) => (
          <tr class="govuk-table__row" key={first}>
            <th scope="row" class="govuk-table__header">
              {first}
            </th>
            {rest.map((cell, index) => (
              <td class="govuk-table__cell" key={heads[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Invented = ({ props }: { props: SignalFiguresProps }): VNode => (
  <Part title="On invented towns">
    <p class="govuk-body">
      Measured on {props.measuredOn}, rules {props.rulesVersion}, on a town in which every story was made up and it is
      known what there was to see. No real family is in it, and a real town is different: read it as how the rules
      behave, not as how your families do.
    </p>
    <Table
      caption="Found, and false alarms"
      heads={['Rule', 'Found', 'False alarms']}
      rows={props.rules.map(({ name, found, alarms, changed }) => [
        changed ? `${name} (your hub has changed this rule; measured is the usual one)` : name,
        found,
        alarms,
      ])}
    />
    <p class="govuk-body">
      <strong>Found:</strong> of 100 stories in which this was planted, in how many the rule found it. What is missed
      was spread over too long, dated by year alone, given no kind by anybody, or nobody noticed that two records are
      one person.
    </p>
    <p class="govuk-body">
      <strong>False alarms:</strong> of 100 stories in which there was nothing to see, in how many the rule found
      something all the same. In brackets: where the true figure lies, with 95 in 100 certainty.
    </p>
    <Table
      caption="Innocent stories in which any rule found something"
      heads={['What it really was', 'Found something', 'Of so many']}
      rows={props.looksLike.map(({ name, stories, alarms }) => [name, alarms, stories])}
    />
    <p class="govuk-body">
      <strong>Any rule at all:</strong> {props.anyAlarm} of these stories. Many of them were made to look like
      something; ordinary families are about a quarter.
    </p>
  </Part>
)

const Own = ({ props }: { props: SignalFiguresProps }): VNode => (
  <Part title="In this hub">
    <Table
      caption={`Since ${props.since}`}
      heads={['Rule', 'Found', 'Acted on', 'Dismissed', 'Nobody closed', 'Dismissed, of those closed']}
      rows={props.own.map(({ name, found, acted, dismissed, unclosed, dismissedRate }) => [
        name,
        found,
        acted,
        dismissed,
        unclosed,
        dismissedRate,
      ])}
    />
    <p class="govuk-body">
      <strong>Dismissed, of those closed:</strong> of 100 that somebody closed, how many were dismissed. It counts what
      people made of them, which is not the same as what was true. Those that nobody closed are open still, or rested on
      sealed information when the contact was decided; they are in neither.
    </p>
    {props.reasons.length > 0 && (
      <Table
        caption="Why they were dismissed"
        heads={['Reason', 'How many']}
        rows={props.reasons.map(({ name, count }) => [name, count])}
      />
    )}
    <p class="govuk-body">These counts hold no contact and no name; they stay when a contact is closed.</p>
  </Part>
)

/** How often the rules are right: on invented towns, and by what this hub's people made of them. */
export const signalFiguresPage = (props: SignalFiguresProps): VNode => (
  <Page
    title="How often the rules are right"
    crumbs={[{ text: 'Rules', href: paths.signalRules() }, { text: 'Figures' }]}
    whoCanSee="Everybody who works in this hub, and whoever looks after it. There are no names in it."
  >
    <Heading>How often the rules are right</Heading>
    <Own props={props} />
    <Invented props={props} />
    <p class="govuk-body">
      <Link href={paths.signalRules()}>The rules</Link>
    </p>
  </Page>
)
