import type { ComponentChildren, VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { Temporal } from 'temporal-polyfill'
import {
  Button,
  Form,
  Heading,
  LongTextField,
  Page,
  type Preview,
  Surroundings,
  TextField,
} from '../../../../design/index.ts'
import type { FormState, Typed } from '../../../../kernel/form-state.ts'
import { definePath } from '../../../../kernel/path.ts'
import { keepingShown } from '../../parts/keeping-shown.tsx'
import { keptNowPage, notKeptPage } from './kept-text.page.tsx'

const form = definePath('/an-invented-form')()
const now = Temporal.Instant.from('2026-11-20T17:05Z')

const typed: Typed = {
  reason: 'Two bruises on the upper arm, seen at nappy change; the story changed between Monday and Tuesday.',
  changes: '',
}
const longTyped: Typed = {
  reason: `${'A long account of one afternoon, with everything that was said. '.repeat(30)}End`,
  changes: 'x'.repeat(180),
}

const Keeping = ({ children, kept, at }: { children: ComponentChildren; kept: Typed; at: string }): VNode => {
  const around = useContext(Surroundings)
  const keeping = keepingShown({ form, revision: 4, unsent: { typed: kept, at: Temporal.Instant.from(at) } }, now)
  return <Surroundings.Provider value={{ ...around, keeping }}>{children}</Surroundings.Provider>
}

const page = (kept: Typed, withForm: boolean): VNode => {
  const state: FormState = { typed: kept, errors: {} }
  return (
    <Page title="A long form">
      <Heading>A long form</Heading>
      {withForm ? (
        <Form action={form}>
          <LongTextField form={state} name="reason" label="Why?" />
          <TextField form={state} name="changes" label="What would change your mind?" />
          <Button text="Record" />
        </Form>
      ) : (
        <p class="govuk-body">Somebody else has done this.</p>
      )}
    </Page>
  )
}

const shown = (kept: Typed, at: string, withForm = true) => (
  <Keeping kept={kept} at={at}>
    {page(kept, withForm)}
  </Keeping>
)

/** Text kept while it is typed, in each of its states. */
export const keptTextPreviews: readonly Preview[] = [
  { page: 'Kept text', state: 'from today', render: () => shown(typed, '2026-11-20T16:48Z') },
  { page: 'Kept text', state: 'from another day, long', render: () => shown(longTyped, '2026-11-12T09:05Z') },
  { page: 'Kept text', state: 'its form is gone', render: () => shown(typed, '2026-11-20T16:48Z', false) },
  { page: 'Kept text', state: 'kept just now', render: () => keptNowPage({ revision: 3, from: '16:48' }) },
  {
    page: 'Kept text',
    state: 'not kept',
    render: () =>
      notKeptPage({ typed: {}, errors: { '': 'Not kept: this is too long to be kept until you send it.' } }),
  },
]
