import type { VNode } from 'preact'
import { ClockBadge, type ClockWords, Form, Link, Rating, type RatingColour } from '../../../design/index.ts'
import type { Path } from '../../../kernel/path.ts'
import { paths } from '../paths.ts'

/** One press that mends it. `version` goes with what acts on a contact; `open` leads to a page and changes nothing. */
export type Press = {
  readonly text: string
  readonly to: Path
  readonly version?: number | undefined
  readonly open?: true | undefined
}

export type ShownThing = {
  readonly contact: string
  readonly reference: string
  readonly who: string
  readonly rating: RatingColour | null
  readonly clock: ClockWords
  /** Why it is here, in a sentence. */
  readonly why: string
  readonly press: Press
}

export type ShiftBriefProps = {
  readonly things: readonly ShownThing[]
  /** "before noon". */
  readonly horizon: string
  readonly open: number
}

const numbers = ['', 'One thing', 'Two things', 'Three things'] as const

const Mend = ({ thing: { press, reference } }: { thing: ShownThing }): VNode =>
  press.open ? (
    <Link href={press.to}>
      {press.text}
      <span class="govuk-visually-hidden"> {reference}</span>
    </Link>
  ) : (
    <Form action={press.to}>
      {press.version !== undefined && <input type="hidden" name="version" value={String(press.version)} />}
      <button type="submit" class="om-smallbutton">
        {press.text}
        <span class="govuk-visually-hidden"> {reference}</span>
      </button>
    </Form>
  )

const None = ({ horizon, open }: ShiftBriefProps): VNode => (
  <p class="govuk-body">
    Nothing here looks likely to go wrong {horizon}: each of the {open} open contacts that fall due is held and
    accepted, no late answer is unread, and no late question is unchased. What nobody has written down is not counted.
  </p>
)

/** "Three things could go wrong before noon", the worst first, each with one press that mends it. */
export const ShiftBrief = (props: ShiftBriefProps): VNode => (
  <section class="om-brief" aria-labelledby="brief">
    <h2 class="govuk-heading-m" id="brief">
      {props.things.length === 0
        ? `Nothing is likely to go wrong ${props.horizon}`
        : `${numbers[props.things.length] ?? ''} could go wrong ${props.horizon}`}
    </h2>
    {props.things.length === 0 ? (
      <None {...props} />
    ) : (
      <ol class="om-brief__list">
        {props.things.map((thing) => (
          <li key={thing.contact}>
            <p class="govuk-body">
              <Rating rating={thing.rating} /> <Link href={paths.contact(thing)}>{thing.who}</Link>{' '}
              <ClockBadge clock={thing.clock} />
            </p>
            <p class="govuk-body">{thing.why}</p>
            <Mend thing={thing} />
          </li>
        ))}
      </ol>
    )}
  </section>
)
