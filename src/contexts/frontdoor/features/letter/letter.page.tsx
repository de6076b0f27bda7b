import type { VNode } from 'preact'
import {
  Button,
  Form,
  Heading,
  InsetText,
  Link,
  LongTextField,
  Page,
  Part,
  SummaryList,
  TaskList,
  TextField,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Readability } from '../../../../kernel/reading-age.ts'
import type { Caution } from '../../model/cautions.ts'
import type { LetterBlock, LetterParts, LetterReader } from '../../model/letter.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { Cautions } from '../../parts/cautions-view.tsx'
import { paths } from '../../paths.ts'

export const readerNames: Readonly<Record<LetterReader, string>> = {
  parent: 'To the parents',
  child: 'Kept for the child to read later',
}

export type LettersProps = {
  readonly decision: string
  readonly reference: string
  readonly childName: string
  /** Why there is no letter, in the decision's own words; empty where there may be one. */
  readonly none: string
  readonly letters: readonly { readonly reader: LetterReader; readonly state: string; readonly hint: string }[]
}

const crumbs = (decision: string, reference: string, last: string) => [
  { text: 'Families', href: paths.family() },
  { text: reference, href: paths.familyTelling({ decision }) },
  ...(last === 'Letters' ? [] : [{ text: 'Letters', href: paths.familyLetters({ decision }) }]),
  { text: last },
]

/** The two letters that come of one decision. */
export const lettersPage = (props: LettersProps): VNode => (
  <Page
    title={`Letters ${props.reference}`}
    crumbs={crumbs(props.decision, props.reference, 'Letters')}
    whoCanSee={hubOnly}
  >
    <Heading caption={props.reference}>Letters about {props.childName}</Heading>
    {props.none !== '' ? (
      <InsetText text={`There is no letter: this family is not told yet. ${props.none}`} />
    ) : (
      <TaskList
        idPrefix="letter"
        items={props.letters.map(({ reader, state, hint }) => ({
          title: { text: readerNames[reader] },
          hint: { text: hint },
          href: paths.familyLetter({ decision: props.decision, readerName: reader }),
          status: { text: state },
        }))}
      />
    )}
  </Page>
)

export type LetterProps = {
  readonly decision: string
  readonly reference: string
  readonly childName: string
  readonly reader: LetterReader
  readonly cautions: readonly Caution[]
  /** 0 where nothing is kept yet. */
  readonly version: number
  readonly standing: LetterParts
  readonly kept: {
    readonly id: string
    readonly blocks: readonly LetterBlock[]
    readonly reading: Readability | null
    readonly written: string
    readonly hash: string
    /** "Rosa Osei, 14 Nov 2026 at 10:05", or empty until somebody has. */
    readonly checked: string
  } | null
  /** Why this reader cannot check it, or empty. */
  readonly notYours: string
}

const LetterText = ({ blocks, under: Head }: { blocks: readonly LetterBlock[]; under: 'h2' | 'h3' }): VNode => (
  <div class="om-letter">
    {blocks.map(({ heading, text }, index) => (
      <div key={index}>
        {heading !== '' && <Head class="govuk-heading-s govuk-!-margin-bottom-1">{heading}</Head>}
        <p class="govuk-body om-asWritten">{text}</p>
      </div>
    ))}
  </div>
)

const readingWords = (reading: Readability): string =>
  reading.age <= 11
    ? `Reading age ${String(reading.age)}: plain enough for most people.`
    : `Reading age ${String(reading.age)}: aim for 11 or less, with shorter sentences and words.`

const Kept = ({ props, kept }: { props: LetterProps; kept: NonNullable<LetterProps['kept']> }): VNode => (
  <Part title={`Version ${String(props.version)}`}>
    <LetterText blocks={kept.blocks} under="h3" />
    <SummaryList
      rows={[
        ...(kept.reading === null
          ? []
          : [
              {
                key: { text: 'How easy it is to read' },
                value: {
                  text: `${readingWords(kept.reading)}${
                    kept.reading.hard.length === 0 ? '' : ` Hard words: ${kept.reading.hard.join(', ')}.`
                  }`,
                },
              },
            ]),
        { key: { text: 'Written' }, value: { text: kept.written } },
        { key: { text: 'Checked' }, value: { text: kept.checked === '' ? 'Nobody has checked it yet' : kept.checked } },
      ]}
    />
    {kept.checked !== '' ? (
      <p class="govuk-body">
        <Link href={paths.familyLetterPrint({ decision: props.decision, readerName: props.reader })}>
          Open the page to print
        </Link>
      </p>
    ) : props.notYours !== '' ? (
      <p class="govuk-body">{props.notYours}</p>
    ) : (
      <Form action={paths.familyLetterCheck({ decision: props.decision, readerName: props.reader })}>
        <input type="hidden" name="letter" value={kept.id} />
        <p class="govuk-body">
          Read it as the family will. Nothing sealed, nobody’s address, nobody who must not be named.
        </p>
        <Button text="I have read it: it can be sent" preventDoubleClick />
      </Form>
    )}
  </Part>
)

const asTyped = ({ to, outcome, reason, next, ring, disagree }: LetterParts) => ({
  to,
  outcome,
  reason,
  next,
  ring,
  disagree,
})

/** Writing one letter, reading it as it stands, and checking it. */
export const letterPage = (props: LetterProps, given: FormState): VNode => {
  const form = Object.keys(given.typed).includes('reason')
    ? given
    : { typed: asTyped(props.standing), errors: given.errors }
  return (
    <Page
      title={`Letter ${props.reference}`}
      crumbs={crumbs(props.decision, props.reference, readerNames[props.reader])}
      error={given}
      whoCanSee={hubOnly}
    >
      <Heading caption={`${props.reference} · ${props.childName}`}>{readerNames[props.reader]}</Heading>
      <Cautions cautions={props.cautions} />
      {props.kept !== null && <Kept props={props} kept={props.kept} />}
      <Part title={props.version === 0 ? 'Write it' : 'Change it: a new version'}>
        <p class="govuk-body">
          Short sentences. No word of what an agency sealed, no address. The rest of the letter is the hub’s own
          template.
        </p>
        <Form action={paths.familyLetter({ decision: props.decision, readerName: props.reader })}>
          <input type="hidden" name="seen" value={String(props.version)} />
          <TextField form={form} name="to" label="Dear" />
          <TextField form={form} name="outcome" label="What was decided, in plain words" />
          <LongTextField form={form} name="reason" label="Why, in plain words" rows={4} />
          <LongTextField form={form} name="next" label="What happens next" rows={4} />
          <TextField form={form} name="ring" label="Who to ring" />
          <LongTextField form={form} name="disagree" label="How to disagree or complain" rows={3} />
          <Button text="Keep this version" preventDoubleClick />
        </Form>
      </Part>
    </Page>
  )
}

export type PrintProps = {
  readonly hubName: string
  readonly address: string
  readonly date: string
  readonly reference: string
  readonly blocks: readonly LetterBlock[]
  readonly foot: string
}

/** A checked letter as it goes on paper: the hub's head, its exact words, and their hash in the foot. */
export const letterPrintPage = (props: PrintProps): VNode => (
  <Page title={`Letter ${props.reference}`} whoCanSee={hubOnly}>
    <div class="om-paper">
      <p class="govuk-body om-asWritten om-paper__head">
        <strong>{props.hubName}</strong>
        {props.address !== '' && `\n${props.address}`}
      </p>
      <p class="govuk-body">
        {props.date}
        <br />
        Our reference: {props.reference}
      </p>
      <h1 class="govuk-visually-hidden">Letter</h1>
      <LetterText blocks={props.blocks} under="h2" />
      <p class="om-paper__foot">{props.foot}</p>
    </div>
    <p class="govuk-hint om-noprint">
      Print this page with your browser: only the letter is printed. The address goes on the envelope, by hand.
    </p>
  </Page>
)
