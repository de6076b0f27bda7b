/**
 * Writes src/design/govuk.generated.ts from the option lists that GOV.UK Frontend ships.
 * Run after each upgrade of that package: npx tsx scripts/generate-govuk.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'

type Option = {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly description: string
  readonly params?: readonly Option[]
  readonly isComponent?: boolean
  readonly nested?: boolean
}

const components = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist/govuk/components',
)
const target = fileURLToPath(new URL('../src/design/govuk.generated.ts', import.meta.url))

const pascal = (name: string) => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const addresses = new Set(['href', 'url', 'serviceUrl', 'homepageUrl', 'redirectUrl'])
const markup = (option: Option) => /^html$|Html$/.test(option.name) || option.description.startsWith('HTML injected')

const simple = (option: Option): string => {
  if (markup(option)) return 'HtmlSlot'
  if (addresses.has(option.name)) return 'Path'
  if (/attributes$/i.test(option.name)) return 'Attributes'
  if (option.type === 'string') return 'string'
  if (option.type === 'boolean') return 'boolean'
  if (option.type === 'integer') return 'number'
  if (option.type === 'object') return 'Readonly<Record<string, string>>'
  throw new Error(`${option.name}: no type for ${option.type}`)
}

const typeOf = (option: Option): string => {
  if (option.nested) return `readonly (${typeOf({ ...option, nested: false })})[]`
  if (option.isComponent && !option.params) return `${pascal(kebab(option.name))}Options`
  const inner = option.params
    ? shape(option.params)
    : option.type === 'array'
      ? option.name === 'values'
        ? 'string'
        : 'unknown'
      : simple(option)
  return option.type === 'array' && inner !== 'unknown' ? `readonly (${inner})[]` : inner
}

const comment = (option: Option) => `/** ${option.description.replace(/\*\//g, '').replace(/\s+/g, ' ').trim()} */`

/** `text` and `html` are both marked required; exactly one is meant. */
const pairs = (options: readonly Option[]) =>
  options.flatMap((html) => {
    if (!/^html$|Html$/.test(html.name)) return []
    const name = html.name === 'html' ? 'text' : html.name.replace(/Html$/, 'Text')
    const text = options.find((option) => option.name === name)
    return text ? [{ text, html, required: text.required || html.required }] : []
  })

const field = (option: Option, all: readonly Option[]): string => {
  const types = all.filter((other) => other.name === option.name).map(typeOf)
  const type = [...new Set(types)].join(' | ')
  return `${comment(option)}\nreadonly ${option.name}${option.required ? '' : '?'}: ${type}${option.required ? '' : ' | undefined'}`
}

const shape = (options: readonly Option[], takesChildren = false): string => {
  const real = options.filter((option) => option.type !== 'nunjucks-block')
  const paired = pairs(real)
  const inPair = new Set(paired.flatMap(({ text, html }) => [text.name, html.name]))
  const single = real.filter(
    (option, at) => !inPair.has(option.name) && real.findIndex((o) => o.name === option.name) === at,
  )
  const divider = single.find((option) => option.name === 'divider')
  const fields = single.filter((option) => option !== divider).map((option) => field(option, real))
  const parts = fields.length ? [`{ ${fields.join('\n')} }`] : []
  for (const { text, html, required } of paired) {
    const children = takesChildren && html.name === 'html'
    const none = (name: string) => `readonly ${name}?: undefined`
    const spare = children ? `; ${none('children')}` : ''
    const choices = [
      `{ ${comment(text)}\nreadonly ${text.name}: string; ${none(html.name)}${spare} }`,
      `{ ${comment(html)}\nreadonly ${html.name}: HtmlSlot; ${none(text.name)}${spare} }`,
      ...(children ? [`{ readonly children: ComponentChildren; ${none('text')}; ${none('html')} }`] : []),
      ...(required ? [] : [`{ ${none(text.name)}; ${none(html.name)}${spare} }`]),
    ]
    parts.push(`(${choices.join(' | ')})`)
  }
  const lone = takesChildren && !inPair.has('html') && real.some((option) => option.name === 'html')
  if (lone) parts.push('{ readonly children?: ComponentChildren }')
  const whole = parts.join(' & ')
  return divider ? `(${whole}) | { readonly divider: string }` : whole
}

const names = readdirSync(components, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

const blocks = names.map((name) => {
  const listed = JSON.parse(readFileSync(join(components, name, 'macro-options.json'), 'utf8')) as Option[]
  // The library's list describes the cells of a table's row and does not say that a row is a list of them.
  const options = listed.map((option) =>
    name === 'table' && option.name === 'rows' ? { ...option, nested: true } : option,
  )
  const title = pascal(name)
  return `export type ${title}Options = ${shape(options, true)}\n\n/** GOV.UK ${name.replace(/-/g, ' ')}. */\nexport const ${title} = (options: ${title}Options): VNode => govuk('${name}', options)\n`
})

const source = `// Written by scripts/generate-govuk.ts from GOV.UK Frontend's own option lists; do not edit.
import type { ComponentChildren, VNode } from 'preact'
import type { Path } from '../kernel/path.ts'
import { govuk } from './govuk-render.ts'
import type { HtmlSlot } from './html.ts'

/** HTML attributes; handlers and inline style are refused here and again when rendering. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>> & {
  readonly [handler: \`on\${string}\`]: undefined
  readonly style?: undefined
}

${blocks.join('\n')}`

writeFileSync(target, await format(source, { parser: 'typescript', semi: false, singleQuote: true, printWidth: 120 }))
