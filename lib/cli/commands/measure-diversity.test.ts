import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import type { PromptText } from '#lib/core/diversity/heavy-work'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { AppError } from '#lib/core/vocabulary/app-error'
import { directHeavyWork } from '#lib/testing/direct-heavy-work'
import { UsageError } from '../command.ts'
import { measureDiversity } from './measure-diversity.ts'

// Every run starts threads of its own.
vi.setConfig({ testTimeout: 60_000 })
const folder = mkdtempSync(path.join(tmpdir(), 'rankplan-diversity-'))
const print = vi.spyOn(console, 'log').mockImplementation(() => undefined)
afterEach(() => print.mockClear())
afterAll(() => {
  print.mockRestore()
  rmSync(folder, { recursive: true })
})

function file(name: string, content: string | Uint8Array): string {
  const whole = path.join(folder, name)
  writeFileSync(whole, content)
  return whole
}
const printed = () => String(print.mock.calls[0]?.[0])
const failure = (...args: string[]) =>
  measureDiversity.run(args).then(
    () => null,
    (error: unknown) => error as Error,
  )

const prompts = [
  '\n\nHuman: a b a b\n\nAssistant:',
  'one message of a user',
  'one message of a user',
  [{ role: 'user', content: 'Größe 你好 🙂' }],
]
const jsonl = prompts.map((prompt, i) => JSON.stringify({ id: i, prompt })).join('\n')

const count = (texts: readonly PromptText[], settings = PAPER_SETTINGS, seed = 'rankplan') =>
  directHeavyWork.count(
    { settings, seed, prompts: texts.length },
    (async function* () {
      if (texts.length > 0) yield { firstIndex: 0, texts }
    })(),
    { signal: new AbortController().signal },
  )
const run = async (...args: string[]) => {
  print.mockClear()
  expect(await measureDiversity.run([...args, '--json'])).toBe(0)
  return JSON.parse(printed())
}

test('a file is counted as its prompts are, with settings, seed, orders, curve, band and peaks beside the figure', async () => {
  const { band, bandPeak, ...expected } = await count(prompts as PromptText[], PAPER_SETTINGS, 's')
  const measured = await run(file('plain.jsonl', jsonl), '--seed', 's')
  expect(measured).toMatchObject({ ...expected, order: 0, distinctPrompts: 3, repeatedPrompts: 1 })
  expect(Object.keys(measured).sort()).toEqual(
    [...Object.keys(expected), 'band', 'bandPeak', 'order', 'distinctPrompts', 'repeatedPrompts'].sort(),
  )
  expect(measured.bandPeak.prompts).toBe(bandPeak?.prompts)
  expect(measured.band).toHaveLength(band.length)
})

test('tokenizer, template and truncation are those asked for', async () => {
  const path = file('settings.jsonl', jsonl)
  for (const tokenizer of ['llama', 'o200k', 'words'] as const)
    for (const template of ['last', 'bare'] as const) {
      const settings = { tokenizer, template, maxTokens: 4 }
      const { bigrams, distinctBigrams, truncatedPrompts, ngrams } = await count(prompts as PromptText[], settings)
      expect(await run(path, '--tokenizer', tokenizer, '--template', template, '--max-tokens', '4')).toMatchObject({
        settings,
        bigrams,
        distinctBigrams,
        truncatedPrompts,
        ngrams,
      })
    }
})

test('order N prints the curve of the seed "S/N" and changes nothing else', async () => {
  const many = Array.from({ length: 30 }, (_, i) => JSON.stringify({ prompt: `${i % 7} and ${i * i}` })).join('\n')
  const path = file('orders.jsonl', many)
  const { curve, peak, order, ...rest } = await run(path, '--seed', 's', '--order', '2')
  const { curve: first, peak: _, order: zero, ...same } = await run(path, '--seed', 's')
  const { curve: other } = await run(path, '--seed', 's/2')
  expect([zero, order]).toEqual([0, 2])
  expect(rest).toEqual(same)
  expect(curve).toEqual(other)
  expect(curve).not.toEqual(first)
  expect(curve).toContainEqual(peak)
})

test.each<[string, PromptText[]]>([
  ['one prompt', ['a']],
  ['two prompts', ['a', 'b c']],
  ['equal prompts', Array(20).fill('the same again')],
  ['emoji alone', ['🙂🙂', '👍🏽']],
  ['many scripts', ['hello мир', '東京 is 도쿄', 'नमस्ते كيف']],
  ['a prompt of five megabytes', ['ab'.repeat(2_500_000), 'short']],
])('%s have figures or null, never NaN', async (name, texts) => {
  const path = file('edge.jsonl', texts.map((prompt) => JSON.stringify({ prompt })).join('\n'))
  for (const tokenizer of ['llama', 'o200k', 'words']) {
    const measured = await run(path, '--tokenizer', tokenizer, '--template', 'bare')
    expect(measured.prompts, name).toBe(texts.length)
    // JSON writes NaN as null, so null must stand where there is no bigram and nowhere else.
    expect(measured.diversity === null).toBe(measured.bigrams === 0)
    expect(measured.peak === null).toBe(measured.bigrams === 0)
    for (const { total, ratio } of measured.ngrams) expect(ratio === null).toBe(total === 0)
    await measureDiversity.run([path, '--tokenizer', tokenizer, '--template', 'bare'])
    expect(print.mock.calls.flat().join('\n')).not.toMatch(/NaN|undefined\b(?!:)|Infinity/)
  }
})

test('gzip, Windows line ends, a byte order mark, blank lines and a missing last newline change nothing', async () => {
  const seen = new Set<string>()
  const windows = `\ufeff${jsonl.replaceAll('\n', '\r\n\r\n')}`
  for (const content of [jsonl, `${jsonl}\n`, windows, gzipSync(jsonl), gzipSync(windows)]) {
    print.mockClear()
    await measureDiversity.run([file('same.jsonl', content), '--json'])
    seen.add(printed())
  }
  expect(seen.size).toBe(1)
})

test('a file longer than any piece read at once is counted whole', async () => {
  const long = Array.from({ length: 400 }, (_, i) => JSON.stringify({ prompt: `${i} `.repeat(1000) })).join('\n')
  await measureDiversity.run([file('long.jsonl', long), '--json', '--max-tokens', '16'])
  expect(JSON.parse(printed())).toMatchObject({ prompts: 400, bigrams: 400 * 15, settings: { maxTokens: 16 } })
})

test('people read a sentence, the settings and a table', async () => {
  await measureDiversity.run([file('table.jsonl', jsonl)])
  expect(printed()).toContain('prompt diversity 0.90')
  expect(printed()).toContain('4 prompts (1 repeated, 0 cut)')
  expect(printed()).toContain('LLaMA tokens with BOS, HH template, first 512 tokens; random order of seed "rankplan"')
  expect(printed()).toMatch(/highest$/m)
})

test.each<[string, () => string, RegExp]>([
  ['a missing file', () => path.join(folder, 'none.jsonl'), /^There is no file ".*none\.jsonl"\.$/],
  ['a folder', () => folder, /is a folder\. Name a file/],
  ['an empty file', () => file('empty.jsonl', ''), /is empty\.$/],
  ['a file of blank lines', () => file('blank.jsonl', '\n \n\n'), /has no prompts: every line of it is blank\.$/],
  ['a table', () => file('table.csv', 'prompt\nhello'), /comma- or tab-separated/],
  ['a gzip file cut short', () => file('cut.jsonl.gz', gzipSync(jsonl).subarray(0, 60)), /ends too early/],
  [
    'a gzip file damaged',
    () =>
      file(
        'bad.jsonl.gz',
        gzipSync(jsonl).map((byte, i, all) => (i === all.length - 8 ? byte ^ 1 : byte)),
      ),
    /is damaged/,
  ],
  [
    'a bad line',
    () => file('line.jsonl', '{"prompt":"a"}\n{"prompt":"b",}\n{"prompt":"c"}'),
    /has a bad line(.|\n)*line 2, column 15: Not JSON/,
  ],
  [
    'a line without a prompt',
    () => file('other.jsonl', '{"prompt":"a"}\n{"text":"b"}'),
    /line 2, column 1: The row has no "prompt"/,
  ],
])('%s fails with a sentence', async (_, name, sentence) => {
  const error = await failure(name())
  expect(error).toBeInstanceOf(AppError)
  expect(error?.message).toMatch(sentence)
  expect(print).not.toHaveBeenCalled()
})

test('of many bad lines the first five are named and the rest counted', async () => {
  const error = await failure(file('many.jsonl', `{"prompt":"a"}\n${'{"prompt":""}\n'.repeat(1007)}`))
  expect(error?.message).toContain('1,007 bad lines')
  expect(error?.message.match(/line \d+/g)).toEqual(['line 2', 'line 3', 'line 4', 'line 5', 'line 6'])
  expect(error?.message).toMatch(/and 1,002 more$/)
})

test.each([
  [['a.jsonl', '--max-tokens', '1']],
  [['a.jsonl', '--max-tokens', 'many']],
  [['a.jsonl', '--max-tokens', '']],
  [['a.jsonl', '--seed', '']],
  [['a.jsonl', '--tokenizer', 'gpt2']],
  [['a.jsonl', '--template', 'chat']],
  [['a.jsonl', '--order', '5']],
  [['a.jsonl', '--order=-1']],
  [[]],
  [['a.jsonl', 'b.jsonl']],
])('%j is wrong usage', async (args) => {
  expect(await failure(...args)).toBeInstanceOf(UsageError)
})

test('an unknown option is wrong usage', async () => {
  expect(await failure('a.jsonl', '--sead', 'x')).toMatchObject({ code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' })
})
