import { noncentralTCdf } from '#lib/core/statistics/noncentral-t'
import { studentTQuantile } from '#lib/core/statistics/student-t'

/** How the arms' training runs are compared. */
export type RunTest = {
  /** What one training run scatters by around its arm's mean, in the score's own unit; above 0. */
  runSd: number
  /** Chance of a verdict where there is no difference; both sides together. */
  alpha: number
  /**
   * Null where runs of the two arms have nothing in common. Else runs are matched by their seed, and this is the correlation of a
   * pair's scores, from -1 to below 1.
   */
  correlation: number | null
}

/** Runs an arm a search goes up to: more training runs than any pilot pays. */
export const MOST_RUNS = 500

/**
 * Chance that a two-sided t test of `runs` training runs in each arm finds this difference of means (Cohen 1988, chapter 2; exact
 * by the noncentral t): of the arms' means with 2·runs − 2 degrees of freedom, or of the matched pairs' differences with runs − 1.
 * Range 0…1; null below two runs, which carry no spread to test against.
 */
export function runPower(difference: number, runs: number, test: RunTest): number | null {
  if (runs < 2) return null
  const { degreesOfFreedom, errorOfDifference } = scatter(runs, test)
  const noncentrality = Math.abs(difference) / errorOfDifference
  const critical = criticalValue(test.alpha, degreesOfFreedom)
  return (
    1 -
    noncentralTCdf(critical, degreesOfFreedom, noncentrality) +
    noncentralTCdf(-critical, degreesOfFreedom, noncentrality)
  )
}

/** The fewest runs an arm that find this difference with at least `power`; null where not even `MOST_RUNS` do. */
export function leastRuns(difference: number, power: number, test: RunTest): number | null {
  const enough = (runs: number) => (runPower(difference, runs, test) ?? 0) >= power
  if (difference === 0 || !enough(MOST_RUNS)) return null
  let [low, high] = [1, MOST_RUNS]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}

/** The smallest difference that so many runs find with this power, in the score's unit; null below two runs. */
export function smallestDifference(runs: number, power: number, test: RunTest): number | null {
  if (runs < 2) return null
  const finds = (difference: number) => (runPower(difference, runs, test) ?? 0) >= power
  let [low, high] = [0, test.runSd]
  while (!finds(high)) high *= 2
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (finds(middle)) high = middle
    else low = middle
  }
  return high
}

const MOST_KEPT = 5_000
const criticals = new Map<string, number>()

/** The t past which a two-sided test rejects; kept, since a table asks for the same few again and again. */
function criticalValue(alpha: number, degreesOfFreedom: number): number {
  const key = `${alpha} ${degreesOfFreedom}`
  const found = criticals.get(key) ?? studentTQuantile(1 - alpha / 2, degreesOfFreedom)
  if (criticals.size >= MOST_KEPT) criticals.clear()
  criticals.set(key, found)
  return found
}

function scatter(
  runs: number,
  { runSd, correlation }: RunTest,
): { degreesOfFreedom: number; errorOfDifference: number } {
  return {
    degreesOfFreedom: correlation === null ? 2 * runs - 2 : runs - 1,
    errorOfDifference: runSd * Math.sqrt((2 * (1 - (correlation ?? 0))) / runs),
  }
}
