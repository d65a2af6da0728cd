import { expect, test } from 'vitest'
import { seededStream } from '#lib/core/random/seeded'
import { bootstrapRatio } from './bootstrap-interval.ts'

test('the 90% interval of a mean covers it about nine times in ten for a few units as for many', () => {
  for (const units of [5, 8, 40]) {
    const stream = seededStream(`coverage ${units}`)
    // A sum of twelve uniforms is nearly normal, with mean 0.
    const value = () =>
      Array.from({ length: 12 }, () => stream.integer(0, 1_000_000) / 1_000_000).reduce((a, b) => a + b) - 6
    const rounds = 400
    let covered = 0
    for (let round = 0; round < rounds; round += 1) {
      const drawn = Array.from({ length: units }, () => ({ sum: value(), weight: 1 }))
      const interval = bootstrapRatio(drawn, `round ${round}`)
      if (interval && interval.low <= 0 && interval.high >= 0) covered += 1
    }
    // A standard deviation of 1.5% around nine in ten; the plain percentile interval covers 78% at five units.
    expect(covered / rounds).toBeGreaterThan(0.85)
    expect(covered / rounds).toBeLessThan(0.95)
  }
})
