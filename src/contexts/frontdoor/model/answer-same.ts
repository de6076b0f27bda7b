import type { Answer, ReturnBody, ReturnItem } from '../../sharing/index.ts'
import type { GivenAnswer } from './answer.ts'

type Sealed = { readonly answer: Answer; readonly body: ReturnBody; readonly items: readonly ReturnItem[] }

const itemWords = ({ occurred, content, nature, side, mayLeave, kind = '' }: ReturnItem): string =>
  JSON.stringify([occurred, content, nature, side, mayLeave, kind])

/** Whether what is pressed again is what the agency has sent already: the same answer, word for word. */
export const sameAnswer = (given: GivenAnswer, { answer, body, items }: Sealed): boolean =>
  given.answer === answer &&
  given.datesOfInvolvement === body.datesOfInvolvement &&
  given.notKnown === body.notKnown &&
  given.reason === body.reason &&
  given.worker === body.worker &&
  given.phone === body.phone &&
  body.questions.every((one, index) => one.answer === (given.questionAnswers[index] ?? '')) &&
  JSON.stringify(given.items.map(itemWords)) === JSON.stringify(items.map(itemWords))
