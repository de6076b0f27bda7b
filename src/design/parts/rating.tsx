import type { VNode } from 'preact'

export type RatingColour = 'red' | 'amber' | 'green' | 'blue'

const looks = {
  red: { shape: '▲', word: 'Red' },
  amber: { shape: '◆', word: 'Amber' },
  green: { shape: '●', word: 'Green' },
  blue: { shape: '■', word: 'Blue' },
} as const

/** A rating as shape, word and colour; null is work that nobody has rated yet. */
export const Rating = ({ rating }: { rating: RatingColour | null }): VNode =>
  rating === null ? (
    <span class="om-rating om-rating--none">
      <span aria-hidden="true">○</span> Not rated
    </span>
  ) : (
    <span class={`om-rating om-rating--${rating}`}>
      <span aria-hidden="true">{looks[rating].shape}</span> {looks[rating].word}
    </span>
  )
