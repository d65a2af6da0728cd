import { expect, test } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { fitCalibration } from '#lib/core/planning/law/calibration/fit-calibration'
import { calibrationFigures, decimalPlaces, paperSlope } from './calibration-figures.ts'

const run = (responsesPerPrompt: number, diversity: number, value: number) => ({
  ...{ prompts: 3_000, responsesPerPrompt, diversity, value, settings: PAPER_SETTINGS, seed: null },
})
const data = (runs: ReturnType<typeof run>[]) => ({ algorithm: 'PRO' as const, isPaperMetric: false, runs })
const enough = [run(2, 13, 50), run(2, 19, 54.4), run(4, 13, 53), run(4, 18, 57), run(7, 15, 60)]

test('every run is drawn, and what its line leaves where it has one', () => {
  const fitted = fitCalibration(data(enough))
  const { scores, residuals, largest } = calibrationFigures(data(enough), fitted)
  expect(scores.points.map(({ k, x, y }) => [k, x, y])).toEqual(
    enough.map((one) => [one.responsesPerPrompt, one.diversity, one.value]),
  )
  expect(residuals.points.map(({ k }) => k)).toEqual([2, 2, 4, 4])
  expect(Math.abs(largest?.residual ?? 0)).toBe(Math.max(...residuals.points.map(({ y }) => Math.abs(y))))
})

test('a line is drawn over the d of the runs, with an interval that is widest at an end', () => {
  const { scores } = calibrationFigures(data(enough), fitCalibration(data(enough)))
  expect(scores.lines.map(({ k, from, to }) => [k, from.x, to.x])).toEqual([
    [2, 13, 19],
    [3, 13, 19],
    [4, 13, 19],
  ])
  const widths = scores.lines[0]?.band?.map(({ low, high }) => high - low) ?? []
  expect(Math.min(...widths)).toBeGreaterThan(0)
  expect(Math.max(...widths)).toBe(Math.max(widths[0] ?? 0, widths.at(-1) ?? 0))
})

test('without a law there are the runs alone', () => {
  const { scores, residuals, largest } = calibrationFigures(
    data(enough.slice(0, 1)),
    fitCalibration(data(enough.slice(0, 1))),
  )
  expect([scores.points.length, scores.lines.length, residuals.points.length, largest]).toEqual([1, 0, 0, null])
})

test('residuals have as many places as tell the scores apart', () => {
  expect([[0, 100], [50, 54], [0.5, 0.54], [7, 7], []].map(decimalPlaces)).toEqual([0, 2, 4, 2, 2])
})

test('the slope of the paper is told in the unit of the scores', () => {
  const fitted = fitCalibration(data(enough))
  expect(paperSlope(fitted, 2)).toBeCloseTo(fitted.basis?.lines[0]?.slope ?? 0, 12)
  expect(paperSlope(fitted, 7)).toBeNull()
  expect(paperSlope(fitCalibration({ ...data([]), isPaperMetric: true }), 2)).toBeCloseTo(0.7317, 4)
})
