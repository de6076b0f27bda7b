import type { VNode } from 'preact'
import type { Path } from '../../kernel/path.ts'

export type Count = {
  readonly text: string
  readonly count: number
  readonly href: Path
  readonly current?: boolean | undefined
  /** Draws the eye, in shape and weight as well as colour. */
  readonly urgent?: boolean | undefined
}

/** Filters that are counts: "To screen 6 · Late 1". */
export const Counts = ({ label, items }: { label: string; items: readonly Count[] }): VNode => (
  <nav class="om-counts" aria-label={label}>
    <ul>
      {items.map(({ text, count, href, current, urgent }) => (
        <li key={href}>
          <a
            href={href}
            aria-current={current ? 'page' : undefined}
            class={urgent && count > 0 ? 'om-counts__urgent' : undefined}
          >
            {urgent && count > 0 && <span aria-hidden="true">! </span>}
            {text} <b>{count}</b>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
