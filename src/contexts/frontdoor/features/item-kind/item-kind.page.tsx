import type { VNode } from 'preact'
import { Button, Form, Page, Part, RadiosField, SealedBox } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, ContactHead, hubOnly } from '../../parts/contact-head.tsx'
import { NotSent } from '../../parts/not-sent.tsx'
import { paths } from '../../paths.ts'

export type ItemKindProps = {
  readonly standing: Standing
  readonly item: string
  readonly when: string
  readonly source: string
  readonly words: string
  readonly kinds: readonly { readonly value: string; readonly text: string }[]
  /** What its writer and readers said so far, a sentence each. */
  readonly said: readonly string[]
  /** How many readers said something. */
  readonly seen: number
  readonly mayMark: boolean
}

/** What one item is about, said by whoever read it: so that rules need not guess from its words. */
export const itemKindPage = (props: ItemKindProps, form: FormState): VNode => {
  const { id, reference } = props.standing.contact
  return (
    <Page
      title={`What it is about ${reference}`}
      crumbs={contactCrumbs(props.standing, 'What it is about')}
      error={form}
      whoCanSee={`${hubOnly} Its writer’s own words stay as they are.`}
    >
      <ContactHead standing={props.standing} title="What is this about?" marks={false} />
      <SealedBox title={`${props.source}, ${props.when}`}>
        <p class="govuk-body om-typed">{props.words}</p>
      </SealedBox>
      <Part title="Said so far">
        <ul class="govuk-list govuk-list--bullet">
          {props.said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Part>
      {props.mayMark ? (
        <Form action={paths.itemKind({ contact: id, item: props.item })}>
          <input type="hidden" name="seen" value={String(props.seen)} />
          <RadiosField
            form={form}
            name="kind"
            label="It is about"
            hint="The hub’s rules count what is said here, never the words of the item. What you choose is kept with your name."
            small
            items={[...props.kinds]}
          />
          <Button text="Keep this" preventDoubleClick />
        </Form>
      ) : (
        <NotSent form={form} boxes={[]} />
      )}
    </Page>
  )
}
