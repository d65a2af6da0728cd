export type BigramCounts = { prompts: number; bigrams: number; distinctBigrams: number }

/**
 * d = √N · distinct bigrams / bigrams, pooled over N prompts (Song et al. 2024, arXiv 2403.11124).
 * Range (0, √N]; null when no prompt holds two tokens.
 */
export function promptDiversity({ prompts, bigrams, distinctBigrams }: BigramCounts): number | null {
  return bigrams === 0 ? null : (Math.sqrt(prompts) * distinctBigrams) / bigrams
}

/** Share of token bigrams that are distinct, pooled over the prompts. Range (0, 1]; null when no prompt holds two tokens. */
export function distinctBigramRatio({ bigrams, distinctBigrams }: Omit<BigramCounts, 'prompts'>): number | null {
  return bigrams === 0 ? null : distinctBigrams / bigrams
}
