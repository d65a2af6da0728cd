const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI)
/** Past this the tail is below 1e-17, less than a double next to 1 can hold. */
const FAR = 8.5

/** Cumulative distribution of the standard normal, to about 1e-15 (the series of Marsaglia 2004, J. Stat. Softw. 11(4)). */
export function normalCdf(z: number): number {
  if (z > FAR) return 1
  if (z < -FAR) return 0
  let sum = z
  let term = z
  for (let i = 3; sum + term !== sum; i += 2) {
    term *= (z * z) / i
    sum += term
  }
  return Math.min(1, Math.max(0, 0.5 + sum * Math.exp(-0.5 * z * z - HALF_LOG_TWO_PI)))
}
