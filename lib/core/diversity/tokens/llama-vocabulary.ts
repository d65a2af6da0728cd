import llama from 'llama-tokenizer-js'
import type { Merges } from './merge-pairs.ts'
import { unitsOfByte } from './tokenized.ts'

/** Ids are below 32,000. */
const ID_BITS = 15
const FIRST_BYTE_TOKEN = 3

/** llama-tokenizer-js keys its merges by the two tokens' texts, which costs a text for every look-up; here by their ids. */
function readMerges(): Merges {
  const ranks = new Map<number, number>()
  const made: number[] = []
  const idOf = (token: string) => llama.vocabByString.get(token) as number
  for (const [pair, rank] of llama.merges) {
    const [left = '', right = ''] = pair.split(' ')
    ranks.set((idOf(left) << ID_BITS) | idOf(right), rank)
    made[rank] = idOf(left + right)
  }
  const tokens = Uint16Array.from(made)
  return {
    rankOf: (left, right) => ranks.get((left << ID_BITS) | right) ?? -1,
    tokenOf: (rank) => tokens[rank] as number,
  }
}
export const llamaMerges = readMerges()

const encoder = new TextEncoder()

/** The tokens that merging begins with: one for a character of the vocabulary, one for each byte of any other. */
export function llamaCharacters(word: string): number[] {
  const ids: number[] = []
  for (const character of word) {
    const id = llama.vocabByString.get(character)
    if (id !== undefined) ids.push(id)
    else for (const byte of encoder.encode(character)) ids.push(FIRST_BYTE_TOKEN + byte)
  }
  return ids
}

/** UTF-16 units of text that each of the 32,000 tokens stands for. */
export const llamaTokenUnits = Uint8Array.from(llama.vocabById, (token, id) => {
  if (id < FIRST_BYTE_TOKEN) return 0
  return id < FIRST_BYTE_TOKEN + 256 ? unitsOfByte(id - FIRST_BYTE_TOKEN) : token.length
})
