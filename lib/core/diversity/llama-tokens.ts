import llama from 'llama-tokenizer-js'

const BOS = 1
const NEWLINE = 13
const SPACE = '▁'
/** Longer runs without a space are rare and would only fill the cache. */
const LONGEST_CACHED_WORD = 48
const LARGEST_CACHE = 500_000
/** The longest of the 32,000 tokens, in characters. */
const LONGEST_TOKEN = 16
/** How far before the end of a cut word the cut may still be felt: generous, merges reach a few characters. */
const CUT_MARGIN = 1024

/**
 * Where a LLaMA token can never reach across: before a `▁` that follows another character, and on both sides of a line break.
 * No token of the vocabulary but runs of `▁` holds a `▁` after its first character, and `\n` is a byte token that never merges;
 * llama-tokens.test.ts proves both over all 32,000 tokens. So words can be tokenised apart, and the common ones once.
 */
const WORD = /\n|▁*[^▁\n]+|▁+/gu

export type LlamaTokenizer = {
  /** Token ids of `text` with BOS, at most `maxTokens` of them, equal to llama-tokenizer-js token for token. Reused: copy to keep. */
  encode: (text: string, maxTokens: number) => Uint16Array
}

/** A tokenizer with its own cache of words; make one per thread. */
export function createLlamaTokenizer(): LlamaTokenizer {
  const cache = new Map<string, Uint16Array>()
  let buffer = new Uint16Array(1024)

  const tokensOf = (word: string): Uint16Array => {
    const known = cache.get(word)
    if (known) return known
    const ids = Uint16Array.from(llama.encode(word, false, false))
    if (word.length <= LONGEST_CACHED_WORD) {
      if (cache.size >= LARGEST_CACHE) cache.clear()
      cache.set(detached(word), ids)
    }
    return ids
  }

  const encode = (text: string, maxTokens: number): Uint16Array => {
    if (buffer.length < maxTokens) buffer = new Uint16Array(maxTokens)
    if (text.length === 0 || maxTokens === 0) return buffer.subarray(0, 0)
    buffer[0] = BOS
    let length = 1
    const spaced = SPACE + text.replaceAll(' ', SPACE)
    WORD.lastIndex = 0
    for (let match = WORD.exec(spaced); match && length < maxTokens; match = WORD.exec(spaced)) {
      const word = match[0]
      if (word === '\n') {
        buffer[length++] = NEWLINE
        continue
      }
      // A megabyte without a space is not tokenised whole for the first few hundred tokens.
      const reach = (maxTokens - length) * LONGEST_TOKEN + CUT_MARGIN
      const ids = tokensOf(word.length > reach ? word.slice(0, reach) : word)
      const taken = Math.min(ids.length, maxTokens - length)
      buffer.set(taken === ids.length ? ids : ids.subarray(0, taken), length)
      length += taken
    }
    return buffer.subarray(0, length)
  }
  return { encode }
}

/** The same text without the text it was cut from: V8 would keep the whole prompt alive for one of its words. */
function detached(word: string): string {
  return ` ${word}`.slice(1)
}
