import { gzipSync } from 'node:zlib'
import type { PromptText } from '#lib/core/diversity/heavy-work'
import type { DiversitySettings, TokenizerName } from '#lib/core/diversity/settings'
import { loadTokenizer } from '#lib/core/diversity/tokens/load-tokenizer'
import { packSheet, type TokenSheet } from '#lib/core/diversity/tokens/token-sheet'
import { tokenizePrompts } from '#lib/core/diversity/tokens/tokenize-prompts'
import type { Tokenizer } from '#lib/core/diversity/tokens/tokenized'
import type { Task } from './tasks.ts'

const GZIP_LEVEL = 6
const gzipLength = (text: string): number => gzipSync(text, { level: GZIP_LEVEL }).length

const tokenizers = new Map<TokenizerName, Tokenizer>()

/** The thread's own tokenizer of this name, with what it remembers of the words before. */
export async function tokenizerOf(name: TokenizerName): Promise<Tokenizer> {
  const known = tokenizers.get(name) ?? (await loadTokenizer(name))
  tokenizers.set(name, known)
  return known
}

export function makeSheet(
  texts: readonly PromptText[],
  settings: DiversitySettings,
  tokenizer: Tokenizer,
): { sheet: TokenSheet; packed: Uint8Array<ArrayBuffer> } {
  const sheet = tokenizePrompts(texts, settings, tokenizer, gzipLength)
  return { sheet, packed: packSheet(sheet) }
}

export const tokenize: Task<'tokenize'> = async ({ settings, texts }) => {
  const { packed } = makeSheet(texts, settings, await tokenizerOf(settings.tokenizer))
  return { output: packed, transfer: [packed.buffer] }
}
