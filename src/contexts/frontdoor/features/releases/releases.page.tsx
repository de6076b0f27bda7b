import type { VNode } from 'preact'
import {
  Button,
  EmptyState,
  Form,
  Heading,
  LongTextField,
  Page,
  Part,
  RadiosField,
  SealedBox,
  TaskList,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type WishRow = {
  readonly id: string
  readonly reference: string
  readonly recipient: string
  readonly words: string
  readonly status: string
}

export type ReleasesPageProps = {
  readonly agencyName: string
  readonly open: readonly WishRow[]
  readonly answered: readonly WishRow[]
  /** What left without this agency's word. */
  readonly disclosed: readonly WishRow[]
}

const foot = (agencyName: string): string =>
  `Researchers and supervisors of ${agencyName} see this page. Other agencies have their own.`

const List = ({ rows, prefix }: { rows: readonly WishRow[]; prefix: string }): VNode => (
  <TaskList
    idPrefix={prefix}
    items={rows.map((row) => ({
      title: { text: `${row.reference}: to ${row.recipient}` },
      hint: { text: row.words },
      href: paths.releaseWishAnswer({ wish: row.id }),
      status: { text: row.status },
    }))}
  />
)

/** What the hub asks an agency to let go. */
export const releasesPage = ({ agencyName, open, answered, disclosed }: ReleasesPageProps): VNode => (
  <Page title="Releases" whoCanSee={foot(agencyName)}>
    <Heading caption={agencyName}>Asked to release</Heading>
    <Part title={`Waiting for you: ${String(open.length)}`}>
      {open.length === 0 ? (
        <EmptyState>
          <p>
            Nothing waits. When the hub wants a team to have something you marked “ask us first”, it stands here, and
            stays sealed until you answer.
          </p>
        </EmptyState>
      ) : (
        <List rows={open} prefix="open" />
      )}
    </Part>
    {disclosed.length > 0 && (
      <Part title={`Disclosed without your word: ${String(disclosed.length)}`}>
        <TaskList
          idPrefix="disclosed"
          items={disclosed.map((row) => ({
            title: { text: `${row.reference}: to ${row.recipient}` },
            hint: { text: row.words },
            href: paths.disclosedOwn({ release: row.id }),
            status: { text: row.status },
          }))}
        />
      </Part>
    )}
    <Part title="Answered">
      {answered.length === 0 ? (
        <p class="govuk-body">Your answers stay here for you to read.</p>
      ) : (
        <List rows={answered} prefix="answered" />
      )}
    </Part>
  </Page>
)

export type WishPageProps = {
  readonly agencyName: string
  readonly wish: string
  readonly reference: string
  readonly recipient: string
  /** Who asked and when. */
  readonly asked: string
  readonly item: { readonly when: string; readonly nature: string; readonly content: string }
  /** What was answered, or empty while it waits. */
  readonly answered: string
}

/** The owner reads its own item again, and which team would receive it, and answers. */
export const wishPage = (props: WishPageProps, form: FormState): VNode => (
  <Page
    title={`Release ${props.reference}`}
    crumbs={[{ text: 'Releases', href: paths.releaseWishes() }, { text: props.reference }]}
    error={form}
    whoCanSee={foot(props.agencyName)}
  >
    <Heading caption={props.reference}>May this go to: {props.recipient}?</Heading>
    <p class="govuk-body">{props.asked}</p>
    <SealedBox title={`What you sealed: ${props.item.when} (${props.item.nature})`}>
      <p class="govuk-body om-typed">{props.item.content}</p>
    </SealedBox>
    {props.answered === '' ? (
      <Form action={paths.releaseWishAnswer({ wish: props.wish })}>
        <RadiosField
          form={form}
          name="answer"
          label="Your agency’s answer"
          hint="It goes word for word as it stands above, to this team and no other."
          items={[
            { value: 'released', text: `Release it to: ${props.recipient}` },
            {
              value: 'refused',
              text: 'Keep it sealed',
              reveal: (
                <LongTextField form={form} name="reason" label="Why your agency keeps it" labelSize="s" rows={3} />
              ),
            },
          ]}
        />
        <Button text="Record the answer" preventDoubleClick />
      </Form>
    ) : (
      <p class="govuk-body">{props.answered}</p>
    )}
  </Page>
)
