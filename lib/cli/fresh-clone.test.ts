import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const GENERATED = path.join(root, 'lib/data/generated')

/** What the command line needs of a clone after `npm ci`, before anything was built in it. */
function freshClone(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rankplan-clone-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const part of ['lib', 'scripts', 'prisma', 'package.json', 'prisma.config.ts', 'tsconfig.json'])
    cpSync(path.join(root, part), path.join(folder, part), {
      recursive: true,
      filter: (source) => source !== GENERATED,
    })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  return folder
}

// Without what the test runner sets: Vite's BASE_URL is not ours.
const { PATH, HOME } = process.env
const env = { PATH, HOME, NODE_ENV: 'production' as const }
const rankplan = async (folder: string, ...args: readonly string[]) =>
  (await promisify(execFile)(process.execPath, ['scripts/rankplan.mjs', ...args], { cwd: folder, env })).stdout

test('what needs no database works in a clone where nothing was built, and builds nothing', {
  timeout: 60_000,
}, async () => {
  const folder = freshClone()
  writeFileSync(path.join(folder, 'two.jsonl'), '{"prompt": "One thing"}\n{"prompt": "Another thing"}\n')
  expect(await rankplan(folder, '--help')).toContain('npx rankplan <command>')
  expect(JSON.parse(await rankplan(folder, 'diversity', 'two.jsonl', '--json'))).toMatchObject({ prompts: 2 })
  const planned = JSON.parse(await rankplan(folder, 'plan', 'two.jsonl', '--budget-annotations', '8', '--json'))
  expect(planned.plans).toHaveLength(8)
  expect(existsSync(path.join(folder, 'lib/data/generated'))).toBe(false)
})

test('the doctor works in a clone where nothing was built', { timeout: 60_000 }, async () => {
  expect(JSON.parse(await rankplan(freshClone(), 'doctor', '--json'))).toMatchObject({ ok: true })
})
