import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { englishPrompts } from '#lib/testing/written-prompts'
import { UsageError } from '../command.ts'
import { augmentPromptsCommand } from './augment-prompts.ts'
import { measureDiversity } from './measure-diversity.ts'

// Threads load a vocabulary for each file.
vi.setConfig({ testTimeout: 60_000 })
const folder = mkdtempSync(path.join(tmpdir(), 'rankplan-augment-'))
const print = vi.spyOn(console, 'log').mockImplementation(() => undefined)
afterEach(() => print.mockClear())
afterAll(() => {
  print.mockRestore()
  rmSync(folder, { recursive: true })
})

function file(name: string, rows: readonly object[]): string {
  const whole = path.join(folder, name)
  writeFileSync(whole, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  return whole
}
const printed = () => JSON.parse(String(print.mock.calls.at(-1)?.[0]))
const failure = (...args: string[]) =>
  augmentPromptsCommand.run(args).then(
    () => null,
    (error: unknown) => error as Error,
  )

const english = englishPrompts(60)
const base = file(
  'base.jsonl',
  english.slice(0, 20).map((prompt) => ({ prompt })),
)
const candidates = file('candidates.jsonl', [
  { prompt: english[0], id: 'in the base' },
  ...english.slice(20).map((prompt, i) => ({ id: `c${i}`, prompt, meta: { kept: i } })),
  { prompt: english[20], id: 'twice' },
])

test('d before and after are those of counting the files, and the candidates come with rank and gain', async () => {
  const out = path.join(folder, 'added.jsonl')
  expect(await augmentPromptsCommand.run([base, candidates, '--add', '7', '--out', out, '--json'])).toBe(0)
  const answer = printed()
  expect(answer).toMatchObject({ added: 7, candidates: 42, leftOut: { inBase: 1, repeated: 1, garbage: 0 } })
  const rows = readFileSync(out, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(rows.map(({ meta }) => meta.addedAs.rank)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(rows.map(({ meta }) => meta.addedAs.newBigrams)).toEqual(
    answer.top.slice(0, 7).map(({ newBigrams }: { newBigrams: number }) => newBigrams),
  )
  for (const row of rows) expect(row).toMatchObject({ id: `c${row.meta.kept}`, prompt: english[20 + row.meta.kept] })
  expect(answer.top[0].line).toBe(rows[0].meta.kept + 2)

  await measureDiversity.run([base, '--json'])
  expect(printed()).toMatchObject({
    diversity: answer.before.diversity,
    distinctBigrams: answer.before.distinctBigrams,
  })
  const both = path.join(folder, 'both.jsonl')
  writeFileSync(both, readFileSync(base, 'utf8') + readFileSync(out, 'utf8'))
  await measureDiversity.run([both, '--json'])
  const { prompts, bigrams, distinctBigrams, diversity } = printed()
  expect(answer.after).toEqual({ added: 7, prompts, bigrams, distinctBigrams, diversity })
})

test('people read d before and after beside the random order', async () => {
  await augmentPromptsCommand.run([base, candidates, '--add', '5'])
  const text = String(print.mock.calls[0]?.[0])
  expect(text).toMatch(/diversity \d+\.\d\d before, \d+\.\d\d after/)
  expect(text).toMatch(/\n +5 +.*added/)
  expect(text).toContain('effect on reward unmeasured')
})

test('more candidates than can be ranked are refused with how many can, and nothing is written', async () => {
  const out = path.join(folder, 'too-many.jsonl')
  expect(await failure(base, candidates, '--add', '43', '--out', out)).toMatchObject({
    code: 'invalid_input',
    message: expect.stringMatching(/Add at most 40\.$/),
  })
  expect(() => readFileSync(out)).toThrow('ENOENT')
})

test.each([
  [[]],
  [['a.jsonl', '--add', '1']],
  [['a', 'b']],
  [['a', 'b', '--add', '0']],
  [['a', 'b', 'c', '--add', '1']],
])('%j is wrong usage', async (args) => {
  expect(await failure(...args)).toBeInstanceOf(UsageError)
})
