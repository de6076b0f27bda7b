import type { VNode } from 'preact'
import { Link, Table } from '../../../design/index.ts'
import type { ComparedRow } from '../model/compare.ts'
import { paths } from '../paths.ts'

export type RecordShown = {
  readonly name: string
  /** "SB-4K7P2Q, from Little Terns Nursery, 20 Nov 2026 at 14:05". */
  readonly source: string
  readonly contact: string
}

type Compared = {
  readonly mine: RecordShown
  readonly theirs: RecordShown
  readonly rows: readonly ComparedRow[]
  readonly headings?: readonly [string, string]
}

const agreementWords = {
  same: 'the same',
  different: 'different',
  unknown: 'one side not known',
  neither: 'not known',
} as const

/** Two records side by side, as their sources wrote them. */
export const ComparedRecords = ({ mine, theirs, rows, headings }: Compared): VNode => (
  <div class="om-scroll" role="region" aria-label="The two records side by side" tabIndex={0}>
    <Table
      caption="The two records, as their sources wrote them"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[
        { text: 'What' },
        { text: headings?.[0] ?? 'This contact' },
        { text: headings?.[1] ?? 'The other record' },
      ]}
      rows={[
        ...rows.map(({ label, mine: here, theirs: there, agreement }) => [
          {
            html: (
              <>
                {label}
                <span class={`om-agreement om-agreement--${agreement}`}>{agreementWords[agreement]}</span>
              </>
            ),
          },
          { text: here || 'not known' },
          { text: there || 'not known' },
        ]),
        [
          { text: 'Source' },
          { html: <Link href={paths.contact({ contact: mine.contact })}>{mine.source}</Link> },
          { html: <Link href={paths.contact({ contact: theirs.contact })}>{theirs.source}</Link> },
        ],
      ]}
    />
  </div>
)
