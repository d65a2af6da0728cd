import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const migrations = path.resolve(import.meta.dirname, '../../prisma/migrations')
const ADD_KEY = /ALTER TABLE "(\w+)" ADD CONSTRAINT "(\w+)" FOREIGN KEY/g
const DROP_KEY = /ALTER TABLE "(\w+)" DROP CONSTRAINT (?:IF EXISTS )?"(\w+)"/g

/** The foreign keys that migrations make below their line "-- By hand", since Prisma's schema cannot say them: "table.name", sorted. */
export function handWrittenForeignKeys(): string[] {
  const folders = readdirSync(migrations, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const keys = new Set<string>()
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const byHand = readFileSync(path.join(migrations, name, 'migration.sql'), 'utf8').split('\n-- By hand')[1] ?? ''
    for (const [, table, key] of byHand.matchAll(DROP_KEY)) keys.delete(`${table}.${key}`)
    for (const [, table, key] of byHand.matchAll(ADD_KEY)) keys.add(`${table}.${key}`)
  }
  return [...keys].sort()
}
