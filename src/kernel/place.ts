import type { Path } from './path.ts'

/** A place of somebody's work. Those used less stand under "More", so that the daily ones keep to one line. */
export type Place = { readonly text: string; readonly href: Path; readonly under?: 'more' | undefined }
