/** Random orders that the band of the curve is drawn from. Order 0 has the seed itself, order i the seed `${seed}/${i}`. */
export const ORDERS = 5

/** The seed of each random order. */
export const orderSeeds = (seed: string): string[] =>
  Array.from({ length: ORDERS }, (_, order) => (order === 0 ? seed : `${seed}/${order}`))
