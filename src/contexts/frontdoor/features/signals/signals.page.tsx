import type { VNode } from 'preact'
import { ClockBadge, type ClockWords, EmptyState, Heading, Link, Page, Part } from '../../../../design/index.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import type { SignalLine } from '../../parts/signals-view.tsx'
import { paths } from '../../paths.ts'

export type SignalsPageProps = {
  /** Open contacts with something to look at, the nearest deadline first. */
  readonly contacts: readonly {
    readonly id: string
    readonly reference: string
    readonly who: string
    readonly clock: ClockWords
    readonly lines: readonly SignalLine[]
  }[]
  /** Of contacts that were decided before anybody closed it. */
  readonly left: readonly SignalLine[]
}

const Lines = ({ lines }: { lines: readonly SignalLine[] }): VNode => (
  <ul class="govuk-list govuk-list--bullet">
    {lines.map((line) => (
      <li key={line.id}>
        <Link href={paths.signal({ contact: line.contact, signal: line.id })}>{line.name}</Link>
        {line.again && <strong> (again, with something new)</strong>}
        <br />
        <span class="om-source">
          {line.from}. {line.words}
        </span>
      </li>
    ))}
  </ul>
)

/** What rules found in open contacts and nobody has closed, in the order of the contacts' own deadlines. */
export const signalsPage = ({ contacts, left }: SignalsPageProps): VNode => (
  <Page title="Worth looking at" whoCanSee={hubOnly}>
    <Heading>Worth looking at</Heading>
    <p class="govuk-body">
      The hub’s rules found this in contacts that are open. It stands in the order of the contacts’ own deadlines;
      nothing here says which family worries more. Nothing found is not an all-clear.
    </p>
    <p class="govuk-body">
      <Link href={paths.signalRules()}>The rules</Link> ·{' '}
      <Link href={paths.signalFigures()}>How often they are right</Link>
    </p>
    {contacts.length === 0 && (
      <EmptyState>
        <p>Nothing is open. What a rule finds in an open contact is listed here until a named person closes it.</p>
      </EmptyState>
    )}
    {contacts.map(({ id, reference, who, clock, lines }) => (
      <Part title={`${reference}, ${who}`} key={id}>
        <p class="govuk-body">
          <ClockBadge clock={clock} /> <Link href={paths.picture({ contact: id })}>See the picture of {reference}</Link>
        </p>
        <Lines lines={lines} />
      </Part>
    ))}
    {left.length > 0 && (
      <Part title="The contact was decided first">
        <p class="govuk-body">Nobody had closed these when the contact was decided.</p>
        <Lines lines={left} />
      </Part>
    )}
  </Page>
)
