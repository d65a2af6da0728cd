import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededPermutation, seededStream } from '#lib/core/random/seeded'
import { createTokenizer } from '#lib/testing/create-tokenizer'
import { curveSizes, diversityPeak } from '../diversity-curve.ts'
import type { CountedPool, PromptText } from '../heavy-work.ts'
import { promptDiversity } from '../prompt-diversity.ts'
import { renderPrompt } from '../prompt-template.ts'
import { type DiversitySettings, PAPER_SETTINGS, type TokenizerName } from '../settings.ts'
import { tokenizeToCount } from '../tokens/tokenize-prompts.ts'
import { orderSeeds } from './orders.ts'
import { PoolShard, partsMemory } from './pool-shard.ts'

const names: TokenizerName[] = ['llama', 'o200k', 'words']
const tokenizers = { llama: createTokenizer('llama'), o200k: createTokenizer('o200k'), words: createTokenizer('words') }

/** The shards of a pool, sheet i of `sizes[i]` prompts counted in shard `owners[i]`; what is left over goes to shard 0. */
function shardsOf(
  texts: readonly PromptText[],
  settings: DiversitySettings,
  seed: string,
  sizes: number[],
  owners: number[],
) {
  const request = { settings, seed, prompts: texts.length }
  const shards = Array.from({ length: Math.max(0, ...owners) + 1 }, () => new PoolShard(request))
  let first = 0
  for (let i = 0; first < texts.length; i++) {
    const part = texts.slice(first, first + (sizes[i] ?? texts.length))
    shards[owners[i] ?? 0]?.add(first, tokenizeToCount(part, settings, tokenizers[settings.tokenizer]))
    first += part.length
  }
  return shards
}

function count(texts: readonly PromptText[], settings: DiversitySettings = PAPER_SETTINGS, seed = 'seed'): CountedPool {
  return (shardsOf(texts, settings, seed, [], [])[0] as PoolShard).finish()
}

/** The definition, read aloud: sets of n-grams as texts, over the first prompts of each order. */
function bruteForce(texts: readonly string[], settings: DiversitySettings, seed: string) {
  const words = new Map<string, number>()
  let truncatedPrompts = 0
  const pool = texts.map((text) => {
    const tokenizer = createTokenizer(settings.tokenizer)
    const { ids, isTruncated } = tokenizer.encode(renderPrompt(text, settings.template), settings.maxTokens)
    if (isTruncated) truncatedPrompts += 1
    const list = [...ids]
    const meaning = tokenizer.takeWords()
    for (const word of meaning ?? []) if (!words.has(word)) words.set(word, words.size)
    return list.map((id) => (meaning === null ? id : (words.get(meaning[id] as string) as number)))
  })
  const ngramsOf = (tokens: readonly number[], n: number) =>
    tokens.slice(n - 1).map((_, i) => tokens.slice(i, i + n).join(','))
  const countOf = (part: readonly number[][], n: number) => {
    const all = part.flatMap((tokens) => ngramsOf(tokens, n))
    return { total: all.length, distinct: new Set(all).size }
  }
  const point = (part: readonly number[][]) => {
    const { total, distinct } = countOf(part, 2)
    const counts = { prompts: part.length, bigrams: total, distinctBigrams: distinct }
    return { ...counts, diversity: promptDiversity(counts) }
  }
  const curves = orderSeeds(seed).map((orderSeed) => {
    const order = [...seededPermutation(pool.length, orderSeed)].map((place) => pool[place] as number[])
    return curveSizes(pool.length).map((size) => point(order.slice(0, size)))
  })
  const ngrams = [1, 2, 3].map((n) => {
    const { total, distinct } = countOf(pool, n)
    return { n, total, distinct, ratio: total === 0 ? null : distinct / total }
  })
  return { ...point(pool), curves, ngrams, truncatedPrompts }
}

const word = fc.constantFrom('a', 'b', 'the', 'cat', 'dog', 'A', '\n', 'Größe', '你好', '🙂', 'кот', 'كيف', "don't")
const prompt = fc.oneof(
  { weight: 6, arbitrary: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', 'x'.repeat(300), '\n\nHuman: a\n\nAssistant: b\n\nHuman: c\n\nAssistant:'),
  },
)
const pool = fc.array(prompt, { maxLength: 30 })
const settings = fc.record({
  tokenizer: fc.constantFrom(...names),
  template: fc.constantFrom('hh' as const, 'last' as const, 'bare' as const),
  maxTokens: fc.constantFrom(2, 5, 512),
})

test('a count equals sets of n-grams counted by brute force, for every tokenizer, template and order', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(pool, settings, fc.string({ maxLength: 3 }), (texts, chosen, seed) => {
      const counted = count(texts, chosen, seed)
      const { curves, ...expected } = bruteForce(texts, chosen, seed)
      expect(counted).toMatchObject(expected)
      expect(counted.curve).toEqual(curves[0])
      expect(counted.peak).toEqual(diversityPeak(curves[0] ?? []))
      counted.band.forEach((point, i) => {
        const values = curves.map((curve) => curve[i]?.diversity ?? null)
        if (values.includes(null)) {
          expect(point).toMatchObject({ least: null, mean: null, most: null })
          return
        }
        const known = values as number[]
        expect([point.least, point.most]).toEqual([Math.min(...known), Math.max(...known)])
        expect(point.mean).toBeCloseTo(known.reduce((sum, value) => sum + value, 0) / known.length, 12)
      })
    }),
    { numRuns: 150, seed: 11 },
  )
})

test('any split into 1, 2 or 4 shards, merged in any grouping and handed from thread to thread, gives the identical figures', {
  timeout: 60_000,
}, () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 30, maxLength: 30 })
  const split = fc.constantFrom(1, 2, 4).chain((shards) =>
    fc.record({
      owners: fc.array(fc.nat(shards - 1), { minLength: 30, maxLength: 30 }),
      merges: fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()), { minLength: 4, maxLength: 4 }),
    }),
  )
  fc.assert(
    fc.property(pool, settings, sizes, split, (texts, chosen, lengths, { owners, merges }) => {
      const shards = shardsOf(texts, chosen, 'seed', lengths, owners)
      for (const [from, into, isHanded] of [
        ...merges,
        [0, 1, true] as const,
        [0, 1, false] as const,
        [0, 1, true] as const,
      ]) {
        if (shards.length === 1) break
        const [taken] = shards.splice(from % shards.length, 1) as [PoolShard]
        const target = shards[into % shards.length] as PoolShard
        const parts = taken.toParts()
        target.merge(isHanded ? structuredClone(parts, { transfer: partsMemory(parts) }) : parts)
      }
      expect(shards).toHaveLength(1)
      expect((shards[0] as PoolShard).finish()).toEqual(count(texts, chosen))
    }),
    { numRuns: 200, seed: 12 },
  )
})

test('shards of many blocks and index sizes merge to the whole', () => {
  const stream = seededStream('many')
  const texts = Array.from({ length: 400 }, () =>
    Array.from({ length: 120 }, () => stream.integer(0, 3000).toString(36)).join(' '),
  )
  for (const tokenizer of names) {
    const chosen = { ...PAPER_SETTINGS, tokenizer }
    const whole = count(texts, chosen)
    expect(whole.ngrams[2]?.distinct).toBeGreaterThan(20_000)
    const [first, second, third] = shardsOf(texts, chosen, 'seed', Array(8).fill(50), [0, 1, 2, 0, 1, 2, 0, 1]) as [
      PoolShard,
      PoolShard,
      PoolShard,
    ]
    third.merge(first.toParts())
    second.merge(third.toParts())
    expect(second.finish()).toEqual(whole)
  }
})

const inline = [
  '\n\nHuman: a b a b\n\nAssistant:',
  '\n\nHuman: hello\n\nAssistant:',
  '\n\nHuman: hello\n\nAssistant:',
  'Größe 你好 🙂',
  'x'.repeat(50),
]

test('doubling a pool multiplies d by 1/√2', () => {
  const once = count(inline)
  const twice = count([...inline, ...inline])
  expect(twice.distinctBigrams).toBe(once.distinctBigrams)
  expect(twice.bigrams).toBe(2 * once.bigrams)
  expect(twice.diversity as number).toBeCloseTo((once.diversity as number) / Math.SQRT2, 12)
})

test('an empty pool has no d, no curve, no band and no peak', () => {
  expect(count([])).toMatchObject({ prompts: 0, bigrams: 0, distinctBigrams: 0, diversity: null, curve: [], band: [] })
  expect(count([])).toMatchObject({ peak: null, bandPeak: null, truncatedPrompts: 0 })
  expect(count([]).ngrams).toEqual([1, 2, 3].map((n) => ({ n, total: 0, distinct: 0, ratio: null })))
})

const bare = (tokenizer: TokenizerName): DiversitySettings => ({ tokenizer, template: 'bare', maxTokens: 512 })

test('prompts of one token have no bigram, so no d; a pool of them has distinct words all the same', () => {
  const counted = count(['one', 'one', 'two'], bare('words'))
  expect(counted).toMatchObject({ bigrams: 0, diversity: null, peak: null, bandPeak: null })
  expect(counted.curve.map(({ diversity }) => diversity)).toEqual([null, null, null])
  expect(counted.ngrams[0]).toEqual({ n: 1, total: 3, distinct: 2, ratio: 2 / 3 })
  expect(counted.ngrams[2]).toEqual({ n: 3, total: 0, distinct: 0, ratio: null })
})

test.each<[string, string[]]>([
  ['one empty prompt', ['']],
  ['two prompts', ['a', 'b c']],
  ['equal prompts', Array(50).fill('the same words again')],
  ['emoji alone', ['🙂🙂🙂', '👍🏽', '👩‍👩‍👧‍👦']],
  ['many scripts', ['hello мир', '東京 is 도쿄', 'नमस्ते كيف', 'שלום ꀀ ᚠ']],
  ['a prompt of five megabytes', ['ab'.repeat(2_500_000), 'short']],
])('%s give figures or null, never NaN', (_, texts) => {
  for (const tokenizer of names)
    for (const template of ['hh', 'bare'] as const) {
      const counted = count(texts, { tokenizer, template, maxTokens: 512 })
      expect(JSON.parse(JSON.stringify(counted))).toEqual(counted)
      expect(counted.prompts).toBe(texts.length)
      expect(counted.diversity === null).toBe(counted.bigrams === 0)
    }
})

test('tokens past the truncation do not count, and the prompts cut are told', () => {
  expect(count(['a b c d e f', 'a'], { ...bare('words'), maxTokens: 3 })).toMatchObject({
    bigrams: 2,
    distinctBigrams: 2,
    truncatedPrompts: 1,
  })
})

test('a pool of another size than announced is refused', () => {
  const request = { settings: PAPER_SETTINGS, seed: 'seed', prompts: 2 }
  const shard = new PoolShard(request)
  const sheet = tokenizeToCount(['one'], PAPER_SETTINGS, tokenizers.llama)
  shard.add(0, sheet)
  expect(() => shard.finish()).toThrow(/2 prompts and holds 1/)
  expect(() => shard.add(2, sheet)).toThrow(/2 prompts and holds more/)
})

const shared = process.env.RANKPLAN_SHARED ?? '../shared'
const vectors = path.join(shared, 'vectors/prompt_diversity.json')
if (!existsSync(vectors)) console.warn(`skipped: the known answers are not at ${vectors} (set RANKPLAN_SHARED)`)

describe.skipIf(!existsSync(vectors))('the known answers', () => {
  type Case = { file?: string; first?: number; prompts_inline?: string[]; prompts: number }
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

  test('there are 13 of them', () => {
    expect(cases).toHaveLength(13)
  })

  for (const { file, first, prompts_inline, ...expected } of cases) {
    const name = file ? `the first ${first} of ${file}` : 'five prompts'
    test(`${name} count to the last integer, in one shard and in four`, { timeout: 120_000 }, () => {
      // The inline ones are rendered already: a message taken as it is.
      const rendered = prompts_inline?.map((content): PromptText => [{ role: 'user', content }])
      const texts = rendered ?? promptsOf(file as string).slice(0, first)
      const chosen: DiversitySettings = { ...PAPER_SETTINGS, template: rendered ? 'bare' : 'hh' }
      const whole = count(texts, chosen)
      expect(whole).toMatchObject(expected)
      const sizes = Array(Math.ceil(texts.length / 100)).fill(100)
      const shards = shardsOf(
        texts,
        chosen,
        'seed',
        sizes,
        sizes.map((_, i) => i % 4),
      )
      const [target, ...others] = shards as [PoolShard, ...PoolShard[]]
      for (const other of others) target.merge(other.toParts())
      expect(target.finish()).toEqual(whole)
    })
  }
})
