import { seededPermutation } from '#lib/core/random/seeded'
import { type Law, lineCovariance, scoreAt } from './law.ts'
import type { LawLine } from './law-used.ts'

/** Simulations behind every share: the Monte Carlo error of a share is at most half a point in a hundred. */
export const SIMULATIONS = 10_000

type Compared = { line: LawLine; place: number; d: number }
type Three<Value> = [Value, Value, Value]

/**
 * Share of simulations in which each of three plans scores highest; they sum to 1. A plan's score is its line at its d, plus what
 * the shown interval holds: t-distributed error of line and run, and a normal effect of the setting. The draws are fixed, so that
 * the same question has the same answer everywhere and shares move only with what was asked.
 */
export function sharesBest(law: Law, compared: Three<Compared>): Three<number> {
  const root = rootOf(
    compared.map((one, i) => compared.map((other, j) => coefficientCovariance(law, one, other, i === j))),
  )
  const means = compared.map(({ line, d }) => scoreAt(line, d))
  const settings = compared.map(({ line }) => Math.sqrt(line.settingVariance))
  const errors = compared.map(({ line }, i) => studentDraws(i, line.degreesOfFreedom))
  const effects = compared.map((_, i) => studentDraws(compared.length + i, Number.POSITIVE_INFINITY))
  const wins: Three<number> = [0, 0, 0]
  const [e2, e3, e4] = errors as Three<Float64Array>
  const [s2, s3, s4] = effects as Three<Float64Array>
  const [m2, m3, m4] = means as Three<number>
  const [b2, b3, b4] = settings as Three<number>
  const [[r22], [r32, r33], [r42, r43, r44]] = root as [[number], [number, number], [number, number, number]]
  for (let i = 0; i < SIMULATIONS; i++) {
    const [first, second, third] = [e2[i] as number, e3[i] as number, e4[i] as number]
    const two = m2 + r22 * first + b2 * (s2[i] as number)
    const three = m3 + r32 * first + r33 * second + b3 * (s3[i] as number)
    const four = m4 + r42 * first + r43 * second + r44 * third + b4 * (s4[i] as number)
    if (two >= three && two >= four) wins[0]++
    else if (three >= four) wins[1]++
    else wins[2]++
  }
  return [wins[0] / SIMULATIONS, wins[1] / SIMULATIONS, wins[2] / SIMULATIONS]
}

function coefficientCovariance(law: Law, one: Compared, other: Compared, isSame: boolean): number {
  return lineCovariance(law, one, other) + (isSame ? one.line.residualVariance : 0)
}

/** Lower triangle R with R·Rᵀ = `matrix` (Cholesky); what rounding made negative counts as 0. */
function rootOf(matrix: number[][]): number[][] {
  const root: number[][] = []
  matrix.forEach((row, i) => {
    const made: number[] = []
    for (let j = 0; j <= i; j++) {
      const above = j === i ? made : (root[j] as number[])
      let rest = row[j] as number
      for (let c = 0; c < j; c++) rest -= (made[c] as number) * (above[c] as number)
      if (j === i) made.push(Math.sqrt(Math.max(0, rest)))
      else made.push((above[j] as number) > 0 ? rest / (above[j] as number) : 0)
    }
    root.push(made)
  })
  return root
}

const kept = new Map<string, Float64Array>()

/**
 * One fixed column of draws of Student's t, of the normal where the degrees of freedom are infinite: the polar method (Bailey 1994,
 * Math. Comp. 62, 779-781) over two stratified uniforms, each stratum hit once.
 */
function studentDraws(column: number, degreesOfFreedom: number): Float64Array {
  const key = `${column} ${degreesOfFreedom}`
  const known = kept.get(key)
  if (known) return known
  const radius = seededPermutation(SIMULATIONS, `law radius ${column}`)
  const angle = seededPermutation(SIMULATIONS, `law angle ${column}`)
  const draws = Float64Array.from({ length: SIMULATIONS }, (_, i) => {
    const u = ((radius[i] as number) + 0.5) / SIMULATIONS
    const v = ((angle[i] as number) + 0.5) / SIMULATIONS
    const squared = Number.isFinite(degreesOfFreedom)
      ? degreesOfFreedom * Math.expm1((-2 / degreesOfFreedom) * Math.log(u))
      : -2 * Math.log(u)
    return Math.sqrt(squared) * Math.cos(2 * Math.PI * v)
  })
  kept.set(key, draws)
  return draws
}
