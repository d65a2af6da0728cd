import { gzipSync } from 'node:zlib'
import type { PromptText } from '#lib/core/diversity/heavy-work'
import type { PromptFacts } from '#lib/core/diversity/selection/prompt-facts'
import { type DiversitySettings, PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { type PooledTokens, poolTokens } from '#lib/core/diversity/tokens/pooled-tokens'
import { SHEET_PROMPTS } from '#lib/core/diversity/tokens/token-sheet'
import { tokenizePrompts } from '#lib/core/diversity/tokens/tokenize-prompts'
import { createTokenizer } from '../create-tokenizer.ts'

/** The tokens of prompts as every analysis reads them. */
export function pooledTokensOf(
  prompts: readonly PromptText[],
  settings: DiversitySettings = PAPER_SETTINGS,
): PooledTokens {
  const tokenizer = createTokenizer(settings.tokenizer)
  const sheets = []
  for (let first = 0; first < prompts.length; first += SHEET_PROMPTS)
    sheets.push(
      tokenizePrompts(
        prompts.slice(first, first + SHEET_PROMPTS),
        settings,
        tokenizer,
        (text) => gzipSync(text, { level: 6 }).length,
      ),
    )
  return poolTokens(sheets)
}

/** Facts of prompts of one source and language, or of the given ones. */
export function promptFactsOf(
  prompts: readonly PromptText[],
  sources?: readonly number[],
  langs?: readonly number[],
): PromptFacts {
  const first = new Map<string, number>()
  const firstEqual = Uint32Array.from(prompts, (prompt, i) => {
    const content = JSON.stringify(prompt)
    const known = first.get(content)
    if (known === undefined) first.set(content, i)
    return known ?? i
  })
  return {
    firstEqual,
    sources: Uint16Array.from(sources ?? prompts.map(() => 0)),
    langs: Uint16Array.from(langs ?? prompts.map(() => 0)),
  }
}
