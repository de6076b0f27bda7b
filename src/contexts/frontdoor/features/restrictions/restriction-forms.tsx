import type { ComponentChildren, VNode } from 'preact'
import { Button, DateField, Details, Form, LongTextField, SelectField, TextField } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

type Props = {
  readonly id: string
  readonly colleagues: readonly { readonly value: string; readonly text: string }[]
  readonly form: FormState
}

const Fold = ({
  id,
  title,
  open,
  children,
}: {
  id: string
  title: string
  open: boolean
  children: ComponentChildren
}) => <Details id={id} summaryText={title} open={open} html={<>{children}</>} />

/** Whether a refusal stands at one of these boxes: then the form is shown open. */
const refused = ({ errors, typed }: FormState, prefix: string): boolean =>
  [...Object.keys(errors), ...Object.keys(typed)].some((name) => name.startsWith(prefix))

/** Lets a colleague read what is closed. */
export const LetRead = ({ id, colleagues, form }: Props): VNode => (
  <Fold id="let-read" title="Let somebody else read it" open={refused(form, 'read')}>
    <Form action={paths.restrictionReaders({ restriction: id })}>
      <SelectField form={form} name="readUser" label="Who" items={colleagues} empty="Choose a colleague" />
      <DateField
        form={form}
        name="readUntil"
        label="Last day"
        hint="A fortnight for one task, some months for somebody who is involved."
      />
      <TextField form={form} name="readWhy" label="What they need it for" />
      <Button text="Let them read it" preventDoubleClick />
    </Form>
  </Fold>
)

/** Leads to the records of a contact, to say whose they are. */
export const FindRecords = ({ id, form }: Props): VNode => (
  <Fold id="find-records" title="Name a record of the old or the new name" open={refused(form, 'records')}>
    <Form action={paths.restrictionRecords({ restriction: id })}>
      <TextField
        form={form}
        name="recordsReference"
        label="Reference of a contact about the child"
        hint="Under either name. The next page shows its children."
        width={20}
        spellcheck={false}
      />
      <Button text="Show its records" classes="govuk-button--secondary" />
    </Form>
  </Fold>
)

/** Closes another contact with it. */
export const AddContact = ({ id, form }: Props): VNode => (
  <Fold id="add-contact" title="Close another contact" open={refused(form, 'add')}>
    <Form action={paths.restrictionContacts({ restriction: id })}>
      <TextField form={form} name="addReference" label="Its reference" width={20} spellcheck={false} />
      <LongTextField form={form} name="addWords" label="Why it is closed too" rows={3} />
      <Button text="Close it too" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  </Fold>
)

/** Somebody looked at it again. */
export const Review = ({ id, form }: Props): VNode => (
  <Fold id="review" title="You looked at it again and it stays closed" open={refused(form, 'review')}>
    <Form action={paths.restrictionReview({ restriction: id })}>
      <LongTextField form={form} name="reviewWords" label="What you found" rows={3} />
      <DateField form={form} name="reviewOn" label="When does somebody look again?" />
      <Button text="Keep it closed" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  </Fold>
)

/** Opens it to everybody of the hub again. */
export const Lift = ({ id, form }: Props): VNode => (
  <Fold id="lift" title="Open it again" open={refused(form, 'lift')}>
    <Form action={paths.restrictionLift({ restriction: id })}>
      <p class="govuk-body">
        All staff of the hub will read these contacts again, and the records of both names are no longer kept apart.
      </p>
      <LongTextField form={form} name="liftWords" label="Why everybody may read it again" rows={3} />
      <Button text="Open it to everybody" classes="govuk-button--warning" preventDoubleClick />
    </Form>
  </Fold>
)
