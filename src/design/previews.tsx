import type { VNode } from 'preact'
import type { Path } from '../kernel/path.ts'
import { Page } from './page.tsx'
import { Heading } from './parts/layout.tsx'

/** One page or part in one state, with invented data. `render` gives what `renderPage` takes, or a part to put in a page. */
export type Preview = {
  readonly page: string
  readonly state: string
  /** A part is put in a plain page; a page stands by itself. */
  readonly part?: boolean | undefined
  render(): VNode
}

/** An address for a preview: letters, digits and hyphens. */
export const previewSlug = ({ page, state }: Preview): string =>
  `${page} ${state}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** A preview as a whole page. */
export const previewPage = (preview: Preview): VNode =>
  preview.part ? (
    <Page title={`${preview.page}: ${preview.state}`} wide demonstration>
      <Heading caption={preview.page}>{preview.state}</Heading>
      {preview.render()}
    </Page>
  ) : (
    preview.render()
  )

/** The list of everything there is to look at; each link's address comes from `at`. */
export const previewsGallery = (all: readonly Preview[], at: (slug: string) => Path): VNode => {
  const pages = [...new Set(all.map(({ page }) => page))].sort()
  return (
    <Page title="Previews" wide demonstration>
      <Heading>Previews</Heading>
      <p class="govuk-body">
        {all.length} states of {pages.length} pages and parts, with invented data.
      </p>
      <ul class="om-previews">
        {pages.map((page) => (
          <li key={page}>
            <h2 class="govuk-heading-s">{page}</h2>
            <ul class="govuk-list">
              {all
                .filter((preview) => preview.page === page)
                .map((preview) => (
                  <li key={preview.state}>
                    <a class="govuk-link" href={at(previewSlug(preview))}>
                      {preview.state}
                    </a>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Page>
  )
}
