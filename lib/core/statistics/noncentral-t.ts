import { logGamma } from './gamma.ts'
import { gaussLegendre } from './gauss-legendre.ts'
import { normalCdf } from './normal.ts'

/** Nodes of the quadrature on each stretch: the integrand is analytic, so that these give twelve decimals. */
const NODES = gaussLegendre(120)
/** How many standard deviations of the scale, or of the normal, an integral reaches: what lies past them is below 1e-16. */
const REACH = 9
/** Past this the normal's step is too narrow on the scale of W for one stretch of nodes. */
const STEEP = 10

type Place = { w: number; weight: number }
const known = new Map<number, readonly Place[]>()

/**
 * Cumulative distribution of the noncentral t: of (Z + noncentrality) / W, with W² = χ²(df)/df. As the definition reads:
 * P(T <= t) = E[Φ(t·W − noncentrality)], integrated over the density of W. `degreesOfFreedom` whole, at least 1.
 */
export function noncentralTCdf(t: number, degreesOfFreedom: number, noncentrality: number): number {
  let sum = 0
  for (const { w, weight } of placesFor(t, degreesOfFreedom, noncentrality))
    sum += weight * normalCdf(t * w - noncentrality)
  return Math.min(1, sum)
}

function placesFor(t: number, degreesOfFreedom: number, noncentrality: number): readonly Place[] {
  const step = { at: noncentrality / t, reach: REACH / Math.abs(t) }
  const ends = boundsOf(degreesOfFreedom)
  // A steep normal is a step somewhere on the scale: the stretches before, within and after it are smooth apart.
  if (Math.abs(t) > STEEP) {
    const within = (w: number) => Math.min(ends[1], Math.max(ends[0], w))
    const cuts = [ends[0], within(step.at - step.reach), within(step.at + step.reach), ends[1]] as const
    return [0, 1, 2].flatMap((i) => placesOn(cuts[i] as number, cuts[i + 1] as number, degreesOfFreedom))
  }
  const found = known.get(degreesOfFreedom)
  if (found) return found
  const places = placesOn(...ends, degreesOfFreedom)
  known.set(degreesOfFreedom, places)
  return places
}

function boundsOf(degreesOfFreedom: number): [number, number] {
  const spread = REACH / Math.sqrt(2 * degreesOfFreedom)
  return [Math.max(0, 1 - spread), 1 + spread]
}

/** Places on a stretch of the scale of W with what each counts for; none on one without length. */
function placesOn(from: number, to: number, degreesOfFreedom: number): Place[] {
  if (!(to > from)) return []
  const half = degreesOfFreedom / 2
  const logScale = Math.log(2) + half * Math.log(half) - logGamma(half)
  const density = (w: number) => Math.exp(logScale + (degreesOfFreedom - 1) * Math.log(w) - half * w * w)
  return NODES.map(({ x, weight }) => {
    const w = (from + to + x * (to - from)) / 2
    return { w, weight: (weight * density(w) * (to - from)) / 2 }
  })
}
