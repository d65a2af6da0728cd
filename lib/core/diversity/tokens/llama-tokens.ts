import { llamaCharacters, llamaMerges, llamaTokenUnits } from './llama-vocabulary.ts'
import { mergePairs } from './merge-pairs.ts'
import type { Tokenizer } from './tokenized.ts'
import { WordTable } from './word-table.ts'

const BOS = 1
const NEWLINE_TOKEN = 13
const SPACE_MARK = '▁'
const [NEWLINE, SPACE, MARK] = [0x0a, 0x20, 0x2581] as const
/** Longer words are rare and would only fill the table. */
const LONGEST_KEPT_WORD = 48
const MOST_KEPT_WORDS = 500_000
/** The longest of the 32,000 tokens, in characters. */
const LONGEST_TOKEN = 16
/** How far before the end of a cut word the cut may still be felt: generous, merges reach a few characters. */
const CUT_MARGIN = 1024
/** FNV-1a, over UTF-16 units. */
const HASH_OFFSET = 0x811c9dc5
const HASH_PRIME = 0x01000193

/**
 * LLaMA-1/2 tokens with BOS, equal to llama-tokenizer-js token for token; an empty text has none.
 *
 * Words are tokenised apart, and the common ones once: a LLaMA token can never reach across the place before a `▁` (a space)
 * that follows another character, nor across a line break on either side. No token of the vocabulary but runs of `▁` holds a
 * `▁` after its first character, and `\n` is a byte token that never merges; llama-tokens.test.ts proves both over all 32,000
 * tokens. llama-tokenizer-js ranks a merge by its place in the list and, far below that, by its place in the text; two merges
 * that compete lie in one run of characters that are no bytes, where the second never outweighs the first, so merging by rank
 * and then from the left is the same.
 */
export function createLlamaTokenizer(): Tokenizer {
  let words = new WordTable()
  let buffer = new Uint16Array(1024)

  /** Ids of text[start, end), one word, from `length` on in the buffer. Returns how many it has, more than fit perhaps. */
  const encodeWord = (text: string, start: number, end: number, hash: number, length: number, room: number): number => {
    const isKept = end - start <= LONGEST_KEPT_WORD
    const known = isKept ? words.find(text, start, end, hash) : 0
    if (known !== 0) return words.copyIds(known, buffer, length)
    // A megabyte without a space is not tokenised whole for the first few hundred tokens.
    const reach = Math.min(end, start + room * LONGEST_TOKEN + CUT_MARGIN)
    const ids = mergePairs(llamaCharacters(text.slice(start, reach).replaceAll(' ', SPACE_MARK)), llamaMerges)
    for (let i = 0; i < ids.length && length + i < buffer.length; i++) buffer[length + i] = ids[i] as number
    if (isKept) {
      if (words.size >= MOST_KEPT_WORDS) words = new WordTable()
      words.add(text, start, end, hash, ids)
    }
    return reach < end ? room + 1 : ids.length
  }

  const encode = (text: string, maxTokens: number) => {
    if (buffer.length < maxTokens) buffer = new Uint16Array(maxTokens)
    if (text.length === 0 || maxTokens === 0)
      return { ids: buffer.subarray(0, 0), characters: 0, isTruncated: text.length > 0 }
    const spaced = ` ${text}`
    buffer[0] = BOS
    let length = 1
    let at = 0
    while (at < spaced.length && length < maxTokens) {
      const start = at
      let unit = spaced.charCodeAt(at)
      if (unit === NEWLINE) {
        buffer[length++] = NEWLINE_TOKEN
        at += 1
        continue
      }
      let hash = HASH_OFFSET
      while (unit === SPACE || unit === MARK) {
        hash = Math.imul(hash ^ unit, HASH_PRIME)
        unit = ++at < spaced.length ? spaced.charCodeAt(at) : NEWLINE
      }
      while (unit !== NEWLINE && unit !== SPACE && unit !== MARK) {
        hash = Math.imul(hash ^ unit, HASH_PRIME)
        unit = ++at < spaced.length ? spaced.charCodeAt(at) : NEWLINE
      }
      // FNV's low bits, which choose the slot, know too little of the last characters.
      const room = maxTokens - length
      const count = encodeWord(spaced, start, at, (hash ^ (hash >>> 15)) >>> 0, length, room)
      if (count > room) {
        const ids = buffer.subarray(0, maxTokens)
        return { ids, characters: start - 1 + textUnits(ids, length), isTruncated: true }
      }
      length += count
    }
    return { ids: buffer.subarray(0, length), characters: Math.max(0, at - 1), isTruncated: at < spaced.length }
  }
  return { encode, takeWords: () => null }
}

function textUnits(ids: Uint16Array, from: number): number {
  let sum = 0
  for (let i = from; i < ids.length; i++) sum += llamaTokenUnits[ids[i] as number] as number
  return sum
}
