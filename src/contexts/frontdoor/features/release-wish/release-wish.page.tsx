import type { VNode } from 'preact'
import { Button, Form, Heading, Link, Page, RadiosField, SealedBox } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type ReleaseWishPageProps = {
  readonly standing: Standing
  readonly item: {
    readonly id: string
    readonly owner: string
    readonly when: string
    readonly nature: string
    readonly content: string
  }
  readonly teams: readonly string[]
  /** Why it cannot be asked for, or empty. */
  readonly refused: string
  /** What was asked before, a sentence each. */
  readonly asked: readonly string[]
  /** It may leave without its owner's word where waiting risks harm. */
  readonly mayDisclose: boolean
}

/** Asks the owner of one sealed item to let it go to a team. */
export const releaseWishPage = (
  { standing, item, teams, refused, asked, mayDisclose }: ReleaseWishPageProps,
  form: FormState,
): VNode => (
  <Page
    title={`Ask for a release ${standing.contact.reference}`}
    crumbs={contactCrumbs(standing, 'Ask for a release')}
    error={form}
    whoCanSee={hubOnly}
  >
    <Heading caption={`${standing.contact.reference} · ${standing.contact.who}`}>
      Ask {item.owner} to release this
    </Heading>
    <SealedBox title={`${item.owner}, ${item.when} (${item.nature})`}>
      <p class="govuk-body om-typed">{item.content}</p>
    </SealedBox>
    {asked.map((words) => (
      <p class="govuk-body" key={words}>
        {words}
      </p>
    ))}
    {refused === '' ? (
      <Form action={paths.releaseWish({ contact: standing.contact.id, item: item.id })}>
        <RadiosField
          form={form}
          name="recipient"
          label="Which team would receive it?"
          hint="The owner reads which team, and answers for that team alone. Until then the item stays sealed."
          items={teams.map((team) => ({ value: team, text: team }))}
        />
        <Button text={`Ask ${item.owner}`} preventDoubleClick />
      </Form>
    ) : (
      <p class="govuk-body">{refused}</p>
    )}
    {mayDisclose && (
      <p class="govuk-body">
        Waiting risks harm?{' '}
        <Link href={paths.disclose({ contact: standing.contact.id, item: item.id })}>Disclose it without waiting</Link>
      </p>
    )}
  </Page>
)
