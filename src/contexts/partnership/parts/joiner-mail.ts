import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'
import { peoplePaths } from '../people-paths.ts'
import { mailPerson } from '../store/people.ts'

type LinkMail = {
  readonly to: string
  readonly agencyName: string
  readonly token: string
  readonly baseUrl: string
  /** What happened, such as "You were added to". */
  readonly because: string
}

/** Mails somebody the one-time link to choose a password and set up a second step. */
export const mailLink = (
  tx: Tx,
  { to, agencyName, token, baseUrl, because }: LinkMail,
  now: Temporal.Instant,
): Promise<void> =>
  mailPerson(
    tx,
    {
      to,
      subject: 'Set up your sign-in',
      content: `${because} ${agencyName} in OpenMASH. Open ${baseUrl}${peoplePaths.join({ token })} within seven days to choose a password and set up your second step. The link works once. If you did not expect this, ring ${agencyName} and do not open it.`,
    },
    now,
  )
