import { type PilotArm, type PilotVerdict, pilotArms, type RunScore } from '#lib/core/planning/pilot/verdict'
import { shareOf, svgText, ticksAround, ticksBetween } from '../charts/scale.ts'
import { wrapped } from '../charts/wrapped.ts'
import { strings } from '../strings/index.ts'
import { differenceText, scoreText } from './figures.ts'

const TICKS = 5

export type ScoreMark = { arm: PilotArm; run: number; value: number; x: number }
export type VerdictLayout = {
  /** Of the scores. */
  ticks: { value: number; x: number }[]
  marks: ScoreMark[]
  means: { arm: PilotArm; value: number; x: number }[]
  /** The difference on an axis of its own, zero always on it; null while there is none. */
  difference: {
    ticks: { value: number; x: number }[]
    x: number
    zero: number
    interval: { from: number; to: number } | null
    interval90: { from: number; to: number } | null
  } | null
}

/** Where everything stands, from 0 (left) to 1 (right): every run on the scores' axis, the difference below on its own. */
export function layoutVerdict(scores: readonly RunScore[], verdict: PilotVerdict): VerdictLayout {
  const values = scores.map(({ value }) => value)
  const scoreTicks = ticksBetween(Math.min(...values), Math.max(...values), TICKS)
  const onScores = axis(scoreTicks)
  const { difference, interval, interval90 } = verdict
  const ends = interval && interval90 ? [interval, interval90].flatMap(({ low, high }) => [low, high]) : []
  const spread = difference === null ? [] : [difference, ...ends]
  const differenceTicks = ticksAround(Math.min(0, ...spread), Math.max(0, ...spread), TICKS)
  const onDifference = axis(differenceTicks)
  const band = (of: { low: number; high: number } | null) =>
    of && { from: onDifference(of.low), to: onDifference(of.high) }
  return {
    ticks: scoreTicks.map((value) => ({ value, x: onScores(value) })),
    marks: scores.map((score) => ({ ...score, x: onScores(score.value) })),
    means: pilotArms.flatMap((arm) => {
      const { mean } = verdict.arms[arm]
      return mean === null ? [] : [{ arm, value: mean, x: onScores(mean) }]
    }),
    difference:
      difference === null
        ? null
        : {
            ticks: differenceTicks.map((value) => ({ value, x: onDifference(value) })),
            ...{ x: onDifference(difference), zero: onDifference(0) },
            ...{ interval: band(interval), interval90: band(interval90) },
          },
  }
}

const axis = (ticks: readonly number[]) => (value: number) => shareOf(value, ticks[0] ?? 0, ticks.at(-1) ?? 1)

const hues: Record<PilotArm, string> = { 2: '#0072b2', 4: '#00805c' }

/** The verdict as a picture that stands alone, with its finding and limits as text. */
export function verdictSvg(
  scores: readonly RunScore[],
  verdict: PilotVerdict,
  texts: { title: string; metric: string; note: string },
): string {
  const { ticks, marks, means, difference } = layoutVerdict(scores, verdict)
  const [left, width] = [72, 540]
  const at = (x: number) => (left + x * width).toFixed(1)
  const row = (arm: PilotArm) => (arm === 2 ? 64 : 100)
  const words = strings.pilots
  const notes = wrapped(texts.note, 100)
  const height = 250 + notes.length * 14
  const axisText = (list: readonly { value: number; x: number }[], y: number, text: (value: number) => string) =>
    list.map(({ value, x }) => `<text x="${at(x)}" y="${y}" text-anchor="middle">${svgText(text(value))}</text>`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 ${height}" font-family="sans-serif" font-size="11" fill="#333">`,
    `<rect width="640" height="${height}" fill="#fff"/>`,
    `<text x="16" y="24" font-size="14" font-weight="600">${svgText(texts.title)}</text>`,
    ...pilotArms.map((arm) => `<text x="16" y="${row(arm) + 4}" fill="${hues[arm]}">${words.arm(arm)}</text>`),
    ...marks.map(({ arm, x }) => `<circle cx="${at(x)}" cy="${row(arm)}" r="4" fill="none" stroke="${hues[arm]}"/>`),
    ...means.map(
      ({ arm, x }) =>
        `<rect x="${(Number(at(x)) - 1.5).toFixed(1)}" y="${row(arm) - 12}" width="3" height="24" fill="${hues[arm]}"/>`,
    ),
    ...axisText(ticks, 134, (value) => value.toLocaleString('en')),
    `<text x="${left + width / 2}" y="150" text-anchor="middle">${svgText(texts.metric)}</text>`,
    ...(difference
      ? [
          `<line x1="${at(difference.zero)}" x2="${at(difference.zero)}" y1="168" y2="204" stroke="#333"/>`,
          ...[difference.interval, difference.interval90].map((band, i) =>
            band
              ? `<rect x="${at(band.from)}" y="${i === 0 ? 184 : 181}" width="${((band.to - band.from) * width).toFixed(1)}" height="${i === 0 ? 4 : 10}" fill="#77716a" fill-opacity="0.5"/>`
              : '',
          ),
          `<circle cx="${at(difference.x)}" cy="186" r="5" fill="#333"/>`,
          ...axisText(difference.ticks, 220, (value) => differenceText(value)),
          `<text x="16" y="190">${svgText(words.scoring.figures.difference)}</text>`,
        ]
      : []),
    ...notes.map((line, i) => `<text x="16" y="${244 + i * 14}">${svgText(line)}</text>`),
    '</svg>',
  ].join('\n')
}

/** Every run and what they come to, figures unrounded. */
export function verdictCsv(scores: readonly RunScore[], verdict: PilotVerdict): (string | number)[][] {
  const { difference, interval, interval90, p, degreesOfFreedom } = verdict
  return [
    ['what', 'k', 'run', 'value'],
    ...scores.map(({ arm, run, value }) => ['score', arm, run, value]),
    ['difference', '', '', difference ?? ''],
    ['interval low', '', '', interval?.low ?? ''],
    ['interval high', '', '', interval?.high ?? ''],
    ['90% interval low', '', '', interval90?.low ?? ''],
    ['90% interval high', '', '', interval90?.high ?? ''],
    ['p', '', '', p ?? ''],
    ['degrees of freedom', '', '', degreesOfFreedom ?? ''],
  ]
}

/** What the plot says of each mark by keyboard, in the order they are read. */
export function verdictReadings(scores: readonly RunScore[], verdict: PilotVerdict): string[] {
  const { plot, runName } = strings.pilots.scoring
  const means = pilotArms.flatMap((arm) => {
    const { mean } = verdict.arms[arm]
    return mean === null ? [] : [plot.reading(plot.mean(arm), scoreText(mean))]
  })
  const found = verdict.difference === null ? [] : [plot.reading(plot.difference, differenceText(verdict.difference))]
  return [...scores.map(({ arm, run, value }) => plot.reading(runName(arm, run), scoreText(value))), ...means, ...found]
}
