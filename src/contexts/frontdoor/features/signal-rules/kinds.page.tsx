import type { VNode } from 'preact'
import { Button, Form, Heading, Page, Part, TextField } from '../../../../design/index.ts'
import type { FormState, Typed } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type KindsProps = {
  readonly version: number
  readonly standing: Typed
  /** The boxes of the kinds there are, and of new ones. */
  readonly boxes: readonly string[]
  readonly room: readonly string[]
}

/** The hub's small vocabulary of events: what an item can be said to be about. */
export const kindsPage = ({ version, standing, boxes, room }: KindsProps, form: FormState): VNode => {
  const shown = Object.keys(form.typed).length > 0 ? form : { typed: standing, errors: form.errors }
  return (
    <Page
      title="Kinds of event"
      crumbs={[{ text: 'Rules', href: paths.signalRules() }, { text: 'Kinds of event' }]}
      error={form}
      whoCanSee="Agencies see these names when they answer. Nothing here is about a family."
    >
      <Heading caption={version === 0 ? 'The usual kinds, not changed yet' : `Version ${String(version)}`}>
        Kinds of event
      </Heading>
      <p class="govuk-body">
        Whoever writes an item may choose one of these, and so may a hub worker who reads it. Keep them few and plain. A
        name may change; a kind is never taken away, because items were said to be of it.
      </p>
      <Form action={paths.eventKinds()}>
        <input type="hidden" name="version" value={String(version)} />
        <Part title="In use">
          {boxes.map((name, index) => (
            <TextField form={shown} name={name} label={`Kind ${String(index + 1)}`} key={name} />
          ))}
        </Part>
        <Part title="New">
          {room.map((name, index) => (
            <TextField form={shown} name={name} label={`New kind ${String(index + 1)} (optional)`} key={name} />
          ))}
        </Part>
        <Button text="Publish these kinds" preventDoubleClick />
      </Form>
    </Page>
  )
}
