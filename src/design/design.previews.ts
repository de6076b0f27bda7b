import { fieldPreviews } from './fields/fields.previews.tsx'
import { genogramPreviews } from './genogram/genogram.previews.tsx'
import { pagePreviews } from './page.previews.tsx'
import { partPreviews } from './parts/parts.previews.tsx'
import { queuePreviews } from './parts/queue.previews.tsx'
import type { Preview } from './previews.tsx'

/** Everything of the design system there is to look at. */
export const designPreviews: readonly Preview[] = [
  ...pagePreviews,
  ...fieldPreviews,
  ...queuePreviews,
  ...partPreviews,
  ...genogramPreviews,
]
