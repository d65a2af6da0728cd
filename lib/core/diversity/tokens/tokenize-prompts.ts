import type { PromptText } from '../heavy-work.ts'
import { renderPrompt, spokenTexts } from '../prompt-template.ts'
import type { DiversitySettings } from '../settings.ts'
import { ScriptCounter } from './scripts.ts'
import type { TokenSheet } from './token-sheet.ts'
import type { Tokenizer } from './tokenized.ts'

/** As much of a sheet as counting needs; how well its text compresses takes a third as long as all of it and is left out. */
export type CountableSheet = Omit<TokenSheet, 'gzipBytes'>

const SMALL_IDS = 0x10000

/** Tokens and facts of prompts that follow one another; `gzip` gives the bytes that a text takes in gzip, level 6. */
export function tokenizePrompts(
  prompts: readonly PromptText[],
  settings: DiversitySettings,
  tokenizer: Tokenizer,
  gzip: (text: string) => number,
): TokenSheet {
  const rendered = prompts.map((prompt) => renderPrompt(prompt, settings.template))
  return { ...tokenizeRendered(prompts, rendered, settings, tokenizer), gzipBytes: gzip(rendered.join('')) }
}

/** tokenizePrompts without the compression. */
export function tokenizeToCount(
  prompts: readonly PromptText[],
  settings: DiversitySettings,
  tokenizer: Tokenizer,
): CountableSheet {
  const rendered = prompts.map((prompt) => renderPrompt(prompt, settings.template))
  return tokenizeRendered(prompts, rendered, settings, tokenizer)
}

function tokenizeRendered(
  prompts: readonly PromptText[],
  rendered: readonly string[],
  { template, maxTokens }: DiversitySettings,
  tokenizer: Tokenizer,
): CountableSheet {
  const count = prompts.length
  const offsets = new Uint32Array(count + 1)
  const characters = new Uint32Array(count)
  const truncated = new Uint8Array(count)
  const scripts = new Uint8Array(count)
  const letters = new ScriptCounter()
  let tokens = new Uint32Array(count * 256)
  let used = 0
  let largest = 0
  let bytes = 0
  rendered.forEach((text, i) => {
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
    bytes += utf8Length(text)
    for (const said of spokenTexts(prompts[i] as PromptText, template)) letters.add(said)
    scripts[i] = letters.take()
  })
  const counted = largest < SMALL_IDS ? Uint16Array.from(tokens.subarray(0, used)) : tokens.slice(0, used)
  return {
    prompts: count,
    tokens: counted,
    offsets,
    characters,
    truncated,
    scripts,
    bytes,
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
