import { expect, test } from 'vitest'
import { handWrittenForeignKeys } from '#lib/testing/hand-written-keys'
import { runPrisma } from '#lib/testing/template-database'

test('schema.prisma says what the migrations make, but for the foreign keys written by hand', async () => {
  const diff = await runPrisma(
    ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--script'],
    process.env.DATABASE_URL ?? '',
  )
  const statements = diff
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
