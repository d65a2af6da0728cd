import type { Tokenizer } from './tokenized.ts'

/** A run of letters, marks and digits of any script, or one other character that is no space. */
const WORD = /[\p{L}\p{M}\p{N}]{1,1000}|\S/gu

/**
 * Words: runs of letters, marks and digits, and single other marks. Upper and lower case differ, as they do for LLaMA and o200k
 * and in the published code of distinct-n over words (Shaib et al. 2024). No BOS. A run past 1,000
 * characters is several words. Ids count the words in the order met, from 0
 * after every takeWords.
 */
export function createWordTokenizer(): Tokenizer {
  let ids = new Map<string, number>()
  let buffer = new Uint32Array(1024)

  const encode = (text: string, maxTokens: number) => {
    if (buffer.length < maxTokens) buffer = new Uint32Array(maxTokens)
    let length = 0
    let characters = 0
    WORD.lastIndex = 0
    for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
      if (length === maxTokens) return { ids: buffer.subarray(0, length), characters, isTruncated: true }
      const word = match[0]
      const known = ids.get(word)
      buffer[length++] = known ?? ids.size
      if (known === undefined) ids.set(` ${word}`.slice(1), ids.size)
      characters = WORD.lastIndex
    }
    return { ids: buffer.subarray(0, length), characters: text.length, isTruncated: false }
  }
  const takeWords = () => {
    const words = [...ids.keys()]
    ids = new Map()
    return words
  }
  return { encode, takeWords }
}
