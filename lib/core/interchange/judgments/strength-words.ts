/** How much better a tier is than the next, as files say it. */
export const strengthWords = ['slightly', 'clearly', 'much'] as const
export type StrengthWord = (typeof strengthWords)[number]

/** The word of a stored strength, 1 to 3; null for 0, which is not said. */
export function strengthWord(strength: number): StrengthWord | null {
  return strengthWords[strength - 1] ?? null
}
