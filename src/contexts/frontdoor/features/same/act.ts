import type { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { readCorrection } from '../../../people/index.ts'

/** The actor has read that what they saw was joined wrongly. */
export const acknowledgeCorrection = async (
  tx: Tx,
  view: string,
  now: Temporal.Instant,
): Promise<Result<null, typeof notFound>> => ((await readCorrection(tx, view, now)) ? ok(null) : refuse(notFound))
