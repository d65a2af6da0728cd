/** log2(K!): the most information that one strict ranking of K responses holds. */
export function rankingBits(k: number): number {
  let bits = 0
  for (let i = 2; i <= k; i++) bits += Math.log2(i)
  return bits
}
