/** How far the hub is with a referral, as much as its referrer may know. */
export type Progress = 'received' | 'being-looked-at' | 'agencies-asked' | 'decided'

export type ProgressWords = { readonly short: string; readonly long: string; readonly now: string }

const words: Readonly<Record<Progress, ProgressWords>> = {
  received: {
    short: 'Received',
    long: 'The hub has your referral. Nobody has begun to work on it yet.',
    now: 'Go on as usual and write down what you see. Call 999 if a child is in danger.',
  },
  'being-looked-at': {
    short: 'Being looked at',
    long: 'Somebody at the hub has read your referral and is working on it.',
    now: 'Keep your telephone near: the hub may ring you.',
  },
  'agencies-asked': {
    short: 'Others asked',
    long: 'The hub has asked other services what they know. Their answers go to the hub only.',
    now: 'Go on as usual. Tell the hub at once if something changes.',
  },
  decided: {
    short: 'Decided',
    long: 'The hub has decided.',
    now: 'Read what was decided for each child and what to do now.',
  },
}

export const progressWords = (progress: Progress): ProgressWords => words[progress]
