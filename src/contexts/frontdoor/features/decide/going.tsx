import type { VNode } from 'preact'
import { CheckboxesField, Link, Part } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type ItemOffer = {
  readonly id: string
  readonly agency: string
  readonly when: string
  readonly nature: string
  readonly content: string
  readonly mayLeave: 'yes' | 'ask-us' | 'no'
  /** What was asked of the owner, a sentence each. */
  readonly wishes: readonly string[]
}

const Askable = ({ contact, items }: { contact: string; items: readonly ItemOffer[] }): VNode => (
  <>
    <h3 class="govuk-heading-s">Items whose owners want to be asked</h3>
    <p class="govuk-hint">
      Asking leads away from this page: do it before you write. The decision need not wait for the answer.
    </p>
    <ul class="govuk-list govuk-list--spaced">
      {items.map((item) => (
        <li key={item.id}>
          {item.agency}, {item.when} ({item.nature}): {item.content}{' '}
          <Link href={paths.releaseWish({ contact, item: item.id })}>Ask {item.agency} to release this</Link>
          {item.wishes.map((words) => (
            <span class="om-source" key={words}>
              {' '}
              {words}
            </span>
          ))}
        </li>
      ))}
    </ul>
  </>
)

/** What the receiving team is sent: what may go, what its owner may be asked for, and how much never leaves. */
export const Going = ({
  form,
  contact,
  items,
}: {
  form: FormState
  contact: string
  items: readonly ItemOffer[]
}): VNode => {
  const free = items.filter(({ mayLeave }) => mayLeave === 'yes')
  const askable = items.filter(({ mayLeave }) => mayLeave === 'ask-us')
  const held = items.length - free.length - askable.length
  return (
    <Part title="What goes to the receiving team">
      {free.length === 0 ? (
        <p class="govuk-body">No agency has given an item that may leave the hub without asking it.</p>
      ) : (
        <CheckboxesField
          form={form}
          name="items"
          label="Items whose owners let them go"
          hint="Choose only what the receiving team needs. Each is released as it stands, under its owner’s word."
          small
          items={free.map((item) => ({
            value: item.id,
            text: `${item.agency}, ${item.when} (${item.nature})`,
            hint: item.content,
          }))}
        />
      )}
      {askable.length > 0 && <Askable contact={contact} items={askable} />}
      {held > 0 && (
        <p class="govuk-body">
          {held === 1 ? 'One item never leaves' : `${String(held)} items never leave`} the hub: the owner has said so.
        </p>
      )}
    </Part>
  )
}
