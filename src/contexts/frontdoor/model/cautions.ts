import type { Referral } from './referral.ts'

/** One thing to heed before anybody speaks with, writes to or visits the family. */
export type Caution = { readonly label: string; readonly words: string }

/**
 * What the referrer asked everybody to heed, the gravest first; empty when nothing. It stands on every page where
 * somebody plans what the family hears or who goes there: whoever writes to them has seldom read the referral last.
 */
export const cautionsOf = ({ consent, concern }: Pick<Referral, 'consent' | 'concern'>): readonly Caution[] =>
  [
    { label: 'Must not reach the family, or somebody in it', words: consent.keepFromFamily },
    { label: 'Risk to whoever visits', words: concern.risksToStaff },
    {
      // A call or the public form gives no reasons: nobody was asked whether the family knows.
      label: 'The family did not know when the referral came',
      words:
        consent.familyAware === 'no' && consent.reasons.length > 0
          ? consent.explanation || 'The referrer gave no explanation'
          : '',
    },
  ].filter(({ words }) => words !== '')

/** Stands on every page of a contact that only named people read. */
export const restrictedCaution: Caution = {
  label: 'Closed after an adoption',
  words:
    'Only people named for it read this contact. Do not speak of it to others, nor write the old and the new name in one place.',
}
