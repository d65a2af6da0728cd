import { decode } from 'gpt-tokenizer/encoding/o200k_base'
import llama from 'llama-tokenizer-js'
import type { TokenizerName } from '../settings.ts'

const BOS = 1

/** The text that token ids stand for, to show to a person: what is half a character becomes U+FFFD, BOS nothing. `words` are joined by spaces. */
export function tokensText(tokenizer: TokenizerName, ids: ArrayLike<number>, words: readonly string[] | null): string {
  const list = Array.from(ids)
  if (tokenizer === 'o200k') return decode(list)
  if (tokenizer === 'words') return list.map((id) => words?.[id] ?? '').join(' ')
  return llama.decode(
    list.filter((id) => id !== BOS),
    false,
    false,
  )
}
