import { expect, test } from 'vitest'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { toCsv } from '#lib/core/interchange/csv'
import { drawRandomCurve, figuresAt } from './draw-random-curve.ts'
import { roughly } from './roughly.ts'

const sizes = [1, 2, 4, 8]
const means = [1, 2, 3, 2.5]
const point = (prompts: number, diversity: number | null) => ({
  prompts,
  bigrams: prompts * 10,
  distinctBigrams: prompts * 5,
  diversity,
})
const measured = {
  prompts: 8,
  settings: PAPER_SETTINGS,
  seed: STANDARD_ANALYSIS.seed,
  curve: sizes.map((prompts, i) => point(prompts, (means[i] ?? 0) + 0.1)),
  band: sizes.map((prompts, i) => ({ prompts, least: (means[i] ?? 0) - 0.5, mean: means[i] ?? 0, most: 4 })),
  bandPeak: { prompts: 4, least: 2.5, mean: 3, most: 4 },
}
const diverseCurve = [point(3, 3.5), point(8, 2.6)]

test('between two counted sizes the nearest one answers, and says that it does', () => {
  expect(figuresAt(measured, diverseCurve, 4)).toMatchObject({ prompts: 4, isExact: true, mean: 3, diversity: 3.1 })
  expect(figuresAt(measured, diverseCurve, 7)).toMatchObject({ prompts: 8, isExact: false, mean: 2.5 })
  expect(figuresAt(measured, diverseCurve, 4)?.diverse).toEqual({ prompts: 3, diversity: 3.5 })
  expect(figuresAt(measured, null, 4)?.diverse).toBeNull()
})

test('the mean of the orders is marked where it stops rising, and the title says so', () => {
  const { mark, texts } = drawRandomCurve(measured, null)
  expect(mark).toMatchObject({ x: 4, y: 3 })
  expect(texts.title).toBe('d stops rising near 4 prompts drawn at random')
  expect(texts.note).toContain('LLaMA tokens, HH template, first 512 tokens')
})

test('a curve that rises to its end has no mark and says that it rises', () => {
  const { mark, texts } = drawRandomCurve({ ...measured, bandPeak: { prompts: 8, least: 1, mean: 2, most: 3 } }, null)
  expect(mark).toBeNull()
  expect(texts.title).toBe('d still rises at the last of 8 prompts drawn at random')
})

test('the diverse selection is a line of its own, dashed, because nobody measured what it brings', () => {
  const { series } = drawRandomCurve(measured, diverseCurve)
  expect(series.map(({ key, dashed = false }) => [key, dashed])).toEqual([
    ['random', false],
    ['diverse', true],
  ])
  expect(series[1]?.points).toEqual([
    { x: 3, y: 3.5 },
    { x: 8, y: 2.6 },
  ])
})

test('where d is undefined there is a sentence, no point and no mark', () => {
  const empty = { ...measured, prompts: 0, curve: [], band: [], bandPeak: null }
  expect(figuresAt(empty, null, 1)).toBeNull()
  expect(drawRandomCurve(empty, null)).toMatchObject({ mark: null, series: [{ points: [] }] })
  const oneToken = {
    ...measured,
    curve: [point(1, null)],
    band: [{ prompts: 1, least: null, mean: null, most: null }],
    bandPeak: null,
  }
  const drawn = drawRandomCurve({ ...oneToken, prompts: 1 }, [])
  expect(drawn.series[0]?.points).toEqual([])
  expect(toCsv(drawn.rows)).toContain('1,,,,,10,5,\r\n')
})

test('the file holds every counted size of either curve once, and leaves empty what was not counted', () => {
  const lines = toCsv(drawRandomCurve(measured, diverseCurve).rows).trim().split('\r\n')
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['1', '2', '3', '4', '8'])
  expect(lines[3]).toBe('3,,,,,,,3.5')
})

test.each([
  [87, 87],
  [12_345, 12_000],
  [996, 1000],
])('near %d is %d', (count, near) => {
  expect(roughly(count)).toBe(near)
})
