import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { govukFolder, renderTemplate } from '../../src/design/govuk-render.ts'

type Fixture = { readonly name: string; readonly options: object; readonly html: string }

const folder = join(govukFolder, 'govuk/components')
const components = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => ({
    component: entry.name,
    fixtures: (JSON.parse(readFileSync(join(folder, entry.name, 'fixtures.json'), 'utf8')) as { fixtures: Fixture[] })
      .fixtures,
  }))

const oneSpace = (html: string) => html.replace(/\s+/g, ' ').trim()

describe('GOV.UK components are the official ones', () => {
  it('knows all 39 components and 725 fixtures of the library', () => {
    expect(components).toHaveLength(39)
    expect(components.reduce((sum, { fixtures }) => sum + fixtures.length, 0)).toBe(725)
  })

  it.each(components)('$component renders each official fixture', ({ component, fixtures }) => {
    for (const { name, options, html } of fixtures)
      expect(oneSpace(renderTemplate(component, options)), name).toBe(oneSpace(html))
  })
})
