import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterId, SplitFractions, splitOf } from './split-assignment.ts'

const sha256Hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const fractions = { train: 0.8, validation: 0.1, test: 0.1 }
const user = (content: string) => ({ role: 'user', content })
const splitsOf = (prompts: readonly string[], seed: string) =>
  prompts.map((prompt) => splitOf(clusterId([user(prompt)], sha256Hex), seed, fractions, sha256Hex))

describe('clusters', () => {
  test('prompts that differ in case, spacing or Unicode form only are one cluster', () => {
    const first = clusterId([user('Caf\u00e9  au lait')], sha256Hex)
    expect(clusterId([user(' CAFE\u0301 au\nlait ')], sha256Hex)).toBe(first)
    expect(clusterId([user('Cafe au lait')], sha256Hex)).not.toBe(first)
  })

  test('a conversation and its continuation are one cluster, whatever the system message', () => {
    const first = clusterId([user('Hi')], sha256Hex)
    const longer = [
      { role: 'system', content: 'Be kind.' },
      user('Hi'),
      { role: 'assistant', content: 'Hello' },
      user('Bye'),
    ]
    expect(clusterId(longer, sha256Hex)).toBe(first)
    expect(clusterId([user('Bye')], sha256Hex)).not.toBe(first)
  })
})

describe('splits', () => {
  test('are the first 8 bytes of the hash of seed and cluster, over 2^64, against the fractions', () => {
    const hashBeginning = (bytes: string) => () => bytes.padEnd(64, '0')
    // 0.8 · 2^64 = 0xcccccccccccccccc.c
    expect(splitOf('c', 's', fractions, hashBeginning('0000000000000000'))).toBe('train')
    expect(splitOf('c', 's', fractions, hashBeginning('cccccccccccc0000'))).toBe('train')
    expect(splitOf('c', 's', fractions, hashBeginning('cccccccccccd0000'))).toBe('validation')
    expect(splitOf('c', 's', fractions, hashBeginning('e666666666670000'))).toBe('test')
    expect(splitOf('c', 's', fractions, hashBeginning('ffffffffffffffff'))).toBe('test')
    let hashed = ''
    splitOf('cluster', 'seed', fractions, (text) => {
      hashed = text
      return '0'.repeat(64)
    })
    expect(hashed).toBe('seedcluster')
  })

  test('adding prompts never moves an old one', () => {
    const prompts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(prompts, prompts, fc.string(), (old, added, seed) => {
        const before = splitsOf(old, seed)
        expect(splitsOf([...added, ...old, ...added], seed).slice(added.length, added.length + old.length)).toEqual(
          before,
        )
      }),
    )
  })

  test('of many clusters have the shares asked for, and another seed splits another way', () => {
    const prompts = Array.from({ length: 20_000 }, (_, i) => `prompt ${i}`)
    const splits = splitsOf(prompts, 'one')
    // Four standard deviations of a share of 0.1 and 0.8 over 20,000 draws.
    expect(Math.abs(splits.filter((split) => split === 'test').length / 20_000 - 0.1)).toBeLessThan(0.0085)
    expect(Math.abs(splits.filter((split) => split === 'train').length / 20_000 - 0.8)).toBeLessThan(0.0114)
    expect(splitsOf(prompts.slice(0, 200), 'two')).not.toEqual(splits.slice(0, 200))
  })

  test('a split of share zero gets nothing', () => {
    const all = { train: 1, validation: 0, test: 0 }
    expect(splitOf('c', 's', all, () => 'f'.repeat(64))).toBe('train')
    expect(splitOf('c', 's', { train: 0, validation: 0, test: 1 }, () => '0'.repeat(64))).toBe('test')
  })

  test('fractions must sum to one', () => {
    expect(SplitFractions.safeParse(fractions).success).toBe(true)
    expect(SplitFractions.safeParse({ train: 0.8, validation: 0.1, test: 0.2 }).success).toBe(false)
    expect(SplitFractions.safeParse({ train: 1.1, validation: -0.1, test: 0 }).success).toBe(false)
  })
})
