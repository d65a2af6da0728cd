import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { selectPrompts } from '#lib/core/planning/select-prompts'
import { englishPrompts } from '#lib/testing/written-prompts'
import { UsageError } from '../command.ts'
import { selectPromptsCommand } from './select-prompts.ts'

// Threads load a vocabulary for each file.
vi.setConfig({ testTimeout: 60_000 })
const folder = mkdtempSync(path.join(tmpdir(), 'rankplan-select-'))
const print = vi.spyOn(console, 'log').mockImplementation(() => undefined)
afterEach(() => print.mockClear())
afterAll(() => {
  print.mockRestore()
  rmSync(folder, { recursive: true })
})

const inFolder = (name: string) => path.join(folder, name)
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(inFolder(name), content)
  return inFolder(name)
}
const printed = () => JSON.parse(String(print.mock.calls[0]?.[0]))
const run = (...args: string[]) => selectPromptsCommand.run(args)
const failure = (...args: string[]) =>
  run(...args).then(
    () => null,
    (error: unknown) => error as Error,
  )

const english = englishPrompts(40)
/** Spaces, number forms and unknown fields that reading and writing JSON again would change. */
const lines = english.map(
  (prompt, i) => `{ "id": ${i}.0,"prompt":${JSON.stringify(prompt)}, "x": 1e2 , "source": "s${i % 2}"}`,
)
const jsonl = lines.join('\r\n')

test('the chosen lines are written byte for byte in the order of the file', async () => {
  const out = inFolder('out.jsonl')
  const source = file('pool.jsonl', jsonl)
  expect(await run(source, '--count', '7', '--method', 'diverse', '--out', out, '--json')).toBe(0)
  const { lines: numbers, chosen, sources, settings } = printed()
  expect(new Set(numbers).size).toBe(7)
  const expected = [...numbers].sort((a: number, b: number) => a - b).map((number: number) => lines[number - 1])
  expect(readFileSync(out, 'utf8')).toBe(`${expected.join('\n')}\n`)
  expect(chosen.prompts).toBe(7)
  expect(settings).toMatchObject({ tokenizer: 'llama', template: 'hh', maxTokens: 512, method: 'diverse', count: 7 })
  expect(sources.map(({ value }: { value: string }) => value).sort()).toEqual(['s0', 's1'])
})

test('a random selection is the one that plans draw', async () => {
  await run(file('random.jsonl', jsonl), '--count', '9', '--seed', 'a seed', '--json')
  const rows = english.map((contentHash, i) => ({ contentHash, line: i + 1 }))
  expect(printed().lines).toEqual(selectPrompts(rows, 9, 'a seed').map(({ line }) => line))
})

test('packed files are read, and written where the name says so', async () => {
  const out = inFolder('out.jsonl.gz')
  await run(file('packed.jsonl.gz', gzipSync(jsonl)), '--count', '40', '--out', out)
  expect(gunzipSync(readFileSync(out)).toString('utf8')).toBe(`${lines.join('\n')}\n`)
})

test('a file of text lines gives text lines', async () => {
  const out = inFolder('out.txt')
  await run(file('lines.txt', `${english.join('\n')}\n`), '--count', '3', '--out', out, '--tokenizer', 'words')
  const written = readFileSync(out, 'utf8').trimEnd().split('\n')
  expect(written).toHaveLength(3)
  expect(english).toEqual(expect.arrayContaining(written))
})

test('a file that is there stays as it is without --force, and nothing is left of a failed try', async () => {
  const out = file('there.jsonl', 'precious')
  const source = file('again.jsonl', jsonl)
  expect(await failure(source, '--count', '2', '--out', out)).toMatchObject({ code: 'conflict' })
  expect(readFileSync(out, 'utf8')).toBe('precious')
  expect(await failure(source, '--count', '41', '--out', inFolder('none.jsonl'))).toMatchObject({
    code: 'invalid_input',
  })
  expect(await failure(source, '--count', '2', '--out', path.join(folder, 'no', 'x'))).toMatchObject({
    code: 'invalid_input',
  })
  expect(await run(source, '--count', '2', '--out', out, '--force')).toBe(0)
  expect(readFileSync(out, 'utf8').split('\n')).toHaveLength(3)
  expect(readdirSync(folder).filter((name) => name.includes('partial') || name === 'none.jsonl')).toEqual([])
})

test('people read both choices, what was left out and what is not known', async () => {
  await run(file('people.jsonl', jsonl), '--count', '5', '--method', 'diverse')
  const text = String(print.mock.calls[0]?.[0])
  expect(text).toContain('40 may be chosen for diversity; left out: 0 repeated, 0 nearly so, 0 garbage')
  expect(text).toContain('LLaMA tokens with BOS, HH template, first 512 tokens')
  expect(text).toMatch(/diverse\s+random/)
  expect(text).toContain('effect on reward unmeasured')
})

test.each([
  [[]],
  [['a.jsonl']],
  [['a.jsonl', '--count', '0']],
  [['a.jsonl', '--count', 'some']],
  [['a.jsonl', '--count', '5', '--method', 'best']],
  [['a.jsonl', '--count', '5', '--tokenizer', 'gpt']],
  [['a.jsonl', '--count', '5', '--seed', '']],
  [['a.jsonl', 'b.jsonl', '--count', '5']],
])('%j is wrong usage', async (args) => {
  expect(await failure(...args)).toBeInstanceOf(UsageError)
})
