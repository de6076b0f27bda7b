import type { Job } from '../../../platform/module.ts'
import { keptDays } from '../model/kept-text.ts'
import { wipeTexts } from '../store/kept-texts.ts'

/** Wipes text that was typed, not sent and left for fourteen days, every hour. */
export const wipeKeptTextsJob: Job = {
  name: 'wipe-kept-texts',
  everySeconds: 3_600,
  run: async ({ db, hubs, now }) => {
    const before = now.subtract({ hours: keptDays * 24 })
    for (const hub of hubs)
      await db.as({ kind: 'clockwork', hub, task: 'wipe-kept-texts' }, 'wipe-kept-texts', (tx) => wipeTexts(tx, before))
  },
}
