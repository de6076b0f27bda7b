import type { VNode } from 'preact'
import {
  Button,
  EmptyState,
  Form,
  Heading,
  InsetText,
  Link,
  LongTextField,
  Page,
  Pagination,
  Part,
  RadiosField,
  SelectField,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Path } from '../../../../kernel/path.ts'
import type { ComparedRow } from '../../model/compare.ts'
import type { Reason } from '../../model/likeness.ts'
import { readingGrounds, readingWords } from '../../model/pair-words.ts'
import { ComparedRecords, type RecordShown } from '../../parts/compared-records.tsx'
import { hubOnly } from '../../parts/contact-head.tsx'
import { Why } from '../../parts/known-people.tsx'
import { paths } from '../../paths.ts'

export type PairRow = {
  readonly id: string
  readonly names: string
  /** "Very likely one person", "Two readers do not agree". */
  readonly words: string
}

export type MatchesProps = {
  readonly counts: { readonly first: number; readonly second: number; readonly settle: number }
  readonly rows: readonly PairRow[]
  readonly previous: Path | null
  readonly next: Path | null
  /** Which of all these rows are, such as "1 to 20 of 34". */
  readonly place: string
}

const many = (count: number, one: string, more: string): string => `${String(count)} ${count === 1 ? one : more}`

/** Pairs of records that wait for this reader. */
export const matchesPage = ({ counts, rows, previous, next, place }: MatchesProps): VNode => (
  <Page
    title="Pairs to read"
    crumbs={[{ text: 'Queue', href: paths.queue() }, { text: 'Pairs to read' }]}
    whoCanSee={hubOnly}
  >
    <Heading>Pairs to read</Heading>
    <p class="govuk-body">
      Records that may be of one person. Nobody is joined until somebody has said so: until then the two histories stand
      apart.
    </p>
    <p class="govuk-body">
      <strong>{many(counts.first, 'pair', 'pairs')}</strong> to read, {String(counts.second)} for a second reader,{' '}
      {String(counts.settle)} to settle. <Link href={paths.matchFigures()}>How far readers agree</Link>
    </p>
    {rows.length === 0 ? (
      <EmptyState>
        <p class="govuk-body">
          Nothing waits for you. Pairs come here a minute after a contact, when somebody in it is like somebody the hub
          has a record of.
        </p>
      </EmptyState>
    ) : (
      <>
        {rows[0] !== undefined && (
          <p class="govuk-body">
            <Link href={paths.match({ pair: rows[0].id })}>Begin with the first</Link>
          </p>
        )}
        <Part title={place}>
          <ul class="govuk-list govuk-list--spaced">
            {rows.map((row) => (
              <li key={row.id}>
                <Link href={paths.match({ pair: row.id })}>{row.names}</Link>
                <br />
                {row.words}
              </li>
            ))}
          </ul>
        </Part>
        {(previous !== null || next !== null) && (
          <Pagination
            {...(previous === null ? {} : { previous: { href: previous } })}
            {...(next === null ? {} : { next: { href: next } })}
          />
        )}
      </>
    )}
  </Page>
)

export type PairProps = {
  readonly pair: string
  readonly mine: RecordShown
  readonly theirs: RecordShown
  readonly rows: readonly ComparedRow[]
  readonly why: readonly Reason[]
  /** What is asked of this reader. */
  readonly task: 'read' | 'read-again' | 'doubted' | 'settle' | 'wait' | 'done'
  /** What others said, a sentence each; empty where the reader is not to know. */
  readonly said: readonly string[]
  readonly seen: number
  /** The pair after this one; null when nothing else waits. */
  readonly skip: string | null
  /** Somebody judged the two meanwhile, outside this list. */
  readonly judged: string
}

const tasks: Readonly<Record<PairProps['task'], string>> = {
  read: '',
  'read-again':
    'Somebody has read this pair. What they said is not shown, so that you judge for yourself: this pair is read twice.',
  doubted: 'The first reader was not sure. Your word then stands.',
  settle: 'Two people do not agree about this pair. What you say ends it, for now.',
  wait: 'You have said what you think, or another reader is wanted. Nothing is asked of you here.',
  done: 'This pair has been read.',
}

const Reading = ({ pair, seen, form }: { pair: string; seen: number; form: FormState }): VNode => (
  <div data-pair>
    <Form action={paths.match({ pair })}>
      <input type="hidden" name="seen" value={String(seen)} />
      <RadiosField
        form={form}
        name="verdict"
        label="Are they one person?"
        items={(['same', 'not-same', 'unsure'] as const).map((value) => ({ value, text: readingWords[value] }))}
      />
      <SelectField form={form} name="ground" label="What decided it?" items={readingGrounds} />
      <LongTextField form={form} name="words" label="More, in your own words (optional)" rows={2} />
      <Button text="Keep and go to the next" preventDoubleClick />
    </Form>
  </div>
)

const asked: readonly string[] = ['read', 'read-again', 'doubted', 'settle']

/** One pair of records side by side, and a reader's word on it. */
export const pairPage = (props: PairProps, form: FormState): VNode => (
  <Page
    title="A pair to read"
    crumbs={[
      { text: 'Queue', href: paths.queue() },
      { text: 'Pairs to read', href: paths.matches() },
      { text: 'A pair to read' },
    ]}
    wide
    error={form}
    whoCanSee={hubOnly}
  >
    <Heading>
      Is {props.mine.name} the same person as {props.theirs.name}?
    </Heading>
    {tasks[props.task] !== '' && <InsetText text={tasks[props.task]} />}
    {props.judged !== '' && <InsetText text={props.judged} />}
    <ComparedRecords {...props} headings={['One record', 'The other record']} />
    {props.why.length > 0 && <Why why={props.why} name={props.theirs.name} />}
    {props.said.length > 0 && (
      <Part title="What was said">
        <ul class="govuk-list govuk-list--bullet">
          {props.said.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Part>
    )}
    {asked.includes(props.task) && <Reading pair={props.pair} seen={props.seen} form={form} />}
    <p class="govuk-body">
      {props.skip === null ? (
        <Link href={paths.matches()}>Back to the list</Link>
      ) : (
        <a class="govuk-link" href={paths.match({ pair: props.skip })} data-skip>
          Leave it and go to the next
        </a>
      )}
    </p>
  </Page>
)
