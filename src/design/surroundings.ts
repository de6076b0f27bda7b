import { type ComponentChildren, createContext } from 'preact'
import type { Path } from '../kernel/path.ts'
import type { Place } from '../kernel/place.ts'

/** Addresses of the built style sheet, scripts and icon. */
export type AssetAddresses = {
  readonly stylesheet: string
  /** Runs before the page is drawn: says that JavaScript is there. */
  readonly earlyScript: string
  readonly script: string
  readonly icon: string
}

export type NavigationItem = Place & { readonly current?: boolean | undefined }

export type SignedInAs = {
  readonly name: string
  readonly agencyName?: string | undefined
  /** Where they look after their own sign-in. */
  readonly account?: Path | undefined
  /** POSTed by a button, with the page's token. */
  readonly signOut?: Path | undefined
}

/** A guided tour of the demonstration: said above each page until the visitor leaves it. */
export type Guide = {
  /** Such as "Step 3 of 8". */
  readonly place: string
  readonly title: string
  readonly words: readonly string[]
  /** POSTed by a button: becomes the next person and opens their page. */
  readonly next: { readonly action: Path; readonly text: string }
  /** POSTed by a button: shows this step's page again, for those who looked around. */
  readonly again: Path
  readonly leave: Path
}

/** A form of the page whose text is kept on the server as it is typed. */
export type KeepingShown = {
  /** The address the form is sent to: by it the form is known on the page. */
  readonly form: Path
  readonly revision: number
  /** Where the script sends the text while it is typed. */
  readonly keep: Path
  /** POSTed by a button: throws the text away. */
  readonly discard: Path
  /** Text typed before and not sent; null when there is none. */
  readonly unsent: { readonly from: string; readonly text: ComponentChildren } | null
}

/** What every page of one answer shares, so that no feature has to pass it on. */
export type PageSurroundings = {
  readonly assets: AssetAddresses
  readonly csrfToken: string
  readonly hubName?: string | undefined
  readonly home?: Path | undefined
  readonly signedInAs?: SignedInAs | undefined
  readonly navigation?: readonly NavigationItem[] | undefined
  /** Shows the banner saying that everybody here is invented. */
  readonly demonstration?: boolean | undefined
  readonly guide?: Guide | null | undefined
  readonly keeping?: KeepingShown | null | undefined
}

/** Before the assets are built, and in tests: the plain names. */
export const plainSurroundings: PageSurroundings = {
  assets: {
    stylesheet: '/assets/openmash.css',
    earlyScript: '/assets/early.js',
    script: '/assets/openmash.js',
    icon: '/assets/icon.svg',
  },
  csrfToken: '',
}

export const Surroundings = createContext<PageSurroundings>(plainSurroundings)
