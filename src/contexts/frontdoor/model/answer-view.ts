import type { Typed } from '../../../kernel/form-state.ts'
import type { Answer, MayLeave, Nature, ReturnBody, Side } from '../../sharing/index.ts'
import type { DeadlineWords } from './clock-words.ts'
import type { Rating } from './contact.ts'

/** What the hub tells an agency about the family, in words. */
export type AboutView = {
  readonly concernName: string
  readonly summary: string
  readonly children: readonly { readonly name: string; readonly born: string; readonly address: string }[]
  readonly adults: readonly { readonly name: string; readonly relationship: string }[]
  readonly whyYou: string
  readonly contactPhone: string
}

/** An answer as its owner reads it again. */
export type SealedView = {
  readonly answer: Answer
  readonly when: string
  readonly by: string
  readonly body: ReturnBody
  readonly items: readonly {
    readonly id: string
    readonly when: string
    readonly nature: Nature
    readonly side: Side
    readonly mayLeave: MayLeave
    readonly content: string
    /** What it is about, in words; empty where nobody said. */
    readonly about: string
  }[]
}

/** One request as the agency asked sees it: to answer, answered, or withdrawn. */
export type AnswerView = {
  readonly reference: string
  readonly hubName: string
  readonly agencyName: string
  readonly rating: Rating
  readonly clock: DeadlineWords
  /** "asked 14 Nov 2026 at 15:40; chased 17:40". */
  readonly history: string
  readonly about: AboutView
  readonly questions: readonly string[]
  /** What an item may be said to be about. */
  readonly kinds: readonly { readonly value: string; readonly text: string }[]
  /** The hub decided without this answer; it is still wanted. */
  readonly overtaken: boolean
  readonly state: 'open' | 'answered' | 'withdrawn'
  readonly draft: { readonly typed: Typed; readonly saved: string } | null
  /** Names the draft that the page was drawn with; the form carries it. */
  readonly seen: string
  readonly sealed: SealedView | null
}

export const answerWords: Readonly<Record<Answer, string>> = {
  known: 'Known',
  'not-known': 'Not known',
  unable: 'Unable to answer',
  declined: 'Declined',
}

export const natureWords: Readonly<Record<Nature, string>> = {
  fact: 'Fact',
  opinion: 'Opinion',
  hearsay: 'Hearsay',
}

export const sideWords: Readonly<Record<Side, string>> = { worry: 'Worry', strength: 'Strength', neutral: 'Neither' }

export const mayLeaveWords: Readonly<Record<MayLeave, string>> = {
  yes: 'May leave the hub',
  'ask-us': 'Ask us before it leaves the hub',
  no: 'May not leave the hub',
}
