import { Temporal } from 'temporal-polyfill'

/** From which local day a list is whole, and on which it was drawn up, ISO. */
export type Coverage = { readonly coversFrom: string; readonly asOf: string }

/** What is wrong with the days of a list, by field. */
export const coverageTrouble = (
  { coversFrom, asOf }: Coverage,
  today: Temporal.PlainDate,
): Readonly<Record<string, string>> => {
  if (Temporal.PlainDate.compare(asOf, today) > 0) return { asOf: 'This day is still to come' }
  return Temporal.PlainDate.compare(coversFrom, asOf) > 0
    ? { coversFrom: 'It cannot cover from after the day it was drawn up' }
    : {}
}
