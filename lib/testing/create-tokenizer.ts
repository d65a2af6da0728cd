import type { TokenizerName } from '#lib/core/diversity/settings'
import { createLlamaTokenizer } from '#lib/core/diversity/tokens/llama-tokens'
import { createO200kTokenizer } from '#lib/core/diversity/tokens/o200k-tokens'
import type { Tokenizer } from '#lib/core/diversity/tokens/tokenized'
import { createWordTokenizer } from '#lib/core/diversity/tokens/word-tokens'

const makers: Record<TokenizerName, () => Tokenizer> = {
  llama: createLlamaTokenizer,
  o200k: createO200kTokenizer,
  words: createWordTokenizer,
}

/** loadTokenizer without the wait: tests need all vocabularies sooner or later. */
export const createTokenizer = (name: TokenizerName): Tokenizer => makers[name]()
