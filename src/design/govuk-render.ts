import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Fragment, h, isValidElement, type VNode } from 'preact'
import { useContext } from 'preact/hooks'
import nunjucks from 'nunjucks'
import { isSafeAddress } from './address.ts'
import { type Html, raw, toHtml, trusted } from './html.ts'
import { type PageSurroundings, Surroundings } from './surroundings.ts'

/** The folder of the GOV.UK Frontend package's built files. */
export const govukFolder = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')) + '/dist'

const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(govukFolder), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
})
// The library's own trim tries a pattern at every character: 8 times slower on whole components.
environment.addFilter('trim', (value: unknown) => {
  if (value instanceof nunjucks.runtime.SafeString) return new nunjucks.runtime.SafeString(value.toString().trim())
  return typeof value === 'string' ? value.trim() : value
})

const templates = new Map<string, nunjucks.Template>()

/** The official template of one component with the options as they are: no check at all. For this folder and its tests. */
export const renderTemplate = (component: string, params: object): Html => {
  let template = templates.get(component)
  if (!template) {
    template = environment.getTemplate(`govuk/components/${component}/template.njk`, true)
    templates.set(component, template)
  }
  return trusted(template.render({ params }).trim())
}

const addresses = new Set(['href', 'url', 'serviceUrl', 'homepageUrl', 'redirectUrl', 'action'])

const checkAttributes = (attributes: object): void => {
  for (const name of Object.keys(attributes)) {
    if (/^(?:on|style$|srcdoc$)/i.test(name) || !/^[a-z][a-z0-9-]*$/i.test(name))
      throw new Error(`Attribute refused: ${name}`)
  }
}

const plain = (value: unknown, name: string, surroundings: PageSurroundings): unknown => {
  if (typeof value === 'string' && addresses.has(name) && !isSafeAddress(value)) throw new Error('Address refused')
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => plain(item, name, surroundings))
  if (isValidElement(value)) return toHtml(value, surroundings)
  if (/attributes$/i.test(name)) checkAttributes(value)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner, key, surroundings)]))
}

/** One GOV.UK component as JSX. Throws on an address that could run script and on handlers among the attributes. */
export const govuk = (component: string, options: object): VNode => {
  const surroundings = useContext(Surroundings)
  const { children, ...rest } = options as { children?: unknown }
  const slots = children === undefined ? rest : { ...rest, html: h(Fragment, null, children as VNode) }
  return raw(renderTemplate(component, plain(slots, '', surroundings) as object))
}
