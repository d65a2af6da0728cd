/**
 * Parts always sum to `total` (largest remainder, Hamilton's method): each is its exact share rounded down or up. Equal
 * remainders favour the earlier index. `total` is whole and at least 0; weights are finite and at least 0. All parts are 0 where
 * no weight is above 0.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((before, weight) => before + weight, 0)
  if (!(sum > 0)) return weights.map(() => 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  return roundShares(exact, total)
}

/**
 * Whole parts of exact shares that sum to `total`: each share rounded down, and one more for those with the largest remainders.
 * `total` is at least the sum of the shares rounded down and at most as many above it as there are shares. Remainders equal but for
 * what a double cannot hold favour the earlier index.
 */
export function roundShares(exact: readonly number[], total: number): number[] {
  // A share a hair below a whole number is that number: the division above left it there.
  const parts = exact.map((share) => Math.floor(share + HAIR))
  let left = total - parts.reduce((sum, part) => sum + part, 0)
  const remainders = exact.map((share, index) => Math.round((share - (parts[index] ?? 0)) / HAIR))
  const order = exact.map((_, index) => index)
  order.sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b)
  for (const index of order) {
    if (left <= 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return parts
}

const HAIR = 1e-9
