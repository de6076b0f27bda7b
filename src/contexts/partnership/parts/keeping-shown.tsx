import type { Temporal } from 'temporal-polyfill'
import type { KeepingShown } from '../../../design/index.ts'
import type { Keeping } from '../../../platform/http/route.ts'
import { keptFromWords, readable } from '../model/kept-text.ts'
import { signInPaths } from '../sign-in-paths.ts'
import { KeptFields } from './kept.tsx'

/** What a page shows of the text that one of its forms keeps. */
export const keepingShown = ({ form, revision, unsent }: Keeping, now: Temporal.Instant): KeepingShown => ({
  form,
  revision,
  keep: signInPaths.keptText(),
  discard: signInPaths.discardKeptText(),
  unsent:
    unsent === null
      ? null
      : { from: keptFromWords(unsent.at, now), text: <KeptFields typed={readable(unsent.typed)} as="text" /> },
})
