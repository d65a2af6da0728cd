import { lineAt } from '#lib/core/planning/law/fit-line'
import { type Abscissa, fitPerformanceLaw, POINTS, paperAbscissa, pooledError } from '#lib/core/planning/law/paper-law'
import {
  type Algorithm,
  measuredK,
  paperDiversity,
  paperPrompts,
  paperReward,
} from '#lib/core/planning/law/paper-results'
import { strings } from '../strings/index.ts'
import { signedFigure } from './figures.ts'
import type { ScatterData, ScatterTick } from './scatter.ts'

type FigureRow = { k: number; prompts: number; diversity: number; points: number; fitted: number; residual: number }

export type FigureFour = {
  /** In points of the paper's score; by K, then by prompts. */
  rows: FigureRow[]
  scores: ScatterData
  residuals: ScatterData
  /** Mean of the lines' mean squared errors, reward from 0 to 1. */
  pooled: number
  largest: FigureRow
}

/** Prompts that stand on the logarithmic axis; the outermost bound it. */
const promptTicks = [1_000, 3_000, 10_000, 40_000] as const

/** Figure 4 of the paper from its data: eight points and a refitted line for each K, over d or over ln N. */
export function figureFour(algorithm: Algorithm, over: Abscissa): FigureFour {
  const law = fitPerformanceLaw(algorithm, over)
  const xs = paperAbscissa(over)
  const words = strings.evidence.figure
  const rows = measuredK.flatMap((k) =>
    paperPrompts.map((prompts, i) => {
      const points = POINTS * (paperReward[algorithm][k][i] as number)
      const fitted = POINTS * lineAt(law.lines[k], xs[i] as number)
      return { k, prompts, diversity: paperDiversity[i] as number, points, fitted, residual: points - fitted }
    }),
  )
  const shared: { xTicks?: ScatterTick[] } =
    over === 'log-prompts'
      ? { xTicks: promptTicks.map((prompts) => ({ at: Math.log(prompts), text: prompts.toLocaleString('en') })) }
      : {}
  const marks = (y: (row: FigureRow) => number) =>
    rows.map((row, i) => ({
      key: `${row.k} ${row.prompts}`,
      k: row.k,
      x: xs[i % xs.length] as number,
      y: y(row),
      reading: words.reading(
        row.k,
        over === 'diversity' ? words.d(row.diversity.toFixed(2)) : words.prompts(row.prompts.toLocaleString('en')),
        row.points.toFixed(2),
        signedFigure(row.residual, 2),
      ),
    }))
  const [first, last] = [xs[0] as number, xs.at(-1) as number]
  return {
    rows,
    pooled: pooledError(law),
    largest: rows.reduce((most, row) => (Math.abs(row.residual) > Math.abs(most.residual) ? row : most)),
    scores: {
      ...shared,
      points: marks((row) => row.points),
      lines: measuredK.map((k) => ({
        k,
        from: { x: first, y: POINTS * lineAt(law.lines[k], first) },
        to: { x: last, y: POINTS * lineAt(law.lines[k], last) },
      })),
    },
    residuals: { ...shared, points: marks((row) => row.residual), lines: [], withZero: true },
  }
}
