import type { DiversitySettings } from '../../settings.ts'
import type { PooledTokens } from '../../tokens/pooled-tokens.ts'
import { tokensText } from '../../tokens/token-text.ts'
import { type OwnTokens, ownTokens } from '../own-tokens.ts'
import type { IndexedNgram } from '../profiled-pool.ts'
import { countPhrases, type Phrase } from './count-phrases.ts'
import { type FrequentNgram, frequentNgrams } from './frequent-ngrams.ts'
import { isPhrase } from './is-phrase.ts'

/** Long ones first: what is part of a longer one is not said again. */
const LENGTHS = [8, 5, 3]
const SHOWN_PER_LENGTH = 8
const LONGEST = 40
/** A phrase that nearly always stands inside a longer one is that longer one. */
const NEARLY_ALL = 0.9

/**
 * The n-grams that most prompts share, up to 8 found from each of n = 8, 5 and 3 on and made longer while their occurrences
 * agree on the next token (at most 40 tokens, and only where 90% of the prompts remain); most prompts first. They stand within
 * one message, and the template's own tokens are in none of them. One that shares more than half of its tokens with a listed
 * one of nearly as many prompts (90%) is not listed, nor is one that says less than three words (isPhrase), as a year or "don't"
 * cut into tokens. Counts are exact: occurrences may overlap, a prompt counts once.
 */
export function repeatedNgrams(pooled: PooledTokens, settings: DiversitySettings): IndexedNgram[] {
  const own = ownTokens(pooled, settings)
  const textOf = (tokens: Uint32Array) => tokensText(settings.tokenizer, tokens, pooled.words)
  const listed: Phrase[] = []
  for (const n of LENGTHS) {
    const kept: { found: FrequentNgram; longer: Uint32Array }[] = []
    for (const found of frequentNgrams(pooled, own, n)) {
      if (kept.length === SHOWN_PER_LENGTH) break
      if (listed.some((phrase) => isSaidBy(found, phrase.tokens, phrase.prompts))) continue
      if (kept.some((other) => isSaidBy(found, other.longer, other.found.prompts))) continue
      const longer = extend(own, found)
      if (isPhrase(textOf(longer))) kept.push({ found, longer })
    }
    const counted = countPhrases(
      pooled,
      own,
      kept.flatMap(({ found, longer }) => [found.tokens, longer]),
    )
    kept.forEach(({ found }, i) => {
      const [short, long] = [counted[2 * i] as Phrase, counted[2 * i + 1] as Phrase]
      const isLonger = long.prompts >= NEARLY_ALL * found.prompts || !isPhrase(textOf(short.tokens))
      listed.push(isLonger ? long : short)
    })
  }
  return listed
    .sort((a, b) => b.prompts - a.prompts || b.tokens.length - a.tokens.length || b.occurrences - a.occurrences)
    .map(({ tokens, occurrences, prompts, examples }) => ({
      n: tokens.length,
      text: textOf(tokens),
      occurrences,
      prompts,
      examples,
    }))
}

/** The n-gram made longer on both sides while the sampled occurrences agree. */
function extend(own: OwnTokens, { tokens, samples }: FrequentNgram): Uint32Array {
  const around = samples.map(({ prompt, at }) => {
    own.read(prompt)
    let start = at
    while (start > 0 && own.begins[start] === 0) start -= 1
    let end = at + tokens.length
    while (end < own.length && own.begins[end] === 0) end += 1
    return { message: own.tokens.slice(start, end), at: at - start }
  })
  const [first] = around
  if (!first) return tokens
  const agree = (offset: number) => {
    const token = first.message[first.at + offset]
    return token !== undefined && around.every(({ message, at }) => message[at + offset] === token)
  }
  let from = 0
  let to = tokens.length
  while (to - from < LONGEST && agree(to)) to += 1
  while (to - from < LONGEST && agree(from - 1)) from -= 1
  return first.message.slice(first.at + from, first.at + to)
}

/** Whether more than half of the n-gram's tokens stand in a row in a phrase that nearly as many prompts hold. */
function isSaidBy({ tokens, prompts }: FrequentNgram, phrase: Uint32Array, holders: number): boolean {
  if (holders < NEARLY_ALL * prompts) return false
  const enough = Math.floor(tokens.length / 2) + 1
  for (let from = 0; from + enough <= tokens.length; from++)
    for (let at = 0; at + enough <= phrase.length; at++) {
      let same = 0
      while (same < enough && tokens[from + same] === phrase[at + same]) same += 1
      if (same === enough) return true
    }
  return false
}
