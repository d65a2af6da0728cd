import path from 'node:path'
import { defineConfig } from 'vitest/config'

const serverOnly = path.resolve(import.meta.dirname, 'lib/testing/server-only.ts')

export default defineConfig({
  // `server-only` throws outside Next by design; in tests it is an empty module.
  resolve: { alias: { 'server-only': serverOnly } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', 'node_modules/**', '.next/**'],
          // Properties over thousands of cases on a machine that others use too.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['**/*.db.test.ts'],
          exclude: ['node_modules/**', '.next/**'],
          globalSetup: ['lib/testing/postgres-setup.ts'],
          setupFiles: ['lib/testing/worker-database.ts'],
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
