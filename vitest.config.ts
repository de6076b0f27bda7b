import { defineConfig } from 'vitest/config'

const shared = {
  globalSetup: ['test/setup/server.ts'],
  setupFiles: ['test/setup/quiet.ts'],
  pool: 'forks' as const,
}

const elsewhere = ['node_modules/**', 'dist/**', '.data/**', '.cache/**']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.{ts,tsx}', ...elsewhere],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'browser',
          include: ['**/*.browser.test.{ts,tsx}'],
          exclude: elsewhere,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
