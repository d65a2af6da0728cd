import type { PromptText } from '../heavy-work.ts'
import { renderPrompt, spokenTexts } from '../prompt-template.ts'
import type { DiversitySettings } from '../settings.ts'
import { ScriptCounter } from './scripts.ts'
import type { TokenSheet } from './token-sheet.ts'
import type { Tokenizer } from './tokenized.ts'

/** As much of a sheet as counting needs. */
export type CountableSheet = Pick<TokenSheet, 'prompts' | 'tokens' | 'offsets' | 'truncated' | 'words'>

const SMALL_IDS = 0x10000
const GUESSED_TOKENS = 256

/** Tokens and facts of prompts that follow one another; `gzip` gives the bytes that a text takes in gzip, level 6. */
export function tokenizePrompts(
  prompts: readonly PromptText[],
  settings: DiversitySettings,
  tokenizer: Tokenizer,
  gzip: (text: string) => number,
): TokenSheet {
  const rendered = prompts.map((prompt) => renderPrompt(prompt, settings.template))
  const letters = new ScriptCounter()
  const scripts = Uint8Array.from(prompts, (prompt) => {
    for (const text of spokenTexts(prompt, settings.template)) letters.add(text)
    return letters.take()
  })
  const bytes = rendered.reduce((sum, text) => sum + utf8Length(text), 0)
  return {
    ...tokenizeTexts(rendered, settings.maxTokens, tokenizer),
    scripts,
    bytes,
    gzipBytes: gzip(rendered.join('')),
  }
}

/** tokenizePrompts without what counting can do without, in about half the time. */
export function tokenizeToCount(
  prompts: readonly PromptText[],
  settings: DiversitySettings,
  tokenizer: Tokenizer,
): CountableSheet {
  const rendered = prompts.map((prompt) => renderPrompt(prompt, settings.template))
  return tokenizeTexts(rendered, settings.maxTokens, tokenizer)
}

function tokenizeTexts(texts: readonly string[], maxTokens: number, tokenizer: Tokenizer) {
  const offsets = new Uint32Array(texts.length + 1)
  const characters = new Uint32Array(texts.length)
  const truncated = new Uint8Array(texts.length)
  let tokens = new Uint32Array(texts.length * GUESSED_TOKENS)
  let used = 0
  let largest = 0
  for (const [i, text] of texts.entries()) {
    const { ids, characters: units, isTruncated } = tokenizer.encode(text, maxTokens)
    if (used + ids.length > tokens.length) {
      const grown = new Uint32Array(Math.max(tokens.length * 2, used + ids.length))
      grown.set(tokens)
      tokens = grown
    }
    tokens.set(ids, used)
    for (let at = 0; at < ids.length; at++) largest = Math.max(largest, ids[at] as number)
    used += ids.length
    offsets[i + 1] = used
    characters[i] = units
    truncated[i] = isTruncated ? 1 : 0
  }
  const counted = tokens.subarray(0, used)
  return {
    prompts: texts.length,
    tokens: largest < SMALL_IDS ? Uint16Array.from(counted) : counted.slice(),
    offsets,
    characters,
    truncated,
    words: tokenizer.takeWords(),
  }
}

/** Bytes of a text in UTF-8. */
function utf8Length(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    // A character of two units takes four bytes: two more than its units, one for each half.
    if (unit >= 0x80) bytes += unit < 0x800 || (unit & 0xf800) === 0xd800 ? 1 : 2
  }
  return bytes
}
