import type { Limit } from './limit.ts'
import type { EventKinds, SignalRules } from './signal-rules.ts'
import { usualEvents, usualSignals } from './usual-signals.ts'

/** What a hub may settle for itself and need not: where it has published nothing, the usual rule stands. */
export type UsualRules = {
  readonly 'follow-up': FollowUpRules
  readonly urgent: UrgentRules
  readonly doors: DoorRules
  readonly advice: AdviceRules
  readonly family: FamilyRules
  readonly telling: TellingRules
  readonly ageing: AgeingRules
  readonly matching: MatchingRules
  readonly lists: ListRules
  readonly strategy: StrategyRules
  readonly ladder: LadderRules
  readonly letter: LetterRules
  readonly events: EventKinds
  readonly signals: SignalRules
}

/**
 * The hub's letters to families. `{child}`, `{hub}` and `{outcome}` stand for the words of the case. Local words, not law:
 * what a family may ask for or complain of is set out by each hub.
 */
export type LetterRules = {
  /** The hub's own postal address, for the head of the page; lines apart by line feeds. */
  readonly address: string
  readonly parent: LetterTemplate
  readonly child: LetterTemplate
}

export type LetterTemplate = {
  readonly opening: string
  readonly decided: string
  readonly reasonHeading: string
  readonly nextHeading: string
  readonly ringHeading: string
  readonly disagreeHeading: string
  /** How to disagree or complain: offered to the writer, who may change it. */
  readonly disagree: string
  readonly closing: string
}

/** Who can be named to answer a step: in the hub's line, above it, and outside it. */
export const stepAnswerers = ['decision-maker', 'hub-administrator', 'board-member'] as const
export type StepAnswerer = (typeof stepAnswerers)[number]

/** One step of the ladder a disagreement climbs. */
export type LadderStep = {
  readonly name: string
  readonly answers: StepAnswerer
  /** Who that is, in the hub's own words. */
  readonly who: string
  readonly within: Limit
  /** What happens next, in the hub's own words; may be empty. */
  readonly next: string
}

/** What becomes of a disagreement: step by step, the last one outside the hub's own line. Local, not law. */
export type LadderRules = { readonly steps: readonly LadderStep[] }

/** How long nobody may touch an open contact before the hub is told, by rating. Local, not law. */
export type AgeingRules = Readonly<Record<'red' | 'amber' | 'green' | 'blue' | 'unrated', Limit>>

/** Of the pairs of records that may be one person, one in so many is read by two people, to tell how far readers agree. Local. */
export type MatchingRules = { readonly readTwiceOneIn: number }

/** After how many days an agency's list of children is too old to go by. Local. */
export type ListRules = { readonly staleAfterDays: number }

/** Who must be at a strategy discussion, by kind of agency, and how soon it meets again when somebody was not. Both are local. */
export type StrategyRules = { readonly atLeast: readonly string[]; readonly followUp: Limit }

/** Work that went ahead without a second person, or without the owner's word. */
export type UrgentRules = { readonly secondCheck: Limit }

/** Advice before a referral: by when it is answered, and by when an advised referral is to be there. */
export type AdviceRules = { readonly answerWithin: Limit; readonly referNow: Limit; readonly referAtOnce: Limit }

/** Local words of the doors beside a referral. What national guidance says of these times is not verified here: they are the hub's own. */
export type DoorRules = {
  /** Whom to tell of a worry about somebody who works with children, in the hub's words. */
  readonly worker: { readonly who: string; readonly phone: string; readonly within: Limit }
  /** By when the professional's own duty to the police is to be done. */
  readonly ownDuty: Limit
}

/** By when a professional who rang also writes, counted from the call. */
export type FollowUpRules = { readonly written: Limit }

/** The public form. Many people may share one address, such as a school's or a library's: the limit is generous. */
export type TellingRules = {
  /** The hub's area in plain words, such as `Saltmarsh Bay and the villages`; the hub's name where it is empty. */
  readonly place: string
  /** How many may come from one network address in an hour; over it the page says to ring. */
  readonly anHour: number
  /** Mail anybody can open: it proves no workplace, so a professional without an account cannot come in by it. */
  readonly freeMail: readonly string[]
}

/** Telling the family of a decision: the reasons offered for not telling yet, and by when it is told. Local, not law. */
export type FamilyRules = {
  readonly notTelling: readonly { readonly key: string; readonly name: string }[]
  readonly limits: readonly { readonly key: string; readonly name: string; readonly limit: Limit }[]
}

export const usualRules: UsualRules = {
  events: usualEvents,
  signals: usualSignals,
  'follow-up': { written: { amount: 1, unit: 'working-days' } },
  advice: {
    answerWithin: { amount: 4, unit: 'working-hours' },
    referNow: { amount: 1, unit: 'working-days' },
    referAtOnce: { amount: 1, unit: 'elapsed-hours' },
  },
  doors: {
    worker: {
      who: 'the local authority’s designated officer (LADO)',
      phone: '',
      within: { amount: 1, unit: 'working-days' },
    },
    ownDuty: { amount: 1, unit: 'working-days' },
  },
  matching: { readTwiceOneIn: 10 },
  lists: { staleAfterDays: 120 },
  ageing: {
    red: { amount: 1, unit: 'elapsed-hours' },
    amber: { amount: 4, unit: 'working-hours' },
    green: { amount: 2, unit: 'working-days' },
    blue: { amount: 3, unit: 'working-days' },
    unrated: { amount: 2, unit: 'working-hours' },
  },
  strategy: { atLeast: ['local-authority', 'police', 'health'], followUp: { amount: 5, unit: 'working-days' } },
  letter: {
    address: '',
    parent: {
      opening: 'We are writing to you about {child}. Somebody was worried and told us. We looked at what we know.',
      decided: 'We decided: {outcome}.',
      reasonHeading: 'Why',
      nextHeading: 'What happens next',
      ringHeading: 'Who to ring',
      disagreeHeading: 'If you do not agree',
      disagree:
        'Ring us and say so. We look at it again with somebody new. You can also write to us to complain, and you can ask to see what we hold about you.',
      closing: 'You can ask us to read this letter to you, or to put it in another language.',
    },
    child: {
      opening: 'This letter is for you, {child}. You can read it now, or when you are older.',
      decided: 'Some people were worried about you. They thought about how to help. They decided: {outcome}.',
      reasonHeading: 'Why they did this',
      nextHeading: 'What happened next',
      ringHeading: 'Who you can talk to',
      disagreeHeading: 'If you think it was wrong',
      disagree: 'You can tell us what you think. You can ask to see what is written about you.',
      closing: 'None of this was your fault.',
    },
  },
  ladder: {
    steps: [
      {
        name: 'Another decision maker',
        answers: 'decision-maker',
        who: 'A decision maker of the hub who did not decide',
        within: { amount: 2, unit: 'working-days' },
        next: 'They read the whole record again and answer in writing.',
      },
      {
        name: 'The hub’s manager',
        answers: 'hub-administrator',
        who: 'The manager of the hub',
        within: { amount: 2, unit: 'working-days' },
        next: 'They speak with both sides, if need be together.',
      },
      {
        name: 'The safeguarding partnership',
        answers: 'board-member',
        who: 'The partnership’s independent scrutineer',
        within: { amount: 5, unit: 'working-days' },
        next: 'The answer goes to the partnership, and the record is kept whole.',
      },
    ],
  },
  urgent: { secondCheck: { amount: 1, unit: 'working-days' } },
  telling: {
    place: '',
    anHour: 40,
    freeMail: [
      'gmail.com',
      'googlemail.com',
      'outlook.com',
      'hotmail.com',
      'hotmail.co.uk',
      'live.com',
      'live.co.uk',
      'msn.com',
      'yahoo.com',
      'yahoo.co.uk',
      'ymail.com',
      'aol.com',
      'icloud.com',
      'me.com',
      'mac.com',
      'proton.me',
      'protonmail.com',
      'gmx.com',
      'gmx.co.uk',
      'mail.com',
      'zoho.com',
      'btinternet.com',
      'btopenworld.com',
      'sky.com',
      'talktalk.net',
      'virginmedia.com',
      'ntlworld.com',
      'tiscali.co.uk',
      'blueyonder.co.uk',
    ],
  },
  family: {
    notTelling: [
      { key: 'risk-to-child', name: 'No: telling them now would put the child at risk' },
      { key: 'hinders-enquiry', name: 'No: telling them now would hinder an enquiry' },
      { key: 'unborn', name: 'No: the child is unborn, and another plan says when the parents are told' },
      { key: 'other', name: 'No: another reason' },
    ],
    limits: [
      { key: 'day', name: 'Within 24 hours', limit: { amount: 24, unit: 'elapsed-hours' } },
      { key: 'one', name: 'Within one working day', limit: { amount: 1, unit: 'working-days' } },
      { key: 'three', name: 'Within three working days', limit: { amount: 3, unit: 'working-days' } },
    ],
  },
}
