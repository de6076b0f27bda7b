import { Temporal } from 'temporal-polyfill'

/** One referral as a setting's home sorts it. */
export type Sortable = {
  /** When the hub told the setting about a child, of each child told. */
  readonly toldAt: readonly Temporal.Instant[]
  /** Children referred whom the hub has not told about yet. */
  readonly waiting: number
  /** Something of what the hub told nobody at the setting has read, or a disagreement is answered and not yet settled. */
  readonly fresh: boolean
  /** The newest open disagreement's reply is due then; null when none is open. */
  readonly replyDue: Temporal.Instant | null
}

/** Where a setting finds a referral: what it must read or chase, what the hub works on, what is lately done, the rest. */
export const homeGroups = ['needs-you', 'with-the-hub', 'lately', 'older'] as const
export type HomeGroup = (typeof homeGroups)[number]

/** Decided within this many days, each of 24 hours, is lately. */
export const latelyDays = 30

/** The group one referral stands in; the first that fits, so that nothing unread is ever put away. */
export const homeGroup = ({ toldAt, waiting, fresh, replyDue }: Sortable, now: Temporal.Instant): HomeGroup => {
  if (fresh || (replyDue !== null && Temporal.Instant.compare(now, replyDue) > 0)) return 'needs-you'
  if (waiting > 0 || toldAt.length === 0 || replyDue !== null) return 'with-the-hub'
  const since = now.subtract({ hours: 24 * latelyDays })
  return toldAt.some((told) => Temporal.Instant.compare(told, since) >= 0) ? 'lately' : 'older'
}
