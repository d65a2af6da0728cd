import { fitLine, lineAt } from './fit-line.ts'
import { measuredK } from './paper-results.ts'

/** E[max of K independent standard normals], K = 2…9 (Harter 1961, Biometrika 48, 151-165). */
const expectedMaximum: Readonly<Record<number, number>> = {
  2: 0.5641895835,
  3: 0.8462843753,
  4: 1.029375373,
  5: 1.1629644736,
  6: 1.2672063606,
  7: 1.3521783756,
  8: 1.423600306,
  9: 1.4850131622,
}

/**
 * How reward may grow with K: four shapes that fit K = 2, 3, 4 about alike, so that their spread is what the data leave open
 * past 4. Each maps K in 2…9 to a number without a unit.
 */
export const growthShapes = {
  logarithm: Math.log,
  squareRoot: Math.sqrt,
  saturating: (k: number) => 1 - 1 / k,
  expectedMaximum: (k: number) => expectedMaximum[k] ?? Number.NaN,
} as const
export type GrowthShape = keyof typeof growthShapes
export const growthShapeNames = Object.keys(growthShapes) as GrowthShape[]

/** Reward at K by one shape, fitted by least squares to the rewards at K = 2, 3, 4 (in this order). K in 2…9. */
export function grownReward(shape: GrowthShape, rewards: readonly [number, number, number], k: number): number {
  const grow = growthShapes[shape]
  const fit = fitLine(measuredK.map(grow), rewards)
  if (!fit) throw new RangeError('a growth shape must differ between K = 2, 3 and 4')
  return lineAt(fit, grow(k))
}
