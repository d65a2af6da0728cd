import o200k from 'gpt-tokenizer/bpeRanks/o200k_base'
import { O200K_TOKEN_SPLIT_REGEX } from 'gpt-tokenizer/encodingParams/constants'
import { type Merges, mergePairs } from './merge-pairs.ts'
import { type Tokenizer, unitsOfByte } from './tokenized.ts'

const LONGEST_KEPT_PIECE = 48
const MOST_KEPT_PIECES = 300_000
/** The longest of the tokens, in bytes: 128 spaces. */
const LONGEST_TOKEN = 128
/** How far before the end of a cut text the cut may still be felt in its tokens, and in where its pieces end. */
const CUT_MARGIN = 1024
const EDGE = 8
/** V8's matcher needs stack in proportion to a piece: millions of characters without a break would be too many at once. */
const LONGEST_WINDOW = 1 << 18

/**
 * Tokens of OpenAI's o200k_base, equal to gpt-tokenizer's own and without its special tokens: `<|endoftext|>` in a prompt is
 * text. No BOS. The vocabulary and the rule that splits a text into pieces are gpt-tokenizer's; pieces are encoded here,
 * because its encoder takes n² for a long one. A piece past 262,144 characters, on which it fails, is encoded in parts.
 */
export function createO200kTokenizer(): Tokenizer {
  const { ranks, merges, unitsOfToken } = o200kVocabulary()
  const split = new RegExp(O200K_TOKEN_SPLIT_REGEX.source, O200K_TOKEN_SPLIT_REGEX.flags)
  let known = new Map<string, readonly number[]>()
  let buffer = new Uint32Array(1024)

  const idsOf = (piece: string): readonly number[] => {
    const kept = known.get(piece)
    if (kept) return kept
    const bytes = utf8Units(piece)
    const whole = ranks.get(bytes)
    const ids =
      whole === undefined
        ? mergePairs(
            Array.from(bytes, (byte) => ranks.get(byte) as number),
            merges,
          )
        : [whole]
    if (piece.length > LONGEST_KEPT_PIECE) return ids
    if (known.size >= MOST_KEPT_PIECES) known = new Map()
    known.set(detached(piece), ids)
    return ids
  }

  const encode = (text: string, maxTokens: number) => {
    if (buffer.length < maxTokens) buffer = new Uint32Array(maxTokens)
    // A megabyte without a space is neither matched nor encoded whole for the first few hundred tokens.
    const reach = Math.min(LONGEST_WINDOW, maxTokens * LONGEST_TOKEN + CUT_MARGIN)
    let windowStart = 0
    let window = windowOf(text, 0, reach)
    let length = 0
    split.lastIndex = 0
    for (let match = split.exec(window); match; match = split.exec(window)) {
      const windowEnd = windowStart + window.length
      if (windowEnd < text.length && split.lastIndex > window.length - EDGE && match.index > 0) {
        windowStart += match.index
        window = windowOf(text, windowStart, reach)
        split.lastIndex = 0
        continue
      }
      const characters = windowStart + match.index
      if (length === maxTokens) return { ids: buffer.subarray(0, length), characters, isTruncated: true }
      const ids = idsOf(match[0])
      const room = maxTokens - length
      if (ids.length > room) {
        const taken = ids.slice(0, room)
        buffer.set(taken, length)
        const units = taken.reduce((sum, id) => sum + (unitsOfToken[id] as number), 0)
        return { ids: buffer.subarray(0, maxTokens), characters: characters + units, isTruncated: true }
      }
      for (let i = 0; i < ids.length; i++) buffer[length++] = ids[i] as number
      if (windowEnd < text.length && split.lastIndex === window.length) {
        windowStart = windowEnd
        window = windowOf(text, windowStart, reach)
        split.lastIndex = 0
      }
    }
    return { ids: buffer.subarray(0, length), characters: text.length, isTruncated: false }
  }
  return { encode, takeWords: () => null }
}

/** text[start, start + length), not ending in the middle of a character of two units. */
function windowOf(text: string, start: number, length: number): string {
  const end = start + length
  if (end >= text.length) return start === 0 ? text : text.slice(start)
  const isHalf = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800
  return text.slice(start, isHalf ? end - 1 : end)
}

type Vocabulary = { ranks: ReadonlyMap<string, number>; merges: Merges; unitsOfToken: Uint8Array }
let vocabulary: Vocabulary | null = null

/** Ranks, which are ids too, by the bytes of their tokens, one byte a UTF-16 unit; made once, when first needed. */
function o200kVocabulary(): Vocabulary {
  if (vocabulary) return vocabulary
  const bytesOfToken = o200k.map((token) =>
    typeof token === 'string' ? utf8Units(token) : String.fromCharCode(...token),
  )
  const ranks = new Map(bytesOfToken.map((bytes, rank) => [bytes, rank]))
  const rankOf = (left: number, right: number) =>
    ranks.get((bytesOfToken[left] as string) + (bytesOfToken[right] as string)) ?? -1
  const unitsOfToken = Uint8Array.from(bytesOfToken, (bytes) => {
    let units = 0
    for (let i = 0; i < bytes.length; i++) units += unitsOfByte(bytes.charCodeAt(i))
    return units
  })
  vocabulary = { ranks, merges: { rankOf, tokenOf: (rank) => rank }, unitsOfToken }
  return vocabulary
}

const encoder = new TextEncoder()
const BYTES_AT_A_TIME = 4096

/** The bytes of a text in UTF-8 as a text of one unit for each. */
function utf8Units(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text
  const bytes = encoder.encode(text)
  let units = ''
  for (let at = 0; at < bytes.length; at += BYTES_AT_A_TIME)
    units += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_A_TIME))
  return units
}

/** The same text without the text it was cut from: V8 would keep the whole prompt alive for one of its words. */
function detached(piece: string): string {
  return ` ${piece}`.slice(1)
}
