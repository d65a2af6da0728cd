import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { findChromium } from './find-chromium.ts'

const folders: string[] = []
afterEach(() => {
  vi.unstubAllEnvs()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder of programs that start (exit code 0) or do not, as a browser whose libraries are missing. */
function folderOf(programs: Record<string, 0 | 127>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rankplan-browsers-'))
  folders.push(folder)
  for (const [name, exitCode] of Object.entries(programs)) {
    const file = path.join(folder, name)
    writeFileSync(file, `#!/bin/sh\nexit ${exitCode}\n`)
    chmodSync(file, 0o755)
  }
  return folder
}

describe.skipIf(process.platform === 'win32')('the browser for the tests', () => {
  test('is the one that CHROMIUM_PATH names, before any other', () => {
    const folder = folderOf({ mine: 0, chromium: 0 })
    vi.stubEnv('PATH', folder)
    vi.stubEnv('CHROMIUM_PATH', path.join(folder, 'mine'))
    expect(findChromium()).toEqual({ path: path.join(folder, 'mine'), how: 'CHROMIUM_PATH' })
  })

  test('is never another than CHROMIUM_PATH names, even when that one does not start', () => {
    const folder = folderOf({ mine: 127, chromium: 0 })
    vi.stubEnv('PATH', folder)
    vi.stubEnv('CHROMIUM_PATH', path.join(folder, 'mine'))
    expect(() => findChromium()).toThrow('does not start')
  })

  test("is else the system's first that starts", () => {
    const folder = folderOf({ chromium: 127, 'google-chrome': 0 })
    vi.stubEnv('PATH', folder)
    vi.stubEnv('CHROMIUM_PATH', '')
    expect(findChromium()).toEqual({ path: path.join(folder, 'google-chrome'), how: 'the system' })
  })
})
