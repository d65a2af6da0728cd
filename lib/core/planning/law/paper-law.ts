import { fitLine, type LineFit } from './fit-line.ts'
import {
  type Algorithm,
  type MeasuredK,
  measuredK,
  paperDiversity,
  paperPrompts,
  paperReward,
} from './paper-results.ts'

/** Spread between the settings of Table 1, in points: what another model, data set or algorithm may differ by. */
export const BETWEEN_SETTINGS_POINTS = 0.5
/** Points of the paper's score in a reward of 1. */
export const POINTS = 100

export type PerformanceLaw = { algorithm: Algorithm; lines: Readonly<Record<MeasuredK, LineFit>> }

/** What a line may be drawn over: d, as the law has it, or ln N, which fits about as well. */
export type Abscissa = 'diversity' | 'log-prompts'

/** Values of the paper's eight points on the axis. */
export function paperAbscissa(over: Abscissa): readonly number[] {
  return over === 'diversity' ? paperDiversity : paperPrompts.map(Math.log)
}

/** Refits reward = slope_K · d + intercept_K on the paper's own points (Song et al. 2024, Figure 4), or over ln N. Reward in 0…1. */
export function fitPerformanceLaw(algorithm: Algorithm, over: Abscissa = 'diversity'): PerformanceLaw {
  const line = (k: MeasuredK): LineFit => {
    const fit = fitLine(paperAbscissa(over), paperReward[algorithm][k])
    if (!fit) throw new Error('the paper gives eight points a line')
    return fit
  }
  return { algorithm, lines: { 2: line(2), 3: line(3), 4: line(4) } }
}

/** Mean of the lines' mean squared errors, as the paper reports it. */
export function pooledError({ lines }: PerformanceLaw): number {
  return measuredK.reduce((sum, k) => sum + lines[k].mse, 0) / measuredK.length
}
