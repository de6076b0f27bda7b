import type { Job } from '../../../platform/module.ts'
import { wipeTellings } from '../store/tellings.ts'

/** Wipes public forms that were begun and neither sent nor gone on with, every five minutes. */
export const wipeTellingsJob: Job = {
  name: 'wipe-tellings',
  everySeconds: 300,
  run: async ({ db, hubs: [hub] }) => {
    if (hub !== undefined) await db.as({ kind: 'clockwork', hub, task: 'wipe-tellings' }, 'wipe-tellings', wipeTellings)
  },
}
