import { ownTokens } from '../../profile/own-tokens.ts'
import type { DiversitySettings } from '../../settings.ts'
import type { PooledTokens } from '../../tokens/pooled-tokens.ts'
import { SCRIPTS } from '../../tokens/scripts.ts'
import { tokensText } from '../../tokens/token-text.ts'
import type { BigramIndex } from '../cover/bigram-index.ts'
import { letterCoincidence } from './letter-coincidence.ts'
import { createSaladTest } from './word-salad.ts'

/** A script with fewer prompts has no usual length of a token to go by. */
const FEWEST_PROMPTS = 30
/** Characters a token, over the script's median, outside of which a prompt's letters are looked at. */
const USUAL_RATIO = { least: 0.7, most: 2.5 }
/** Base64 has 0.35 of the usual and more even letters than any language; Czech among English has 0.6 and 1.2. */
const evenBelow = (ratio: number) => (ratio > USUAL_RATIO.most ? 1.2 : 1 + (0.8 - ratio) * (2 / 3))
/** What stands for the median of a script that is rare in the pool; `words` alone cut all languages alike. */
const LATIN_MEDIAN = { llama: 3.4, o200k: 4.2, words: 5 }
/** Tokens of a prompt whose letters are looked at. */
const TOKENS_READ = 400

/**
 * Which of `prompts` look like no one's writing. Two kinds are found, each by two signs at once, because the one sign alone
 * would also fall on languages that the tokenizer or the pool knows little:
 *
 * - Random characters, base64: their characters a token are far from the median of their script in this pool (which alone would
 *   fall on Vietnamese among English), and their letters are about equally frequent, as no language's are.
 * - Shuffled words: their words are known in the pool and their pairs of words are not; see word-salad.ts.
 *
 * Neither asks which language a prompt is in, how many share it, or how long it is. Scripts without an alphabet, and prompts
 * of a few words, show too little to be judged and stay. `counted` marks the bigrams that other prompts hold too.
 */
export function findGarbage(
  pooled: PooledTokens,
  settings: DiversitySettings,
  index: BigramIndex,
  counted: Uint8Array,
  prompts: Uint32Array,
): Uint32Array {
  const { offsets, characters, scripts, words } = pooled
  const perToken = (prompt: number) => {
    const tokens = (offsets[prompt + 1] as number) - (offsets[prompt] as number)
    return tokens === 0 ? 0 : (characters[prompt] as number) / tokens
  }
  const medians = mediansByScript(scripts, prompts, perToken)
  const own = ownTokens(pooled, settings)
  const isSalad = createSaladTest(pooled, settings, index, counted, prompts)
  return prompts.filter((prompt) => {
    const script = SCRIPTS[scripts[prompt] as number] ?? 'none'
    const median =
      medians.get(scripts[prompt] as number) ?? (script === 'Latin' ? LATIN_MEDIAN[settings.tokenizer] : null)
    if (median === null) return isSalad(prompt)
    const ratio = perToken(prompt) / median
    if (ratio >= USUAL_RATIO.least && ratio <= USUAL_RATIO.most) return isSalad(prompt)
    own.read(prompt)
    const text = tokensText(settings.tokenizer, own.tokens.subarray(0, Math.min(own.length, TOKENS_READ)), words)
    const coincidence = letterCoincidence(text, script)
    return coincidence !== null && coincidence < evenBelow(ratio)
  })
}

/** The median over each script's prompts; none for scripts of fewer than FEWEST_PROMPTS. */
function mediansByScript(
  scripts: Uint8Array,
  prompts: Uint32Array,
  figure: (prompt: number) => number,
): Map<number, number> {
  const medians = new Map<number, number>()
  for (const script of SCRIPTS.keys()) {
    const values = Float64Array.from(
      prompts.filter((prompt) => scripts[prompt] === script),
      figure,
    ).sort()
    if (values.length >= FEWEST_PROMPTS) medians.set(script, values[values.length >> 1] as number)
  }
  return medians
}
