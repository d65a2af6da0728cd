import type { TokenizerName } from '../settings.ts'
import type { Tokenizer } from './tokenized.ts'

const loaders: Record<TokenizerName, () => Promise<Tokenizer>> = {
  llama: async () => (await import('./llama-tokens.ts')).createLlamaTokenizer(),
  o200k: async () => (await import('./o200k-tokens.ts')).createO200kTokenizer(),
  words: async () => (await import('./word-tokens.ts')).createWordTokenizer(),
}

/** A tokenizer with memories of its own, for one thread. Reads only the vocabulary it needs: the others would cost tens of megabytes. */
export function loadTokenizer(name: TokenizerName): Promise<Tokenizer> {
  return loaders[name]()
}
