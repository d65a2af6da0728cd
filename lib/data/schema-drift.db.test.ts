import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runPrisma } from '#lib/platform/build/run-tool'
import { projectRoot } from '#lib/platform/home/paths'
import { handWrittenForeignKeys } from '#lib/testing/hand-written-keys'

const folder = mkdtempSync(path.join(os.tmpdir(), 'rankplan-drift-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('schema.prisma says what the migrations make, but for the foreign keys written by hand', async () => {
  const file = path.join(folder, 'diff.sql')
  const args = ['--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--script', '--output', file]
  await runPrisma(projectRoot, ['migrate', 'diff', ...args], { DATABASE_URL: process.env.DATABASE_URL })
  const statements = readFileSync(file, 'utf8')
    .replaceAll(/^--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
  const expected = handWrittenForeignKeys().map((key) => {
    const [table, name] = key.split('.')
    return `ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`
  })
  expect(expected.length).toBeGreaterThan(0)
  expect(statements.sort()).toEqual(expected.sort())
})
