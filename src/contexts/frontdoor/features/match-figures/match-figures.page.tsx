import type { VNode } from 'preact'
import { EmptyState, Heading, Link, Page, Part, Table } from '../../../../design/index.ts'
import type { Agreement, CalibrationStep } from '../../../people/index.ts'
import { paths } from '../../paths.ts'

export type MatchFiguresProps = {
  readonly agreement: Agreement
  readonly oneIn: number
  readonly labels: number
  readonly leastLabels: number
  /** By how many bits the finder's weights are moved; 0 while there are too few labels. */
  readonly shift: number
  readonly steps: readonly CalibrationStep[]
  readonly mayRead: boolean
}

const percent = (share: number): string => `${(share * 100).toFixed(share >= 0.985 ? 1 : 0)} %`

const kappaWords = (kappa: number): string => {
  if (kappa >= 0.8) return 'readers see the same'
  if (kappa >= 0.6) return 'readers mostly see the same'
  return 'readers see different things: talk about it together'
}

const Agreeing = ({ agreement: { pairs, agreed, kappa }, oneIn }: MatchFiguresProps): VNode => (
  <Part title="How far readers agree">
    {pairs === 0 ? (
      <EmptyState>
        <p class="govuk-body">No pair has been read twice yet. One in {String(oneIn)} is.</p>
      </EmptyState>
    ) : (
      <p class="govuk-body">
        <strong>
          Two readers said the same of {String(agreed)} of {String(pairs)} pairs ({percent(agreed / pairs)}).
        </strong>{' '}
        {kappa !== null && `Beyond what chance brings: ${kappa.toFixed(2)} of 1, ${kappaWords(kappa)}.`}
      </p>
    )}
    <p class="govuk-body">
      Counted: pairs chosen to be read twice, one in {String(oneIn)}, whose second reader was not told what the first
      one said. “Not sure” is an answer of its own. “Beyond what chance brings” is Cohen’s kappa.
    </p>
  </Part>
)

const shiftWords = (shift: number): string => {
  if (Math.abs(shift) < 0.05) return 'Readers find what the search foretells: its weights stay as they are.'
  const sure = shift < 0 ? 'too sure' : 'not sure enough'
  return `Readers find that the search is ${sure}: its weights are moved by ${shift.toFixed(1)} bits (one bit halves or doubles the odds).`
}

const Foretold = ({ labels, leastLabels, shift, steps }: MatchFiguresProps): VNode => (
  <Part title="What the search says and what readers find">
    <p class="govuk-body">
      {labels < leastLabels
        ? `${String(labels)} pairs have been read to an end. From ${String(leastLabels)} on, what readers find moves what the search says.`
        : shiftWords(shift)}
    </p>
    {steps.length > 0 && (
      <Table
        caption="Pairs by how likely the search held them to be one person"
        captionClasses="govuk-table__caption--s"
        head={[{ text: 'Chance' }, { text: 'Pairs read' }, { text: 'Said, on average' }, { text: 'Found one person' }]}
        rows={steps.map(({ from, to, pairs, stated, seen }) => [
          { text: `${percent(from)} to ${percent(to)}` },
          { text: String(pairs) },
          { text: percent(stated) },
          { text: percent(seen) },
        ])}
      />
    )}
  </Part>
)

/** How well pairs are read and foretold. Nobody is counted by name. */
export const matchFiguresPage = (props: MatchFiguresProps): VNode => (
  <Page
    title="How pairs are read"
    crumbs={
      props.mayRead
        ? [{ text: 'Pairs to read', href: paths.matches() }, { text: 'How pairs are read' }]
        : [{ text: 'How pairs are read' }]
    }
    whoCanSee="Screeners, decision makers and whoever looks after this hub can see this page. It names no child and no reader."
  >
    <Heading>How pairs are read</Heading>
    <Agreeing {...props} />
    <Foretold {...props} />
    {props.mayRead && (
      <p class="govuk-body">
        <Link href={paths.matches()}>Pairs to read</Link>
      </p>
    )}
  </Page>
)
