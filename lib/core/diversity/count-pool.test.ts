import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createPoolCounter } from './count-pool.ts'
import { PAPER_SETTINGS } from './settings.ts'

const shared = process.env.RANKPLAN_SHARED ?? '../shared'
const vectors = path.join(shared, 'vectors/prompt_diversity.json')

function count(texts: readonly string[], maxTokens = PAPER_SETTINGS.maxTokens) {
  const counter = createPoolCounter(texts.length, { ...PAPER_SETTINGS, maxTokens }, 'seed')
  for (const text of texts) counter.add(text)
  return counter.finish()
}

const inline = [
  '\n\nHuman: a b a b\n\nAssistant:',
  '\n\nHuman: hello\n\nAssistant:',
  '\n\nHuman: hello\n\nAssistant:',
  'Größe 你好 🙂',
  'x'.repeat(50),
]

test('five prompts with a repeated one count as known', () => {
  expect(count(inline)).toMatchObject({ prompts: 5, bigrams: 64, distinctBigrams: 31, diversity: 1.0830954266014607 })
})

test('doubling a pool multiplies d by 1/√2', () => {
  const once = count(inline)
  const twice = count([...inline, ...inline])
  expect(twice.distinctBigrams).toBe(once.distinctBigrams)
  expect(twice.bigrams).toBe(2 * once.bigrams)
  expect(twice.diversity as number).toBeCloseTo((once.diversity as number) / Math.SQRT2, 12)
})

test('an empty pool has no d, no curve and no peak', () => {
  expect(count([])).toMatchObject({
    prompts: 0,
    bigrams: 0,
    distinctBigrams: 0,
    diversity: null,
    curve: [],
    peak: null,
  })
})

test('an empty prompt is a prompt without bigrams', () => {
  expect(count([''])).toMatchObject({ prompts: 1, bigrams: 0, diversity: null, peak: null })
  expect(count(['', 'a b'])).toMatchObject({ prompts: 2, bigrams: 2, distinctBigrams: 2, diversity: Math.SQRT2 })
})

test('tokens past the truncation do not count', () => {
  expect(count(['a b c d e f'], 3)).toMatchObject({ bigrams: 2, distinctBigrams: 2 })
})

test('a pool of another size than announced is refused', () => {
  const counter = createPoolCounter(2, PAPER_SETTINGS, 'seed')
  counter.add('one')
  expect(() => counter.finish()).toThrow(/2 prompts and holds 1/)
  counter.add('two')
  expect(() => counter.add('three')).toThrow(/2 prompts and holds more/)
})

if (!existsSync(vectors)) console.warn(`skipped: the known answers are not at ${vectors} (set RANKPLAN_SHARED)`)

describe.skipIf(!existsSync(vectors))('on real pools', () => {
  type Case = {
    file?: string
    first?: number
    prompts: number
    bigrams: number
    distinctBigrams: number
    diversity: number
  }
  const cases = existsSync(vectors) ? (JSON.parse(readFileSync(vectors, 'utf8')).cases as Case[]) : []
  const pools = new Map<string, string[]>()
  const promptsOf = (file: string): string[] => {
    const known = pools.get(file)
    if (known) return known
    const lines = gunzipSync(readFileSync(path.join(shared, 'data', file)))
      .toString('utf8')
      .trimEnd()
      .split('\n')
    const prompts = lines.map((line) => (JSON.parse(line) as { prompt: string }).prompt)
    pools.set(file, prompts)
    return prompts
  }

  for (const { file, first, ...expected } of cases.filter((known) => known.file !== undefined)) {
    test(`the first ${first} of ${file} count to the last integer`, { timeout: 120_000 }, () => {
      expect(count(promptsOf(file as string).slice(0, first))).toMatchObject(expected)
    })
  }
})
