import { expect, test } from 'vitest'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { commonSize, drawCompared, type MeasuredPool, meanAt } from './draw-compared.ts'

const pool = (name: string, means: Record<number, number | null>): MeasuredPool => {
  const sizes = Object.keys(means).map(Number)
  const measured: MeasuredDiversity = {
    ...{ prompts: sizes.at(-1) ?? 0, bigrams: 9, distinctBigrams: 9, diversity: 1, curve: [], peak: null },
    ...{ bandPeak: null, ngrams: [], truncatedPrompts: 0, seed: 's', settings: PAPER_SETTINGS },
    ...{ distinctPrompts: 1, meanPromptWords: 1 },
    band: sizes.map((prompts) => {
      const mean = means[prompts] ?? null
      return { prompts, least: mean, mean, most: mean }
    }),
  }
  return { poolId: name, name, measured }
}
const small = pool('small', { 1: 1, 2: 2, 5: 3 })
const large = pool('large', { 1: 1, 2: 2.5, 4: 3.5, 8: 4 })

test('pools compare at the largest number of prompts that was counted in all of them', () => {
  expect(commonSize([small, large])).toBe(2)
  expect(commonSize([small])).toBe(5)
  expect(commonSize([small, pool('empty', {})])).toBeNull()
  expect(meanAt(large, 2)).toBe(2.5)
  expect(meanAt(large, 5)).toBeNull()
})

test('the title names the pool that is highest at the common size, whatever the pools reach later', () => {
  expect(drawCompared([small, large]).texts.title).toBe('At 2 prompts, large has the highest d: 2.50')
  expect(drawCompared([small, pool('other', { 1: null, 2: null })]).texts.title).toBe(
    'At 2 prompts, small has the highest d: 2.00',
  )
})

test('the crosshair reads every pool, and says where one has fewer prompts', () => {
  const { read } = drawCompared([small, large])
  expect(read(2)).toBe('2: small 2.00, large 2.50')
  expect(read(8)).toBe('8: small has fewer, large 4.00')
})

test('an empty pool among them leaves no point and breaks nothing', () => {
  const { series, texts } = drawCompared([small, pool('empty', {})])
  expect(series[1]?.points).toEqual([])
  expect(texts.title).toBe('d is undefined for these pools at any common size')
})
