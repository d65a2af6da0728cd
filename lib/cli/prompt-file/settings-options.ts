import { z } from 'zod'
import { DiversitySettings, PAPER_SETTINGS, TemplateName, TokenizerName } from '#lib/core/diversity/settings'
import { readNumber, readText } from '../read-option.ts'

const Tokenizer = z.enum(TokenizerName.options, { error: `It must be one of ${TokenizerName.options.join(', ')}.` })
const Template = z.enum(TemplateName.options, { error: `It must be one of ${TemplateName.options.join(', ')}.` })
const MaxTokens = DiversitySettings.shape.maxTokens

/** What parseArgs needs to know of them; the defaults are the paper's. */
export const settingsOptions = {
  tokenizer: { type: 'string', default: PAPER_SETTINGS.tokenizer },
  template: { type: 'string', default: PAPER_SETTINGS.template },
  'max-tokens': { type: 'string', default: String(PAPER_SETTINGS.maxTokens) },
} as const

export const settingsHelp = `  --tokenizer T    llama (default, the paper's), o200k (OpenAI's newer models), words (runs of letters and digits, other marks)
  --template T     hh (default, the paper's: the whole conversation), last (its last user message, in that form),
                   bare (that message alone)
  --max-tokens N   tokens of each prompt that count, 2 to 100,000 (default 512, as in the paper)`

/** @throws UsageError that names the option and says what would do */
export function readSettings(values: { tokenizer: string; template: string; 'max-tokens': string }): DiversitySettings {
  return {
    tokenizer: readText('tokenizer', Tokenizer, values.tokenizer),
    template: readText('template', Template, values.template),
    maxTokens: readNumber('max-tokens', MaxTokens, values['max-tokens']),
  }
}
