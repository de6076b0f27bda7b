import type { VNode } from 'preact'
import { Button, Form, LongTextField } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type ShownNote = {
  readonly id: string
  readonly content: string
  readonly writtenByName: string
  readonly when: string
}

/** What the hub's own people say to each other about a contact. */
export const Discussion = ({
  contact,
  notes,
  mayWrite,
  form,
}: {
  contact: string
  notes: readonly ShownNote[]
  mayWrite: boolean
  form: FormState
}): VNode => (
  <>
    {notes.length === 0 && (
      <p class="govuk-body">No notes yet. They are read by the hub’s own staff while the enquiry is live.</p>
    )}
    <ol class="govuk-list govuk-list--spaced">
      {notes.map((note) => (
        <li key={note.id}>
          <strong>{note.writtenByName}</strong>, {note.when}
          <p class="govuk-body om-typed">{note.content}</p>
        </li>
      ))}
    </ol>
    {mayWrite && (
      <Form action={paths.discuss({ contact })}>
        <LongTextField form={form} name="note" label="Add a note" labelSize="s" rows={3} />
        <Button text="Add the note" classes="govuk-button--secondary" preventDoubleClick />
      </Form>
    )}
  </>
)
