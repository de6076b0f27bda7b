import type { VNode } from 'preact'
import {
  Button,
  Form,
  Heading,
  InsetText,
  Link,
  LongTextField,
  Page,
  RadiosField,
  SealedBox,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type DisclosePageProps = {
  readonly standing: Standing
  readonly item: {
    readonly id: string
    readonly owner: string
    readonly when: string
    readonly content: string
    readonly never: boolean
  }
  /** Where its owner can be rung, or empty. */
  readonly ownerPhone: string
  readonly teams: readonly string[]
  /** "Mon 23 Nov 17:00": by when somebody else checks it. */
  readonly checkBy: string
  /** Why it cannot be disclosed, or empty. */
  readonly refused: string
}

const Before = ({ item, ownerPhone, checkBy }: DisclosePageProps): VNode => (
  <InsetText>
    {ownerPhone === '' ? `Try ${item.owner}’s on-call person first.` : `Ring ${item.owner} first: ${ownerPhone}.`} If
    waiting for them risks harm, you may disclose this alone, in your own name. {item.owner} is told at once and may
    object; another decision maker checks it by {checkBy}.
    {item.never && <strong> Its owner said that it may not leave the hub.</strong>}
  </InsetText>
)

/** Lets one item go without its owner's word, because waiting risks harm. */
export const disclosePage = (props: DisclosePageProps, form: FormState): VNode => {
  const { standing, item, teams, refused } = props
  return (
    <Page
      title={`Disclose now ${standing.contact.reference}`}
      crumbs={contactCrumbs(standing, 'Disclose now')}
      error={form}
      whoCanSee={`${hubOnly} ${item.owner} reads the reason and your name.`}
    >
      <Heading caption={`${standing.contact.reference} · ${standing.contact.who}`}>Disclose without waiting</Heading>
      <SealedBox title={`${item.owner}, ${item.when}`}>
        <p class="govuk-body om-typed">{item.content}</p>
      </SealedBox>
      {refused === '' ? (
        <>
          <Before {...props} />
          <Form action={paths.disclose({ contact: standing.contact.id, item: item.id })}>
            <RadiosField
              form={form}
              name="recipient"
              label="Which team receives it?"
              items={teams.map((team) => ({ value: team, text: team }))}
            />
            <LongTextField
              form={form}
              name="reason"
              label="What harm would waiting risk?"
              hint="Whom you tried to reach, and when."
              rows={4}
            />
            <Button text="Disclose it now" classes="govuk-button--warning" preventDoubleClick />
          </Form>
        </>
      ) : (
        <>
          <p class="govuk-body">{refused}.</p>
          <p class="govuk-body">
            <Link href={paths.releaseWish({ contact: standing.contact.id, item: item.id })}>Ask the owner</Link>
          </p>
        </>
      )}
    </Page>
  )
}
