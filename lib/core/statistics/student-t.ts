import { logGamma } from './gamma.ts'

const TINY = 1e-300
const PRECISE = 1e-16
const MOST_STEPS = 1_000

/**
 * Cumulative distribution of Student's t at `degreesOfFreedom` > 0, whole or not (Welch's are not), to about 1e-13:
 * P(T <= t) through the incomplete beta function, Abramowitz & Stegun 26.7.1.
 */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  if (t === 0) return 0.5
  const tail = 0.5 * incompleteBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5)
  return t > 0 ? 1 - tail : tail
}

/** Probability of a value at least as far from 0 as `t` on either side. */
export function twoSidedP(t: number, degreesOfFreedom: number): number {
  return incompleteBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5)
}

/** The t with P(T <= t) = `probability`, which lies between 0.5 and 1, by bisection to the last bits of a double. */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  let low = 0
  let high = 1
  const tail = 2 * (1 - probability)
  while (twoSidedP(high, degreesOfFreedom) > tail) high *= 2
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (twoSidedP(middle, degreesOfFreedom) > tail) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** I_x(a, b), the regularised incomplete beta function, for b >= 0.5 and a >= 0.5: Lentz's continued fraction (Numerical Recipes 6.4). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (scale * fraction(x, a, b)) / a : 1 - (scale * fraction(1 - x, b, a)) / b
}

function fraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let product = d
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    product *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    product *= d * c
    if (Math.abs(d * c - 1) < PRECISE) break
  }
  return product
}
