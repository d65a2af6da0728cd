import { describe, expect, test } from 'vitest'
import { logGamma } from './gamma.ts'
import { noncentralTCdf } from './noncentral-t.ts'
import { normalCdf } from './normal.ts'
import { studentTCdf, studentTQuantile, twoSidedP } from './student-t.ts'

test('the normal distribution has its tabled values', () => {
  expect(normalCdf(0)).toBe(0.5)
  expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14)
  expect(normalCdf(-1)).toBeCloseTo(0.15865525393145707, 14)
  expect([normalCdf(40), normalCdf(-40)]).toEqual([1, 0])
})

test('ln Γ agrees with factorials and Γ(1/2)', () => {
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12)
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
})

describe('Student’s t', () => {
  // Closed forms: Cauchy at 1 degree of freedom, t/√(2 + t²) at 2.
  test.each([-3.2, -0.4, 0, 0.7, 12])('has its closed forms at t = %d', (t) => {
    expect(studentTCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 13)
    expect(studentTCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 13)
  })

  // Fisher & Yates' table of t, to its three or more decimals; 6 degrees of freedom is the law's own quantile.
  test.each([
    [0.975, 1, 12.706],
    [0.975, 4, 2.776],
    [0.975, 30, 2.042],
    [0.95, 6, 1.9431802805153022],
    [0.995, 10, 3.169],
  ])('has the tabled quantile of %d at %d degrees of freedom', (probability, degreesOfFreedom, value) => {
    expect(studentTQuantile(probability, degreesOfFreedom)).toBeCloseTo(value, 3)
  })

  test('gives back the probability of its quantile, also at broken degrees of freedom', () => {
    for (const degreesOfFreedom of [1, 1.7, 3.42, 9, 250.5])
      for (const probability of [0.6, 0.95, 0.9995]) {
        const quantile = studentTQuantile(probability, degreesOfFreedom)
        expect(studentTCdf(quantile, degreesOfFreedom)).toBeCloseTo(probability, 11)
        expect(twoSidedP(-quantile, degreesOfFreedom)).toBeCloseTo(2 * (1 - probability), 11)
      }
  })
})

describe('the noncentral t', () => {
  test('without noncentrality is Student’s', () => {
    for (const degreesOfFreedom of [1, 2, 3, 12, 200])
      for (const t of [-2.1, 0.3, 4])
        expect(noncentralTCdf(t, degreesOfFreedom, 0)).toBeCloseTo(studentTCdf(t, degreesOfFreedom), 11)
  })

  // scipy 1.x, stats.nct.cdf(t, df, nc): Boost's series, an algorithm of its own.
  test.each([
    [2.1, 5, 1.7, 0.5954179767186225],
    [2.1, 2, 1.7, 0.5311093650449321],
    [12.7, 1, 12, 0.3462098935502381],
    [2.8, 998, 3, 0.42061935102919296],
  ])('at t = %d, %d degrees of freedom and noncentrality %d agrees with scipy', (t, df, nc, value) => {
    expect(noncentralTCdf(t, df, nc)).toBeCloseTo(value, 11)
  })
})
