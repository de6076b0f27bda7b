import { lengthWords } from '../../../kernel/clock/index.ts'
import type { Limit } from '../../partnership/index.ts'
import type { AgencyFigure, InTime, Spread, Unrated } from './figures.ts'
import { percent } from './figures.ts'

/** `91 %`, or a dash where nothing is counted. */
export const percentWords = (part: number, whole: number): string => {
  const share = percent(part, whole)
  return share === null ? '–' : `${String(share)} %`
}

/** Median and P90 as lengths, or two dashes. */
export const spreadWords = (spread: Spread): readonly [string, string] =>
  spread === null ? ['–', '–'] : [lengthWords(Math.round(spread.median)), lengthWords(Math.round(spread.p90))]

const parts = (list: readonly (readonly [number, string])[]): string =>
  list
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${String(count)} ${words}`)
    .join(', ')

const withTail = (sentence: string, tail: string): string => (tail === '' ? `${sentence}.` : `${sentence}; ${tail}.`)

const names = { red: 'Red', amber: 'Amber', green: 'Green', blue: 'Blue' } as const

/** `Red: 52 of 57 decided in time (91 %); 3 decided late, 2 open and late.` */
export const inTimeSentence = (row: InTime): string => {
  const within = row.openWithin === 0 ? '' : `${String(row.openWithin)} open within the limit`
  if (row.counted === 0 && row.openWithin === 0) return `No ${row.rating} contacts in this period.`
  if (row.counted === 0) return withTail(`${names[row.rating]}: none is due yet`, within)
  const tail = parts([
    [row.decidedLate, 'decided late'],
    [row.openLate, 'open and late'],
    [row.openWithin, 'open within the limit, left out'],
  ])
  const share = percentWords(row.inTime, row.counted)
  return withTail(
    `${names[row.rating]}: ${String(row.inTime)} of ${String(row.counted)} decided in time (${share})`,
    tail,
  )
}

export const unratedSentence = ({ all, late }: Unrated): string => {
  if (all === 0) return 'Every contact of this period has been rated.'
  const rated = all === 1 ? '1 contact is not rated yet' : `${String(all)} contacts are not rated yet`
  return withTail(`${rated} and left out`, late === 0 ? '' : `${String(late)} past the first-look limit`)
}

/** `Bay Housing answered 8 of 10 in time (80 %), half of them within 3 h; 1 not answered.` */
export const agencySentence = (row: AgencyFigure): string => {
  const tail = parts([
    [row.silent, 'not answered'],
    [row.leftOut, 'left out'],
  ])
  if (row.counted === 0) return withTail(`${row.agencyName} has nothing due yet`, tail)
  const half = row.elapsed === null ? '' : `, half of its answers within ${spreadWords(row.elapsed)[0]}`
  const share = percentWords(row.inTime, row.counted)
  return withTail(
    `${row.agencyName} answered ${String(row.inTime)} of ${String(row.counted)} in time (${share})${half}`,
    tail,
  )
}

const units = {
  'elapsed-hours': 'h by the clock',
  'working-hours': 'h of working time',
  'working-days': 'working days',
} as const

/** `4 h by the clock`. */
export const limitWords = ({ amount, unit }: Limit): string =>
  amount === 1 && unit === 'working-days' ? '1 working day' : `${String(amount)} ${units[unit]}`

/** "12 asked for advice; 11 were answered, 10 of them in time." */
export const adviceSentence = ({
  asked,
  answered,
  answeredInTime,
}: {
  readonly asked: number
  readonly answered: number
  readonly answeredInTime: number
}): string =>
  asked === 0
    ? 'Nobody asked for advice.'
    : `${String(asked)} asked for advice; ${String(answered)} ${answered === 1 ? 'was' : 'were'} answered, ${String(answeredInTime)} of them in time.`
