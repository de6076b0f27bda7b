import type { VNode } from 'preact'
import { Button, EmptyState, Heading, Link, Page, SummaryList } from '../../../../design/index.ts'
import type { Path } from '../../../../kernel/path.ts'

export type ListedItem = {
  readonly key: string
  readonly name: string
  /** How many answers are still missing or wrong. */
  readonly missing: number
  readonly change: Path
  readonly remove: Path
}

export type ListPageProps = {
  readonly list: 'children' | 'household'
  readonly items: readonly ListedItem[]
  /** Null when there is no room for more. */
  readonly add: Path | null
  readonly next: Path
  readonly later: Path
  readonly back: Path
  readonly fromCheck: boolean
}

const words = {
  children: {
    title: 'Children you are worried about',
    intro:
      'Add every child you are worried about, brothers and sisters too. A baby who is not born yet counts. The hub decides for each child.',
    empty: 'No child is added yet.',
    first: 'Add a child',
    another: 'Add another child',
  },
  household: {
    title: 'Household and people close to it',
    intro:
      'Parents and carers, everybody who lives with the child, and anybody else who matters: a partner who visits, a grandparent who collects. You may leave this empty when you know nobody.',
    empty: 'Nobody is added yet.',
    first: 'Add somebody',
    another: 'Add somebody else',
  },
} as const

const missingWords = (missing: number): string =>
  missing === 0 ? 'Complete' : missing === 1 ? '1 answer missing' : `${String(missing)} answers missing`

const Items = ({ items }: { items: readonly ListedItem[] }): VNode => (
  <SummaryList
    rows={items.map(({ name, missing, change, remove }) => ({
      key: { text: name },
      value: { text: missingWords(missing) },
      actions: {
        items: [
          { text: 'Change', href: change, visuallyHiddenText: name },
          { text: 'Remove', href: remove, visuallyHiddenText: name },
        ],
      },
    }))}
  />
)

/** The children, or the adults, of a draft: add, change, remove. */
export const listPage = (props: ListPageProps): VNode => {
  const { title, intro, empty, first, another } = words[props.list]
  const none = props.items.length === 0
  const wanted = none && props.list === 'children'
  return (
    <Page title={title} back={props.back} whoCanSee="Only you can see this draft until you send it.">
      <Heading caption="Make a referral">{title}</Heading>
      <p class="govuk-body">{intro}</p>
      {none ? <EmptyState>{empty}</EmptyState> : <Items items={props.items} />}
      {props.add === null ? (
        <p class="govuk-body">
          There is no room for more here. Send another referral for the others, and say so in both.
        </p>
      ) : (
        <p class="govuk-body">
          <Button text={none ? first : another} href={props.add} classes={wanted ? '' : 'govuk-button--secondary'} />
        </p>
      )}
      <div class="govuk-button-group">
        {!wanted && <Button text={props.fromCheck ? 'Go back to the summary' : 'Continue'} href={props.next} />}
        <Link href={props.later}>Come back later</Link>
      </div>
    </Page>
  )
}
