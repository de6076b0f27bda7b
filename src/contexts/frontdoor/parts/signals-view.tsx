import type { VNode } from 'preact'
import { Link, Part } from '../../../design/index.ts'
import { paths } from '../paths.ts'

export type SignalLine = {
  readonly id: string
  readonly contact: string
  readonly name: string
  /** Whose word it rests on, such as `Saltmarsh Police and Bay Housing`. */
  readonly from: string
  /** "Found 20 Nov 2026 at 15:40", or who closed it and how. */
  readonly words: string
  /** It was closed before, and something new came. */
  readonly again: boolean
}

export type SignalsProps = { readonly open: readonly SignalLine[]; readonly closed: readonly SignalLine[] }

const Line = ({ line }: { line: SignalLine }): VNode => (
  <li>
    <Link href={paths.signal({ contact: line.contact, signal: line.id })}>{line.name}</Link>
    {line.again && <strong> (again, with something new)</strong>}
    <br />
    <span class="om-source">
      {line.from}. {line.words}
    </span>
  </li>
)

/**
 * What rules found in this contact, for a person to look at. Nothing where nothing was found: that is not an all-clear.
 * `deciding` says what becomes of the rest once everything is decided.
 */
export const WorthLooking = ({
  open,
  closed,
  deciding = false,
}: SignalsProps & { deciding?: boolean }): VNode | null =>
  open.length + closed.length === 0 ? null : (
    <Part title="Worth looking at">
      {open.length > 0 && (
        <>
          <p class="govuk-body">
            The hub’s rules found this in what is recorded. It decides nothing: read what it rests on, and say what you
            make of it.
            {deciding &&
              ' What rests on sealed information closes with the enquiry: nobody can look at it after the decision.'}
          </p>
          <ul class="govuk-list govuk-list--spaced">
            {open.map((line) => (
              <Line line={line} key={line.id} />
            ))}
          </ul>
        </>
      )}
      {closed.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Looked at before: {closed.length}</span>
          </summary>
          <div class="govuk-details__text">
            <ul class="govuk-list govuk-list--spaced">
              {closed.map((line) => (
                <Line line={line} key={line.id} />
              ))}
            </ul>
          </div>
        </details>
      )}
    </Part>
  )
