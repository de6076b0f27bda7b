import { type Typed, typedText } from '../../../kernel/form-state.ts'
import { ok } from '../../../kernel/result.ts'
import type { Form } from '../../../platform/forms/form.ts'
import { type GivenAnswer, readAnswer } from '../model/answer.ts'
import { draftOfTyped, withAnotherItem, withoutItem } from '../model/answer-typed.ts'

/** What a press of one of the page's buttons asks for. Only `send` needs a whole answer; the others keep it as typed. */
export type AnswerPress =
  | { readonly press: 'send'; readonly seen: string; readonly given: GivenAnswer; readonly typed: Typed }
  | { readonly press: 'save' | 'add' | 'remove'; readonly seen: string; readonly typed: Typed }

/** A button that is not known saves: pressing Enter in a box must never send. */
export const answerForm: Form<AnswerPress> = {
  parse: (all) => {
    const press = typedText(all, 'do')
    const seen = typedText(all, 'seen')
    const typed = draftOfTyped(all)
    const removed = /^remove-(\d{1,2})$/.exec(press)?.[1]
    if (press === 'add') return ok({ press: 'add', seen, typed: withAnotherItem(typed) })
    if (removed !== undefined) return ok({ press: 'remove', seen, typed: withoutItem(typed, Number(removed)) })
    if (press !== 'send') return ok({ press: 'save', seen, typed })
    const given = readAnswer(typed)
    return given.ok ? ok({ press: 'send', seen, typed, given: given.value }) : given
  },
}
