import type { VNode } from 'preact'
import type { FormState } from '../../../kernel/form-state.ts'
import { RadiosField, Rating } from '../../../design/index.ts'
import type { Rating as RatingKey } from '../model/contact.ts'

export type RatingOption = {
  readonly rating: RatingKey
  readonly meaning: string
  /** The deadline that choosing it gives, worked out now for this contact. */
  readonly deadline: string
}

/** Ratings to choose from, worst first, each with the deadline it gives. Nothing is chosen beforehand. */
export const RatingChoice = ({
  form,
  label,
  ratings,
}: {
  form: FormState
  label: string
  ratings: readonly RatingOption[]
}): VNode => (
  <RadiosField
    form={form}
    name="rating"
    label={label}
    hint="The deadline each gives is counted from when the contact was received."
    items={ratings.map(({ rating, meaning, deadline }) => ({
      value: rating,
      text: <Rating rating={rating} />,
      hint: (
        <>
          {meaning} <strong>{deadline}.</strong>
        </>
      ),
    }))}
  />
)
