import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isAlive, waitUntil } from '../processes.ts'
import { type SupervisedChild, superviseChild } from './child.ts'

let folder: string
let child: SupervisedChild | null = null
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rankplan-child-'))
})
afterEach(async () => {
  await child?.stop(1_000)
  rmSync(folder, { recursive: true, force: true })
})

function supervise(script: string) {
  const said: string[] = []
  const gaveUp = new Promise<string>((resolve) => {
    child = superviseChild({
      name: 'web',
      args: ['-e', script],
      cwd: folder,
      env: process.env,
      onRestart: (message) => said.push(message),
      onGiveUp: resolve,
    })
  })
  if (!child) throw new Error('no child was started')
  return { child, said, gaveUp }
}
const stays = `process.send('ready'); process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000);`

test('a child that is killed is started again, in a new process', async () => {
  const { child, said } = supervise(stays)
  await child.ready
  const first = child.pid() ?? 0
  process.kill(first, 'SIGKILL')
  expect(await waitUntil(() => (child.pid() ?? first) !== first, { withinMs: 5_000 })).toBe(true)
  expect(said).toEqual(['The web process ended (SIGKILL); starting it again.'])
})

test('a child that ends five times in a row is given up, with its last words', async () => {
  const { gaveUp, said } = supervise(`console.error('the cause of it'); process.exit(3)`)
  expect(await gaveUp).toMatch(
    /^The web process ended 5 times within a minute \(last: code 3\)\. It last said:\n.*the cause of it$/s,
  )
  expect(said).toHaveLength(4)
}, 15_000)

test('a stopped child is not started again, and one that does not listen is killed', async () => {
  const { child, said } = supervise(
    `process.on('SIGTERM', () => {}); process.send('ready'); setInterval(() => {}, 1000)`,
  )
  await child.ready
  const pid = child.pid() ?? 0
  await child.stop(200)
  expect(isAlive(pid)).toBe(false)
  expect(said).toEqual([])
})

test('a child ends by itself when its launcher is killed', async () => {
  const shutdown = path.resolve(import.meta.dirname, '../shutdown.ts')
  const grandchild = `import { writeFileSync } from 'node:fs'; import { onShutdown } from ${JSON.stringify(shutdown)};
    onShutdown(async () => {}); setInterval(() => {}, 1000); writeFileSync('pid', String(process.pid)); process.send('ready')`
  const launcher = `const { spawn } = require('node:child_process'); const child = spawn(process.execPath,
    ['--import', ${JSON.stringify(import.meta.resolve('tsx'))}, '--input-type=module', '-e', ${JSON.stringify(grandchild)}],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], detached: true }); child.on('message', () => process.send('ready'))`
  const { child } = supervise(launcher)
  await child.ready
  const pid = Number(readFileSync(path.join(folder, 'pid'), 'utf8'))
  expect(isAlive(pid)).toBe(true)
  process.kill(child.pid() ?? 0, 'SIGKILL')
  expect(await waitUntil(() => !isAlive(pid), { withinMs: 10_000 })).toBe(true)
}, 20_000)
