import { logGamma } from './gamma.ts'
import { normalCdf } from './normal.ts'

/** Panels of Simpson’s rule: 1,024 give nine decimals from 1 degree of freedom up. */
const PANELS = 1024
/** How many standard deviations of the scale the integral reaches: what lies past them is below 1e-16. */
const REACH = 9

/**
 * Cumulative distribution of the noncentral t: of (Z + noncentrality) / W, with W² = χ²(df)/df. As the definition reads:
 * P(T <= t) = E[Φ(t·W − noncentrality)], integrated over the density of W by Simpson's rule. `degreesOfFreedom` >= 1.
 */
export function noncentralTCdf(t: number, degreesOfFreedom: number, noncentrality: number): number {
  const half = degreesOfFreedom / 2
  const spread = REACH / Math.sqrt(2 * degreesOfFreedom)
  const [from, to] = [Math.max(0, 1 - spread), 1 + spread]
  const logScale = Math.log(2) + half * Math.log(half) - logGamma(half)
  const density = (w: number): number =>
    w === 0
      ? degreesOfFreedom === 1
        ? Math.exp(logScale)
        : 0
      : Math.exp(logScale + (degreesOfFreedom - 1) * Math.log(w) - half * w * w)
  const step = (to - from) / PANELS
  let sum = 0
  for (let i = 0; i <= PANELS; i++) {
    const w = from + i * step
    const weight = i === 0 || i === PANELS ? 1 : i % 2 === 1 ? 4 : 2
    sum += weight * density(w) * normalCdf(t * w - noncentrality)
  }
  return Math.min(1, (sum * step) / 3)
}
