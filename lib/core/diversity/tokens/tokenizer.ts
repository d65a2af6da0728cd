import type { TokenizerName } from '../settings.ts'
import { createLlamaTokenizer } from './llama-tokens.ts'
import { createO200kTokenizer } from './o200k-tokens.ts'
import type { Tokenizer } from './tokenized.ts'
import { createWordTokenizer } from './word-tokens.ts'

const makers: Record<TokenizerName, () => Tokenizer> = {
  llama: createLlamaTokenizer,
  o200k: createO200kTokenizer,
  words: createWordTokenizer,
}

/** A tokenizer with memories of its own, for one thread. */
export function createTokenizer(name: TokenizerName): Tokenizer {
  return makers[name]()
}
