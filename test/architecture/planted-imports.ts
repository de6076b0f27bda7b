/** One violation per rule of .dependency-cruiser.cjs: the file that breaks it, and what it imports. */
export type Planted = { readonly rule: string; readonly file: string; readonly text: string }

const house = (name: string) => `src/contexts/${name}`

/** What the planted files import; each is innocent. */
export const bystanders: Readonly<Record<string, string>> = {
  'src/kernel/word.ts': `import { Temporal } from 'temporal-polyfill'\nexport const word = Temporal.PlainDate\n`,
  'src/platform/http/answer.ts': `import '../../kernel/word.ts'\nexport type Answer = string\n`,
  'src/design/shell.ts': `import '../kernel/word.ts'\nexport const shell = 1\n`,
  'src/linkage/index.ts': `import '../kernel/word.ts'\nexport const linkage = 1\n`,
  'src/invention/index.ts': `import '../kernel/word.ts'\nexport const invention = 1\n`,
  'src/main/compose.ts': `import '../kernel/word.ts'\nexport const compose = 1\n`,
  'src/contexts/frontdoor/store/rows.ts': `import '../../../kernel/word.ts'\nexport const rows = 1\n`,
  'src/contexts/frontdoor/features/rate/act.ts': `import '../../../../kernel/word.ts'\nexport const rate = 1\n`,
  'src/main/other.ts': `import type { One } from './one.ts'\nexport const planted: One | 0 = 0\n`,
  'test/shared.ts': `import '../src/kernel/word.ts'\nexport const shared = 1\n`,
  'test/leaf.test.ts': `import './shared.ts'\nexport const leaf = 1\n`,
  ...Object.fromEntries(
    [
      'partnership',
      'sharing',
      'people',
      'frontdoor',
      'programmes',
      'workforce',
      'community',
      'integration',
      'board',
    ].map((name) => [`${house(name)}/index.ts`, `import '../../kernel/word.ts'\nexport const ${name} = 1\n`]),
  ),
  'src/contexts/people/module.ts': `import '../../kernel/word.ts'\nexport const module = 1\n`,
  'src/contexts/people/model/person.ts': `import '../../../kernel/word.ts'\nexport type Person = string\n`,
}

const breaks = (rule: string, file: string, ...imports: string[]): Planted => ({
  rule,
  file,
  text: `${imports.join('\n')}\nexport const planted = 1\n`,
})

const upward: readonly (readonly [string, string])[] = [
  ['partnership', 'sharing'],
  ['sharing', 'people'],
  ['people', 'frontdoor'],
  ['frontdoor', 'programmes'],
  ['programmes', 'frontdoor'],
  ['workforce', 'integration'],
  ['community', 'workforce'],
  ['integration', 'board'],
]

const libraries: Readonly<Record<string, string>> = {
  pg: 'pg',
  fastify: 'fastify',
  'fastify-x': '@fastify/cookie',
  nunjucks: 'nunjucks',
  sass: 'sass',
  'preact-render-to-string': 'preact-render-to-string',
  nodemailer: 'nodemailer',
  'node-rs-argon2': '@node-rs/argon2',
  otpauth: 'otpauth',
  simplewebauthn: '@simplewebauthn/server',
}

export const planted: readonly Planted[] = [
  breaks(
    'no-circles',
    'src/main/one.ts',
    `import type { planted as other } from './other.ts'`,
    'export type One = typeof other',
  ),
  breaks('nothing-unresolved', 'src/main/lost.ts', `import './nowhere.ts'`),
  breaks('kernel-imports-nothing', 'src/kernel/files.ts', `import 'node:fs'`),
  breaks('first-floor-stands-on-kernel', 'src/platform/http/pretty.ts', `import '../../design/shell.ts'`),
  breaks('first-floor-stands-on-kernel', 'src/linkage/asks.ts', `import '../contexts/people/index.ts'`),
  breaks('first-floor-stands-on-kernel', 'src/invention/judged.ts', `import '../linkage/index.ts'`),
  breaks('linkage-and-houses-know-no-invention', 'src/linkage/told.ts', `import '../invention/index.ts'`),
  breaks('model-is-pure', `${house('people')}/model/row.ts`, `import 'kysely'`),
  breaks(
    'model-types-are-pure',
    `${house('frontdoor')}/model/typed.ts`,
    `import type { rows } from '../store/rows.ts'`,
    'export type Rows = typeof rows',
  ),
  breaks('store-knows-no-web', `${house('people')}/store/web.ts`, `import '../../../platform/http/answer.ts'`),
  breaks('features-are-strangers', `${house('frontdoor')}/features/decide/act.ts`, `import '../rate/act.ts'`),
  breaks('pages-see-no-store', `${house('frontdoor')}/features/decide/act.page.tsx`, `import '../../store/rows.ts'`),
  breaks(
    'pages-see-no-request',
    `${house('frontdoor')}/features/ask/act.page.tsx`,
    `import type { Answer } from '../../../../platform/http/answer.ts'`,
    'export type A = Answer',
  ),
  breaks('own-door-is-for-others', `${house('people')}/store/door.ts`, `import '../index.ts'`),
  breaks('through-the-door', `${house('frontdoor')}/store/window.ts`, `import '../../people/model/person.ts'`),
  breaks('module-is-for-main', `${house('people')}/store/module-user.ts`, `import '../module.ts'`),
  breaks('main-enters-by-the-door', 'src/main/burglar.ts', `import '../contexts/people/model/person.ts'`),
  breaks('nothing-imports-main', 'src/platform/http/upward.ts', `import '../../main/compose.ts'`),
  ...upward.map(([from, to]) =>
    breaks(`street-of-${from}`, `${house(from)}/store/up.ts`, `import '../../${to}/index.ts'`),
  ),
  ...Object.entries(libraries).map(([name, library]) =>
    breaks(`owner-of-${name.replace('-x', '')}`, `${house('people')}/store/uses-${name}.ts`, `import '${library}'`),
  ),
  breaks('tests-are-leaves', 'test/reader.ts', `import './leaf.test.ts'`),
  breaks('product-knows-no-test', 'src/main/tested.ts', `import '../../test/shared.ts'`),
  breaks('answers-come-from-hands', 'test/clock.expected.ts', `import '../src/kernel/word.ts'`),
  breaks('no-development-tools', 'src/main/tooling.ts', `import 'fast-check'`),
  breaks('no-orphans', 'src/main/alone.ts'),
]

/** Rules for libraries that are not installed yet; nothing can import them. */
export const notYetInstalled = ['owner-of-graphile-worker']
