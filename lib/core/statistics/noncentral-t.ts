import { logGamma } from './gamma.ts'
import { gaussLegendre } from './gauss-legendre.ts'
import { normalCdf } from './normal.ts'

/** Nodes of the quadrature: the integrand is analytic, so that these give twelve decimals at t and noncentrality up to 12. */
const NODES = gaussLegendre(120)
/** How many standard deviations of the scale the integral reaches: what lies past them is below 1e-16. */
const REACH = 9

type Place = { w: number; weight: number }
const known = new Map<number, readonly Place[]>()

/**
 * Cumulative distribution of the noncentral t: of (Z + noncentrality) / W, with W² = χ²(df)/df. As the definition reads:
 * P(T <= t) = E[Φ(t·W − noncentrality)], integrated over the density of W. `degreesOfFreedom` whole, at least 1.
 */
export function noncentralTCdf(t: number, degreesOfFreedom: number, noncentrality: number): number {
  let sum = 0
  for (const { w, weight } of placesOf(degreesOfFreedom)) sum += weight * normalCdf(t * w - noncentrality)
  return Math.min(1, sum)
}

/** Places on the scale of W with what each counts for. Kept, since a search asks again and again. */
function placesOf(degreesOfFreedom: number): readonly Place[] {
  const found = known.get(degreesOfFreedom)
  if (found) return found
  const half = degreesOfFreedom / 2
  const spread = REACH / Math.sqrt(2 * degreesOfFreedom)
  const [from, to] = [Math.max(0, 1 - spread), 1 + spread]
  const logScale = Math.log(2) + half * Math.log(half) - logGamma(half)
  const density = (w: number) => Math.exp(logScale + (degreesOfFreedom - 1) * Math.log(w) - half * w * w)
  const places = NODES.map(({ x, weight }) => {
    const w = (from + to + x * (to - from)) / 2
    return { w, weight: (weight * density(w) * (to - from)) / 2 }
  })
  known.set(degreesOfFreedom, places)
  return places
}
