import type { VNode } from 'preact'
import { Button, Heading, InsetText, Page, Part, SummaryList, Timeline } from '../../../../design/index.ts'
import type { Block } from '../../../../kernel/paper.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type ProductProps = {
  readonly id: string
  readonly contact: string
  readonly reference: string
  readonly heading: string
  readonly blocks: readonly Block[]
  /** What is no longer so since it was made, a sentence; empty where it would be made the same today. */
  readonly changed: string
}

const Shown = ({ block, at }: { readonly block: Block; readonly at: number }): VNode => {
  switch (block.kind) {
    case 'heading':
      return <h2 class="govuk-heading-m">{block.words}</h2>
    case 'words':
      return <p class="govuk-body">{block.words}</p>
    case 'notice':
      return <InsetText text={block.words} />
    case 'facts':
      return (
        <SummaryList
          rows={block.facts.map(({ key, value }) => ({
            key: { text: key },
            value: { html: <span class="om-typed">{value}</span> },
          }))}
        />
      )
    case 'list':
      return (
        <ul class="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'entries':
      return (
        <Timeline
          empty=""
          items={block.entries.map(({ when, source, words, notes }, index) => ({
            key: `${String(at)} ${String(index)}`,
            when,
            source,
            text: words,
            notes,
          }))}
        />
      )
  }
}

/** One document as it was made, and the file of it. */
export const productPage = (props: ProductProps): VNode => (
  <Page
    title={`Document ${props.reference}`}
    crumbs={[
      { text: props.reference, href: paths.contact({ contact: props.contact }) },
      { text: 'Documents', href: paths.products({ contact: props.contact }) },
      { text: 'Document' },
    ]}
    whoCanSee={hubOnly}
  >
    <Heading caption="As it was made">{props.heading}</Heading>
    {props.changed === '' ? (
      <Button text="Download as PDF" href={paths.productFile({ product: props.id })} />
    ) : (
      <InsetText classes="om-warning">
        <strong>Do not send this any more.</strong> {props.changed}
      </InsetText>
    )}
    <Part title="What it says">
      {props.blocks.map((block, index) => (
        <Shown key={String(index)} block={block} at={index} />
      ))}
    </Part>
  </Page>
)
