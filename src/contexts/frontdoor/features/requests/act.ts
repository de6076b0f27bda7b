export { type Answered, answerRequest, pressAnswer, type Pressed } from '../../parts/answering.ts'
export type { GivenAnswer } from '../../model/answer.ts'
