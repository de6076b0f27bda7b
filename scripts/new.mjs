// npm run new -- feature <context> <act>: the folder of a new feature, with every file it starts from.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clone } from './install.mjs'

const usage = `Usage: npm run new -- feature <context> <act>

Makes src/contexts/<context>/features/<act>/ with its act, form, page, routes, preview and test, and prints the lines to
add to the context's paths.ts and routes.ts. <context> is a folder of src/contexts; <act> is lower-case words joined
with hyphens, such as close-contact.

Example: npm run new -- feature frontdoor close-contact
`

const [kind, context, act, ...more] = process.argv.slice(2)
if (process.argv.includes('--help')) {
  process.stdout.write(usage)
  process.exit(0)
}
const refuse = (line) => {
  process.stderr.write(`${line}\n`)
  process.exit(2)
}
if (kind !== 'feature' || context === undefined || act === undefined || more.length > 0) refuse(usage.split('\n')[0])
if (!/^[a-z]+$/.test(context) || !existsSync(join(clone, 'src/contexts', context))) {
  refuse(`There is no context "${context}" in src/contexts.`)
}
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(act)) refuse(`"${act}" is not lower-case words joined with hyphens.`)
const folder = join(clone, 'src/contexts', context, 'features', act)
if (existsSync(folder)) refuse(`The feature ${context}/${act} is there already.`)

const camel = act.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())
const pascal = camel[0].toUpperCase() + camel.slice(1)
const words = act.replaceAll('-', ' ')
const title = words[0].toUpperCase() + words.slice(1)

const files = {
  'act.form.ts': `import { formOf, text } from '../../../../platform/forms/form.ts'

export const ${camel}Form = formOf({ reason: text({ missing: 'Enter a reason', max: 2000 }) })

export type ${pascal}Input = { readonly reason: string }
`,
  'act.ts': `import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, type Result } from '../../../../kernel/result.ts'
import type { Asked } from '../../../../platform/http/route.ts'
import type { ${pascal}Input } from './act.form.ts'

/** Loads what it needs through the transaction, asks the model, writes the facts. A refusal names the field it concerns. */
export const ${camel} = (_asked: Asked<object>, input: ${pascal}Input): Promise<Result<string, FieldErrors>> =>
  Promise.resolve(ok(input.reason))
`,
  'act.page.tsx': `import type { VNode } from 'preact'
import { Button, Form, LongTextField, Page } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type ${pascal}Props = { readonly form: FormState }

export const ${pascal}Page = ({ form }: ${pascal}Props): VNode => (
  <Page title="${title}" error={form}>
    <Form action={paths.${camel}()}>
      <LongTextField form={form} name="reason" label="${title}: what is the reason?" heading />
      <Button text="${title}" />
    </Form>
  </Page>
)
`,
  'act.previews.tsx': `import { blankForm } from '../../../../kernel/form-state.ts'
import { ${pascal}Page } from './act.page.tsx'

const wrong = { typed: {}, errors: { reason: 'Enter a reason' } }

export const ${camel}Previews = [
  { page: '${title}', state: 'blank', render: () => <${pascal}Page form={blankForm} /> },
  { page: '${title}', state: 'nothing typed', render: () => <${pascal}Page form={wrong} /> },
]
`,
  'act.routes.ts': `import type { VNode } from 'preact'
import type { FormState } from '../../../../kernel/form-state.ts'
import { anyoneSignedIn } from '../../../../platform/http/may.ts'
import { nothingPersonal, route } from '../../../../platform/http/route.ts'
import { paths } from '../../paths.ts'
import { ${camel}Form } from './act.form.ts'
import { ${pascal}Page } from './act.page.tsx'
import { ${camel} } from './act.ts'

const screen = {
  read: () => Promise.resolve({}),
  page: (_props: object, _shell: unknown, form: FormState): VNode => ${pascal}Page({ form }),
}

/** Say first who may, and under which name it is audited; a page about somebody names its audit row too. */
export const ${camel}Routes = [
  route.get(paths.${camel}, { may: anyoneSignedIn, audits: nothingPersonal, ...screen }),
  route.post(paths.${camel}, {
    may: anyoneSignedIn,
    audits: '${context}.${act}',
    form: ${camel}Form,
    act: ${camel},
    then: () => paths.${camel}(),
    screen,
  }),
]
`,
  'act.test.ts': `import { expect, it } from 'vitest'
import { ${camel}Form } from './act.form.ts'

it('asks for a reason', () => {
  expect(${camel}Form.parse({ reason: '' })).toMatchObject({ ok: false, refusal: { reason: 'Enter a reason' } })
})
`,
}

mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
process.stdout.write(`Made src/contexts/${context}/features/${act}/. Now add
  to src/contexts/${context}/paths.ts:   ${camel}: definePath('/${context}/${act}'),
  to src/contexts/${context}/routes.ts:  ...${camel}Routes, imported from './features/${act}/act.routes.ts'
and the previews to module.ts. The feature is gone again when the folder and those lines are.
`)
