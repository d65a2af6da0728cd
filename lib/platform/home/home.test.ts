import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { processStart } from '../processes.ts'
import { acquireLock, readLock } from './lock.ts'
import { readPorts, rememberPorts } from './ports.ts'
import { ensurePrivateFolder } from './private-file.ts'
import { ensureSecrets, readSecrets } from './secrets.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rankplan-home-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const modeOf = (file: string) => statSync(file).mode & 0o777

describe('the lock of a folder', () => {
  const file = () => path.join(folder, 'running.json')

  test('has one holder, who is named to everybody else', () => {
    expect(acquireLock(file(), 'npm start').held).toBe(true)
    const second = acquireLock(file(), 'npm run dev')
    expect(second).toEqual({
      held: false,
      holder: { pid: process.pid, processStart: processStart(process.pid), command: 'npm start' },
    })
  })

  test('says where its holder runs once that is known, and is free after the release', () => {
    const lock = acquireLock(file(), 'npm start')
    if (!lock.held) throw new Error('the lock is held by nobody else')
    lock.update({ url: 'http://localhost:3000' })
    expect(readLock(file())).toMatchObject({ url: 'http://localhost:3000' })
    lock.release()
    expect(readLock(file())).toBeNull()
    expect(readdirSync(folder)).toEqual([])
  })

  test('of a killed process is taken over at once', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(child, 'spawn')
    const pid = child.pid ?? 0
    const dead = { pid, processStart: processStart(pid), command: 'npm start' }
    writeFileSync(file(), JSON.stringify(dead))
    expect(acquireLock(file(), 'npm start').held).toBe(false)
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(acquireLock(file(), 'npm start').held).toBe(true)
  })

  test('of a process whose id another one has by now is taken over', () => {
    writeFileSync(file(), JSON.stringify({ pid: process.pid, processStart: 'long ago', command: 'npm start' }))
    expect(readLock(file())).toBeNull()
    expect(acquireLock(file(), 'npm start').held).toBe(true)
  })

  test('that was cut off while being written is taken over', () => {
    writeFileSync(file(), '{"pid":')
    expect(acquireLock(file(), 'npm start').held).toBe(true)
  })

  test('is not released by a holder who has lost it', () => {
    const lock = acquireLock(file(), 'npm start')
    if (!lock.held) throw new Error('the lock is held by nobody else')
    const other = JSON.stringify({ pid: process.pid, processStart: processStart(process.pid), command: 'other' })
    writeFileSync(file(), other)
    lock.release()
    expect(readFileSync(file(), 'utf8')).toBe(other)
  })
})

describe('the secrets', () => {
  const file = () => path.join(folder, 'secrets.json')

  test('are made once, 256 bits each, for their owner alone', () => {
    const first = ensureSecrets(file())
    expect(first.secret).toMatch(/^[0-9a-f]{64}$/)
    expect(first.postgresPassword).toMatch(/^[0-9a-f]{64}$/)
    expect(first.postgresPassword).not.toBe(first.secret)
    expect(first.passwordIsNew).toBe(true)
    expect(modeOf(file())).toBe(0o600)
    expect(ensureSecrets(file())).toEqual({ ...first, passwordIsNew: false })
    expect(readdirSync(folder)).toEqual(['secrets.json'])
  })

  test('keep what is there when one of them is missing', () => {
    writeFileSync(file(), JSON.stringify({ secret: 'k'.repeat(40) }))
    expect(ensureSecrets(file())).toMatchObject({ secret: 'k'.repeat(40), passwordIsNew: true })
  })

  test('that cannot be understood are never replaced without being asked', () => {
    writeFileSync(file(), 'not json')
    expect(() => ensureSecrets(file())).toThrow(`The file ${file()} is not JSON any more.`)
    writeFileSync(file(), '{"secret":"short"}')
    expect(() => readSecrets(file())).toThrow('does not hold Rankplan')
    expect(readFileSync(file(), 'utf8')).toBe('{"secret":"short"}')
  })
})

test('the folder is made for its owner alone', () => {
  const home = path.join(folder, 'deep', '.rankplan')
  ensurePrivateFolder(home)
  expect(modeOf(home)).toBe(0o700)
})

test('ports that cannot be understood are found anew', () => {
  const file = path.join(folder, 'ports.json')
  rememberPorts(file, { postgres: 21_000 })
  expect(readPorts(file)).toEqual({ postgres: 21_000 })
  writeFileSync(file, '{"postgres":"x"}')
  expect(readPorts(file)).toEqual({})
  mkdirSync(path.join(folder, 'none'))
  expect(readPorts(path.join(folder, 'none', 'ports.json'))).toEqual({})
})
