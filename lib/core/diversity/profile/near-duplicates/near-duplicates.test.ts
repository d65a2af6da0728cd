import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededStream } from '#lib/core/random/seeded'
import { pooledTokensOf } from '#lib/testing/builders/pooled-tokens'
import { englishPrompts, promptsByLanguage } from '#lib/testing/written-prompts'
import { type DiversitySettings, PAPER_SETTINGS } from '../../settings.ts'
import { describeNearDuplicates } from './describe-near-duplicates.ts'
import { nearDuplicates } from './near-duplicates.ts'

const WORDS: DiversitySettings = { tokenizer: 'words', template: 'bare', maxTokens: 512 }
const firstsOf = (prompts: readonly string[], settings = WORDS) => [
  ...nearDuplicates(pooledTokensOf(prompts, settings), settings),
]

/** The definition, read aloud: sets of runs of three words. */
function jaccard(one: string, other: string): number {
  const [first, second] = [one, other].map((text) => {
    const words = text.split(' ')
    if (words.length < 3) return new Set([text])
    return new Set(words.slice(2).map((_, i) => words.slice(i, i + 3).join(' ')))
  }) as [Set<string>, Set<string>]
  const both = [...first].filter((shingle) => second.has(shingle)).length
  return both / (first.size + second.size - both)
}

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const pools = fc.array(
  fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' ')),
  { maxLength: 15 },
)

test('every member of a cluster is joined to it by a pair of similarity 0.7 or more, and equal prompts always are', () => {
  fc.assert(
    fc.property(pools, (prompts) => {
      const firsts = firstsOf(prompts)
      prompts.forEach((prompt, i) => {
        expect(firsts[firsts[i] as number]).toBe(firsts[i])
        expect(firsts[i]).toBeLessThanOrEqual(i)
        const others = prompts.filter((_, j) => j !== i && firsts[j] === firsts[i])
        if (others.length > 0)
          expect(Math.max(...others.map((other) => jaccard(prompt, other)))).toBeGreaterThanOrEqual(0.7)
        expect(firsts[prompts.indexOf(prompt)]).toBe(firsts[i])
      })
    }),
    { seed: 31, numRuns: 300 },
  )
})

test('of pairs at similarity 0.7 to 0.9 at least 95 of 100 are found', () => {
  const stream = seededStream('pairs')
  const draw = () => `w${stream.integer(0, 1_000_000)}`
  const pairs = Array.from({ length: 400 }, () => {
    const words = Array.from({ length: 60 }, draw)
    const changed = [...words]
    for (let edits = stream.integer(1, 4); edits > 0; edits--) changed[stream.integer(0, 59)] = draw()
    return [words.join(' '), changed.join(' ')] as [string, string]
  }).filter(([one, other]) => jaccard(one, other) >= 0.7 && jaccard(one, other) < 0.9)
  const firsts = firstsOf(pairs.flat())
  const found = pairs.filter((_, i) => firsts[2 * i] === firsts[2 * i + 1])
  expect(pairs.length).toBeGreaterThan(200)
  expect(found.length / pairs.length).toBeGreaterThanOrEqual(0.95)
})

test('short prompts that share only the template are no near-duplicates', () => {
  const prompts = [
    'hi',
    'Why?',
    'Hello',
    'Thanks a lot',
    'What now?',
    'Tell me a joke',
    '你好',
    ...Object.values(promptsByLanguage).flat(),
  ]
  const different = [...new Set(prompts)]
  expect(firstsOf(different, PAPER_SETTINGS)).toEqual([...different.keys()])
})

test('written prompts that share one sentence of three are no near-duplicates; one word more or less is', () => {
  const english = englishPrompts(40)
  const pooled = pooledTokensOf([...english, ...english.map((prompt) => `${prompt} Thanks.`)])
  const firsts = [...nearDuplicates(pooled, PAPER_SETTINGS)]
  expect(firsts).toEqual([...english.keys(), ...english.keys()])
})

test('a hundred thousand prompts of one template, or all the same, do not take time by their square', {
  timeout: 120_000,
}, () => {
  const shared = 'Read the review and say whether its author liked the film or did not and why you think so'
  const templated = Array.from({ length: 20_000 }, (_, i) => `${shared} n${i} m${i * 7} k${i * 13} j${i} h${i} g${i}`)
  const firsts = firstsOf([...templated, ...Array.from({ length: 80_000 }, () => shared)])
  expect(new Set(firsts.slice(20_000)).size).toBe(1)
})

test('the figures are those of the clusters, largest first', () => {
  const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
  const prompts = ['something else', long, `${long} seventeen`, 'alone', long, 'twice', 'twice']
  const pooled = pooledTokensOf(prompts, WORDS)
  expect(describeNearDuplicates(pooled, WORDS, nearDuplicates(pooled, WORDS))).toEqual({
    ...{ permutations: 64, bands: 16, threshold: 0.7 },
    ...{ clusters: 2, promptsInClusters: 5, redundantPrompts: 3, share: 3 / 7 },
    examples: [
      {
        size: 3,
        prompts: [
          { index: 1, similarity: 1 },
          { index: 2, similarity: 14 / 15 },
          { index: 4, similarity: 1 },
        ],
      },
      {
        size: 2,
        prompts: [
          { index: 5, similarity: 1 },
          { index: 6, similarity: 1 },
        ],
      },
    ],
  })
})
