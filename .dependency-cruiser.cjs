// The walls (docs: the architecture's floors, streets and doors). Every rule is an error, and
// test/architecture/walls.test.ts plants a violation of each and expects it caught.

const test = '\\.(test|browser\\.test|fixture|previews)\\.(ts|tsx|mjs)$'

/** Lowest first; houses in one row are siblings and never import each other. */
const streets = [
  ['partnership'],
  ['sharing'],
  ['people'],
  ['frontdoor', 'programmes', 'workforce', 'community'],
  ['integration'],
  ['board'],
]

// The top house has nothing above it to refuse.
const streetRules = streets.slice(0, -1).flatMap((row, level) =>
  row.map((house) => {
    const above = streets
      .slice(level)
      .flat()
      .filter((other) => other !== house)
    return {
      name: `street-of-${house}`,
      comment: `${house} calls only houses on lower streets; let the upper one write down to it, or wire both in main.`,
      severity: 'error',
      from: { path: `^src/contexts/${house}/` },
      to: { path: `^src/contexts/(${above.join('|')})/` },
    }
  }),
)

/** Libraries with one owner, so that replacing one means changing one folder. */
const owners = {
  pg: ['^src/platform/(db|embedded-postgres)/', '^src/main/(open|logins-of)\\.ts$'],
  fastify: ['^src/platform/http/', '^src/main/web'],
  '@fastify': ['^src/platform/http/', '^src/main/web'],
  'graphile-worker': ['^src/platform/jobs/'],
  nunjucks: ['^src/design/govuk-render\\.ts$'],
  sass: ['^src/design/assets\\.ts$'],
  'preact-render-to-string': ['^src/design/'],
  nodemailer: ['^src/platform/post/'],
  '@node-rs/argon2': ['^src/platform/'],
  otpauth: ['^src/platform/'],
  '@simplewebauthn': ['^src/platform/'],
}

const ownerRules = Object.entries(owners).map(([library, paths]) => ({
  name: `owner-of-${library.replace(/[@/]+/g, '-').replace(/^-/, '')}`,
  comment: `${library} is used by its owner alone; ask the owner for what you need.`,
  severity: 'error',
  from: { path: '^src/', pathNot: [...paths, test] },
  to: { path: `(^|/)node_modules/(@types/)?${library}/` },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other, if only for a type, are one file or want a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'The import points at nothing.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'kernel-imports-nothing',
      comment: 'The kernel is pure words: it imports itself and temporal-polyfill, not even node:.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: test },
      to: { pathNot: ['^src/kernel/', '(^|/)node_modules/temporal-(polyfill|spec)/'] },
    },
    {
      name: 'first-floor-stands-on-kernel',
      comment:
        'platform, design, linkage and invention stand on the kernel alone, not on each other and not on houses.',
      severity: 'error',
      from: { path: '^src/(platform|design|linkage|invention)/', pathNot: test },
      to: { path: '^src/', pathNot: ['^src/$1/', '^src/kernel/'] },
    },
    {
      name: 'model-is-pure',
      comment: 'A model knows the kernel and its own house’s models: no clock, no database, no web.',
      severity: 'error',
      from: { path: '^src/contexts/([^/]+)/model/', pathNot: test },
      to: {
        pathNot: ['^src/kernel/', '^src/contexts/$1/model/', '(^|/)node_modules/temporal-(polyfill|spec)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'model-types-are-pure',
      comment: 'Even types in a model come from the kernel, its own house’s models, or the door of a lower house.',
      severity: 'error',
      from: { path: '^src/contexts/([^/]+)/model/', pathNot: test },
      to: {
        pathNot: [
          '^src/kernel/',
          '^src/contexts/$1/model/',
          '^src/contexts/[^/]+/index\\.ts$',
          '(^|/)node_modules/temporal-(polyfill|spec)/',
        ],
      },
    },
    {
      name: 'store-knows-no-web',
      comment: 'SQL turns rows into models and back; it never sees a request, a form or a page.',
      severity: 'error',
      from: { path: '^src/contexts/[^/]+/store/', pathNot: test },
      to: {
        path: [
          '^src/platform/(http|forms|post)/',
          '^src/design/',
          '^src/contexts/[^/]+/(features|parts|routes)',
          '(^|/)node_modules/(fastify|@fastify|preact|preact-render-to-string)/',
        ],
      },
    },
    {
      name: 'features-are-strangers',
      comment: 'A feature can be deleted with its folder; what two share belongs in model, store or parts.',
      severity: 'error',
      from: { path: '^src/contexts/([^/]+)/features/([^/]+)/' },
      to: { path: '^src/contexts/$1/features/', pathNot: '^src/contexts/$1/features/$2/' },
    },
    {
      name: 'pages-see-no-store',
      comment:
        'A page is a pure function of its props: design, kernel, its house’s model, parts, paths and its own form.',
      severity: 'error',
      from: { path: '^src/contexts/.+\\.page\\.tsx$' },
      to: {
        path: [
          '^src/platform/',
          '^src/main/',
          '^src/contexts/[^/]+/store/',
          '^src/contexts/[^/]+/(module|routes)\\.ts$',
          '^src/contexts/[^/]+/features/[^/]+/(act|act\\.routes|[^/]+\\.routes)\\.tsx?$',
          '(^|/)node_modules/(kysely|pg|fastify|@fastify)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pages-see-no-request',
      comment: 'Not even the type of a row or of a request belongs in a page’s props.',
      severity: 'error',
      from: { path: '^src/contexts/.+\\.page\\.tsx$' },
      to: { path: ['^src/platform/(http|db)/', '(^|/)node_modules/(kysely|pg|@types/pg|fastify|@fastify)/'] },
    },
    {
      name: 'own-door-is-for-others',
      comment: 'index.ts is how other houses come in; inside, import the file itself.',
      severity: 'error',
      from: { path: '^src/contexts/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/contexts/$1/index\\.ts$' },
    },
    {
      name: 'through-the-door',
      comment: 'Another house is entered by its index.ts.',
      severity: 'error',
      from: { path: '^src/contexts/([^/]+)/' },
      to: { path: '^src/contexts/', pathNot: ['^src/contexts/$1/', '^src/contexts/[^/]+/index\\.ts$'] },
    },
    {
      name: 'module-is-for-main',
      comment: 'module.ts is what main mounts, and nobody else.',
      severity: 'error',
      from: { pathNot: ['^src/main/', '^test/', '\\.test\\.tsx?$'] },
      to: { path: '^src/contexts/[^/]+/module\\.ts$' },
    },
    {
      name: 'main-enters-by-the-door',
      comment: 'main mounts module.ts and calls index.ts; what it needs more, a house exports.',
      severity: 'error',
      from: { path: '^src/main/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/contexts/', pathNot: '^src/contexts/[^/]+/(index|module|[a-z-]*paths)\\.ts$' },
    },
    {
      name: 'nothing-imports-main',
      comment: 'main stands on everything; nothing stands on main.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/', '\\.test\\.tsx?$'] },
      to: { path: '^src/main/' },
    },
    ...streetRules,
    ...ownerRules,
    {
      name: 'tests-are-leaves',
      comment: 'Nothing imports a test; what two tests share lies under test/.',
      severity: 'error',
      from: {},
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'product-knows-no-test',
      comment: 'The product runs without test/.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: '^test/' },
    },
    {
      name: 'answers-come-from-hands',
      comment: 'Expected answers import nothing from src/, or they would agree with its faults.',
      severity: 'error',
      from: { path: '\\.expected\\.ts$' },
      to: { path: '^src/' },
    },
    {
      name: 'linkage-and-houses-know-no-invention',
      comment: 'What is judged on invented towns never sees how they are made; only main and tests do.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(invention|main)/', test] },
      to: { path: '^src/invention/' },
    },
    {
      name: 'no-development-tools',
      comment: 'The product runs after npm ci --omit=dev.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/@types/' },
    },
    {
      name: 'no-orphans',
      comment: 'A file nobody imports and that imports nothing is dead.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: [test, '\\.d\\.ts$', '^src/design/browser/'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/design/browser/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    combinedDependencies: false,
  },
}
