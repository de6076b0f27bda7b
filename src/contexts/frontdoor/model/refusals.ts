import type { FieldErrors } from '../../../kernel/form-state.ts'
import type { Stale, WrongState } from './contact.ts'

/** What a page says when a contact moved on under somebody's hands. */
export const refusalWords = (refusal: Stale | WrongState): FieldErrors => ({
  '':
    refusal === 'stale'
      ? 'Somebody changed this while you were reading: what is new is shown; your text is kept'
      : 'This contact has moved on, and this can no longer be done with it',
})
