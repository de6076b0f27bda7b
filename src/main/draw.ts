import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import {
  type AssetAddresses,
  type Guide,
  type KeepingShown,
  type PageSurroundings,
  renderPage,
} from '../design/index.ts'
import { holds } from '../kernel/actor.ts'
import type { Path } from '../kernel/path.ts'
import type { Keeping, Shell } from '../platform/http/route.ts'

export type DrawParts = {
  readonly assets: AssetAddresses
  readonly signOut: Path
  readonly account?: Path
  readonly guideAt: (tourStep: string) => Guide | null
  readonly keepingShown: (keeping: Keeping, now: Temporal.Instant) => KeepingShown
}

const whoIs = ({ actor }: Shell, { signOut, account }: DrawParts): Partial<PageSurroundings> => {
  if (actor.kind === 'signed-in')
    return {
      hubName: actor.hubName,
      signedInAs: {
        name: actor.name,
        agencyName: actor.agencyName,
        ...(holds(actor, 'verified-by-mail') ? {} : { account }),
        signOut,
      },
    }
  if (actor.kind === 'link-holder') return { hubName: actor.hubName, signedInAs: { name: actor.agencyName, signOut } }
  return {}
}

/** Draws a page with the frame that its reader gets. */
export const drawWith =
  (parts: DrawParts) =>
  (page: VNode, shell: Shell): string =>
    renderPage(page, {
      assets: parts.assets,
      csrfToken: shell.csrf,
      home: '/' as Path,
      navigation: shell.navigation,
      demonstration: shell.demonstration,
      guide: parts.guideAt(shell.tourStep),
      keeping: shell.keeping === null ? null : parts.keepingShown(shell.keeping, shell.now),
      ...whoIs(shell, parts),
    })
