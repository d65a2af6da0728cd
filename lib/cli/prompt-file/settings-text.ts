import type { DiversitySettings } from '#lib/core/diversity/settings'
import { wholeNumber } from '../text-table.ts'

const TOKENIZERS: Record<DiversitySettings['tokenizer'], string> = {
  llama: 'LLaMA tokens with BOS',
  o200k: 'o200k tokens',
  words: 'words',
}
const TEMPLATES: Record<DiversitySettings['template'], string> = {
  hh: 'HH template',
  last: 'last user message in the HH template',
  bare: 'last user message alone',
}

/** What a figure depends on beside the prompts, said beside it. */
export function settingsText({ tokenizer, template, maxTokens }: DiversitySettings): string {
  return `${TOKENIZERS[tokenizer]}, ${TEMPLATES[template]}, first ${wholeNumber(maxTokens)} tokens`
}
