/**
 * Seats in proportion to the sizes, by largest remainder (Hamilton's method): they sum to `seats` exactly, each within one of
 * its exact share and never above its size. Equal remainders favour the earlier. `seats` is 0 to the sum of the sizes.
 */
export function apportionSeats(seats: number, sizes: readonly number[]): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (total === 0) return sizes.map(() => 0)
  const given = sizes.map((size) => Math.floor((seats * size) / total))
  const remainders = sizes.map((size, i) => seats * size - (given[i] as number) * total)
  let left = seats - given.reduce((sum, part) => sum + part, 0)
  const byRemainder = sizes
    .map((_, i) => i)
    .sort((a, b) => (remainders[b] as number) - (remainders[a] as number) || a - b)
  for (const i of byRemainder) {
    if (left === 0) break
    given[i] = (given[i] as number) + 1
    left -= 1
  }
  return given
}
