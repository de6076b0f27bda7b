/** One violation per ESLint rule of ours: the rule that must catch it, the file, and the fault. */
export type PlantedLine = { readonly rule: string; readonly file: string; readonly text: string }

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

export const plantedLines: readonly PlantedLine[] = [
  { rule: 'openmash/telling-file-name', file: 'src/kernel/utils.ts', text: `export const a = 1\n` },
  { rule: 'openmash/telling-file-name', file: 'src/platform/db/query-helpers.ts', text: `export const a = 1\n` },
  { rule: 'openmash/telling-file-name', file: 'src/platform/constants.ts', text: `export const a = 1\n` },
  { rule: 'max-lines', file: 'src/kernel/long.ts', text: `${lines(251, (n) => `export const a${n} = ${n}`)}\n` },
  {
    rule: 'max-lines-per-function',
    file: 'src/kernel/tall.ts',
    text: `export const tall = (): void => {\n${lines(51, () => '  JSON.stringify(1)')}\n}\n`,
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    file: 'src/kernel/partial.ts',
    text: `export const f = (a: 'x' | 'y'): void => {\n  switch (a) {\n    case 'x':\n      JSON.stringify(1)\n  }\n}\n`,
  },
  {
    rule: '@typescript-eslint/no-floating-promises',
    file: 'src/platform/floating.ts',
    text: `export const f = (): void => {\n  Promise.resolve(1)\n}\n`,
  },
  {
    rule: '@typescript-eslint/no-explicit-any',
    file: 'src/kernel/anything.ts',
    text: `export const f = (a: any): string => String(a)\n`,
  },
  {
    rule: '@typescript-eslint/no-explicit-any',
    file: 'src/kernel/hushed.ts',
    text: `// eslint-disable-next-line\nexport const f = (a: any): string => String(a)\n`,
  },
  {
    rule: '@typescript-eslint/ban-ts-comment',
    file: 'src/kernel/ignoring.ts',
    text: `// @ts-ignore\nexport const a: string = 1\n`,
  },
  { rule: 'no-restricted-syntax', file: 'src/kernel/default.ts', text: `const a = 1\nexport default a\n` },
  { rule: 'no-restricted-syntax', file: 'src/main/environment.ts', text: `export const a = process.env.HOME\n` },
  {
    rule: 'no-restricted-syntax',
    file: 'src/contexts/people/model/clock.ts',
    text: `import { Temporal } from 'temporal-polyfill'\nexport const a = () => Temporal.Now.instant()\n`,
  },
]
