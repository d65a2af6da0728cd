import { type DiversitySettings, PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { LAW_NAME, type LawBasis, type LawLine, type LawScale, type LawUsed } from './law-used.ts'
import { BETWEEN_SETTINGS_POINTS, fitPerformanceLaw, POINTS } from './paper-law.ts'
import { type Algorithm, lawRange, measuredK } from './paper-results.ts'

/** A law ready to be asked: lines of score against d for some K, with the joint covariance of their coefficients. */
export type Law = LawBasis & {
  used: LawUsed
  scale: LawScale
  /** The metric's name; null for the paper's own score. */
  metric: string | null
  /** Of the d that its lines read. */
  settings: DiversitySettings
}

const paperLaws = new Map<Algorithm, Law>()

/** The law that a plan's document names, ready to be asked. */
export function lawOf(used: LawUsed): Law {
  if (used.name === LAW_NAME) return paperLaw(used.algorithm)
  const { basis, scale, metric, settings } = used
  return { ...basis, used, scale, metric: scale === 'metric' ? metric : null, settings }
}

/** Song et al. 2024 as published, in points: three independent lines, each as far from another setting's as half a point between two. */
function paperLaw(algorithm: Algorithm): Law {
  const known = paperLaws.get(algorithm)
  if (known) return known
  const law: Law = {
    ...paperBasis(algorithm),
    used: { name: LAW_NAME, algorithm },
    scale: 'points',
    metric: null,
    settings: PAPER_SETTINGS,
  }
  paperLaws.set(algorithm, law)
  return law
}

function paperBasis(algorithm: Algorithm): LawBasis {
  const fits = fitPerformanceLaw(algorithm).lines
  const lines = measuredK.map((k): LawLine => {
    const fit = fits[k]
    return {
      responsesPerPrompt: k,
      origin: 'paper',
      runs: 0,
      slope: POINTS * fit.slope,
      intercept: POINTS * fit.intercept,
      residualVariance: POINTS ** 2 * fit.residualVariance,
      // Half of the variance of a difference: two lines make the half point.
      settingVariance: BETWEEN_SETTINGS_POINTS ** 2 / 2,
      degreesOfFreedom: fit.degreesOfFreedom,
      ...lawRange,
    }
  })
  const covariance = lines.flatMap((_, i) => {
    const fit = fits[measuredK[i] as (typeof measuredK)[number]]
    const row = (first: number, second: number) =>
      lines.flatMap((_, j) => (i === j ? [POINTS ** 2 * first, POINTS ** 2 * second] : [0, 0]))
    return [
      row(fit.slopeVariance, fit.slopeInterceptCovariance),
      row(fit.slopeInterceptCovariance, fit.interceptVariance),
    ]
  })
  return { lines, covariance }
}

/** The line of this K with its place among the law's; null where the law has none. */
export function lineOf(law: LawBasis, k: number): { line: LawLine; place: number } | null {
  const place = law.lines.findIndex((line) => line.responsesPerPrompt === k)
  const line = law.lines[place]
  return line ? { line, place } : null
}

export function scoreAt(line: Pick<LawLine, 'slope' | 'intercept'>, diversity: number): number {
  return line.slope * diversity + line.intercept
}

/** Covariance of two lines' values (not of runs on them), each at its own d; the variance of one where both are the same. */
export function lineCovariance(
  law: LawBasis,
  one: { place: number; d: number },
  other: { place: number; d: number },
): number {
  const at = (row: number, column: number) => law.covariance[2 * one.place + row]?.[2 * other.place + column] ?? 0
  return one.d * other.d * at(0, 0) + one.d * at(0, 1) + other.d * at(1, 0) + at(1, 1)
}

export function isSameSettings(one: DiversitySettings, other: DiversitySettings): boolean {
  return one.tokenizer === other.tokenizer && one.template === other.template && one.maxTokens === other.maxTokens
}
