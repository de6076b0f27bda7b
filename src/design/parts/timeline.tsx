import type { ComponentChildren, VNode } from 'preact'
import type { Path } from '../../kernel/path.ts'
import { EmptyState } from './queue-table.tsx'

export type TimelineItem = {
  readonly key: string
  /** "12 Nov 2026", "Sep 2023" or "2024": as exactly as it is known. */
  readonly when: string
  readonly datetime?: string | undefined
  /** Who says so. */
  readonly source: string
  readonly text: string
  readonly kind?: 'fact' | 'opinion' | 'hearsay' | undefined
  /** Not to leave the hub before its owner releases it. */
  readonly sealed?: boolean | undefined
  /** "learned 20 Nov 2026 14:10". */
  readonly learned?: string | undefined
  /** Came since the reader's last look or the last decision. */
  readonly fresh?: boolean | undefined
  /** Why it is new, such as "Since the decision"; "New" where nothing is said. */
  readonly freshWords?: string | undefined
  /** What was asked about it, a sentence each. */
  readonly notes?: readonly string[] | undefined
  /** What can be done with it. */
  readonly act?: { readonly text: string; readonly href: Path } | undefined
  /** And what else. */
  readonly more?: { readonly text: string; readonly href: Path } | undefined
}

const Item = ({ item }: { item: TimelineItem }): VNode => (
  <li
    class={`om-timeline__item${item.sealed ? ' om-timeline__item--sealed' : ''}${item.fresh ? ' om-timeline__item--new' : ''}`}
  >
    <time class="om-timeline__when" datetime={item.datetime}>
      {item.when}
    </time>
    <span class="om-timeline__source">{item.source}</span>
    <div class="om-timeline__what">
      {item.fresh && <strong class="om-timeline__fresh">{item.freshWords ?? 'New'} </strong>}
      {item.text}
      <span class="om-timeline__notes">
        {item.kind && <span class={`om-kind om-kind--${item.kind}`}>{item.kind}</span>}
        {item.sealed && <Sealed />}
        {item.learned && <span>{item.learned}</span>}
        {item.notes?.map((words) => (
          <span key={words}>{words}</span>
        ))}
        {item.act && (
          <a class="govuk-link" href={item.act.href}>
            {item.act.text}
          </a>
        )}
        {item.more && (
          <a class="govuk-link" href={item.more.href}>
            {item.more.text}
          </a>
        )}
      </span>
    </div>
  </li>
)

/** What happened, in the order given: when, who says so, what, of which kind, and when we learned it. */
export const Timeline = ({ items, empty }: { items: readonly TimelineItem[]; empty: ComponentChildren }): VNode =>
  items.length === 0 ? (
    <EmptyState>{empty}</EmptyState>
  ) : (
    <ol class="om-timeline">
      {items.map((item) => (
        <Item key={item.key} item={item} />
      ))}
    </ol>
  )

/** The mark of what may not leave the hub. */
export const Sealed = (): VNode => (
  <span class="om-sealed">
    <span aria-hidden="true">▣ </span>sealed
  </span>
)

/** A part of a page that only the hub sees, and looks so. */
export const SealedBox = ({ title, children }: { title: string; children: ComponentChildren }): VNode => (
  <section class="om-sealedbox">
    <h2 class="govuk-heading-m">
      {title} <Sealed />
    </h2>
    {children}
  </section>
)
