import { basename } from 'node:path'
import tseslint from 'typescript-eslint'

/** Names that say nothing about what is inside, so that everything ends up there. */
const emptyNames = /^(utils?|helpers?|common|misc|managers?|types|constants)\b|[.-](utils?|helpers?|manager)\./

const openmash = {
  rules: {
    'telling-file-name': {
      create: (context) => ({
        Program: (node) => {
          const name = basename(context.filename)
          if (emptyNames.test(name)) context.report({ node, message: `"${name}" does not say what is inside.` })
        },
      }),
    },
  },
}

const noDefaultExport = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: a default has a different name in every file.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Export by name.' },
]
const noEnvironment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only src/platform/config.ts reads the environment.',
}
const noClock = [
  { selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: 'now is passed in.' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'now is passed in.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'now is passed in.' },
]

const tests = ['**/*.test.ts', '**/*.test.tsx', 'test/**']

export default tseslint.config(
  { ignores: ['dist/', '.data/', '.cache/', 'src/design/browser/', '**/*.generated.ts'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { openmash },
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['scripts/*.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'openmash/telling-file-name': 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 50 }],
      'no-restricted-syntax': ['error', ...noDefaultExport, noEnvironment],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Names and numbers here are plain letters and digits.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
  },
  {
    files: ['src/kernel/**/*.ts', 'src/contexts/**/*.ts', 'src/contexts/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...noDefaultExport, noEnvironment, ...noClock] },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', ...noDefaultExport],
    },
  },
  { files: ['src/platform/config.ts'], rules: { 'no-restricted-syntax': ['error', ...noDefaultExport] } },
  { files: ['*.config.ts', '*.config.js'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['bin/*.mjs', 'scripts/*.mjs'],
    plugins: { openmash },
    rules: { 'openmash/telling-file-name': 'error', 'max-lines': ['error', { max: 250 }], 'no-unused-vars': 'error' },
  },
)
