import type { PooledTokens } from '../../tokens/pooled-tokens.ts'
import type { OwnTokens } from '../own-tokens.ts'

const EXAMPLES = 3
const SOME_TOKENS = 1 << 16

export type Phrase = {
  tokens: Uint32Array
  occurrences: number
  prompts: number
  /** The first prompts that hold it. */
  examples: number[]
}

/** Counts phrases within messages, each of one token or more, in one pass over the pool. */
export function countPhrases({ prompts }: PooledTokens, own: OwnTokens, phrases: readonly Uint32Array[]): Phrase[] {
  const counted = phrases.map((tokens) => ({ tokens, occurrences: 0, prompts: 0, examples: [] as number[], last: -1 }))
  const byFirst = new Map<number, typeof counted>()
  /** 1 where a phrase may begin with a token of these last bits: nearly all tokens are turned away here. */
  const mayBegin = new Uint8Array(SOME_TOKENS)
  for (const phrase of counted) {
    const first = phrase.tokens[0] as number
    mayBegin[first % SOME_TOKENS] = 1
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
  }
  for (let prompt = 0; prompt < prompts; prompt++) {
    own.read(prompt)
    for (let at = 0; at < own.length; at++) {
      if (mayBegin[(own.tokens[at] as number) % SOME_TOKENS] === 0) continue
      for (const phrase of byFirst.get(own.tokens[at] as number) ?? []) {
        if (!standsAt(own, at, phrase.tokens)) continue
        phrase.occurrences += 1
        if (phrase.last === prompt) continue
        phrase.last = prompt
        phrase.prompts += 1
        if (phrase.examples.length < EXAMPLES) phrase.examples.push(prompt)
      }
    }
  }
  return counted.map(({ last: _, ...phrase }) => phrase)
}

function standsAt({ tokens, begins, length }: OwnTokens, at: number, phrase: Uint32Array): boolean {
  if (at + phrase.length > length) return false
  for (let i = 0; i < phrase.length; i++)
    if (tokens[at + i] !== phrase[i] || (i > 0 && begins[at + i] === 1)) return false
  return true
}
