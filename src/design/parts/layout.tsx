import type { ComponentChildren, VNode } from 'preact'
import type { Path } from '../../kernel/path.ts'

/** The page's heading, with a line above it saying what it belongs to. */
export const Heading = ({
  caption,
  children,
}: {
  caption?: string | undefined
  children: ComponentChildren
}): VNode => (
  <h1 class="govuk-heading-l">
    {caption && <span class="govuk-caption-l">{caption}</span>}
    {children}
  </h1>
)

/** Two columns on a desk, one on a phone; `main` is the wider unless `even`. */
export const TwoColumns = ({
  main,
  aside,
  even,
}: {
  main: ComponentChildren
  aside: ComponentChildren
  even?: boolean
}): VNode => (
  <div class={`om-columns${even ? ' om-columns--even' : ''}`}>
    <div>{main}</div>
    <div>{aside}</div>
  </div>
)

/** A titled part of a working page. */
export const Part = ({ title, children }: { title: string; children: ComponentChildren }): VNode => (
  <section class="om-part">
    <h2 class="om-part__title">{title}</h2>
    {children}
  </section>
)

/** A link whose address was built, not typed. */
export const Link = ({
  href,
  children,
  class: classes,
}: {
  href: Path
  children: ComponentChildren
  class?: string
}): VNode => (
  <a class={classes ?? 'govuk-link'} href={href}>
    {children}
  </a>
)

/** Acts in reach at the foot of a long page; never the only place of anything. */
export const ActBar = ({ children }: { children: ComponentChildren }): VNode => <div class="om-actbar">{children}</div>

/** A big door on a home page. */
export const Door = ({
  href,
  title,
  children,
  urgent,
}: {
  href: Path
  title: string
  children?: ComponentChildren
  urgent?: boolean
}): VNode => (
  <li class={`om-door${urgent ? ' om-door--urgent' : ''}`}>
    <a href={href}>{title}</a>
    {children && <p>{children}</p>}
  </li>
)

export const Doors = ({ children }: { children: ComponentChildren }): VNode => <ul class="om-doors">{children}</ul>

/** Where news is said: "2 new contacts", as a line to press; nothing under the reader's hand moves. Empty without JavaScript. */
export const LiveLine = ({ stream, poll, page }: { stream: Path; poll?: Path | undefined; page: Path }): VNode => (
  <div class="om-live" data-live={stream} data-live-poll={poll} data-live-page={page} role="status" />
)
