import type { VNode } from 'preact'
import { type AssetAddresses, type Guide, type PageSurroundings, renderPage } from '../design/index.ts'
import type { Path } from '../kernel/path.ts'
import type { Shell } from '../platform/http/route.ts'

export type DrawParts = {
  readonly assets: AssetAddresses
  readonly signOut: Path
  readonly guideAt: (tourStep: string) => Guide | null
}

const whoIs = ({ actor }: Shell, signOut: Path): Partial<PageSurroundings> => {
  if (actor.kind === 'signed-in')
    return { hubName: actor.hubName, signedInAs: { name: actor.name, agencyName: actor.agencyName, signOut } }
  if (actor.kind === 'link-holder') return { hubName: actor.hubName, signedInAs: { name: actor.agencyName, signOut } }
  return {}
}

/** Draws a page with the frame that its reader gets. */
export const drawWith =
  ({ assets, signOut, guideAt }: DrawParts) =>
  (page: VNode, shell: Shell): string =>
    renderPage(page, {
      assets,
      csrfToken: shell.csrf,
      home: '/' as Path,
      navigation: shell.navigation,
      demonstration: shell.demonstration,
      guide: guideAt(shell.tourStep),
      ...whoIs(shell, signOut),
    })
