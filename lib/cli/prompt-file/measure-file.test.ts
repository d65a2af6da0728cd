import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { HeavyWork } from '#lib/core/diversity/heavy-work'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { directHeavyWork } from '#lib/testing/direct-heavy-work'
import { measureOn } from './measure-file.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'rankplan-measure-'))
const file = path.join(folder, 'prompts.txt')
beforeEach(() => writeFileSync(file, 'one two three\nfour five six\n'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const measure = (count: HeavyWork['count']) =>
  measureOn({ count, prepare: () => undefined }, file, { settings: PAPER_SETTINGS, seed: 's' })

test('a file that grows or shrinks between the two readings is named as changed', async () => {
  const changed = { code: 'conflict', message: expect.stringContaining('changed while it was read') }
  const after =
    (change: () => void) =>
    (...asked: Parameters<HeavyWork['count']>) => {
      change()
      return directHeavyWork.count(...asked)
    }
  await expect(measure(after(() => appendFileSync(file, 'seven eight nine\n')))).rejects.toMatchObject(changed)
  await expect(measure(after(() => writeFileSync(file, 'one two three\n')))).rejects.toMatchObject(changed)
  expect(await measure(directHeavyWork.count)).toMatchObject({ prompts: 1, distinctPrompts: 1 })
})

test('what goes wrong in the counting keeps its own name, whatever it is', async () => {
  const tooLarge = new RangeError('Invalid typed array length: 9007199254740991')
  await expect(measure(() => Promise.reject(tooLarge))).rejects.toBe(tooLarge)
})
