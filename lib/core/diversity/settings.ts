import { z } from 'zod'

const TOKENS = 'The tokens of a prompt that count are a whole number from 2 to 100,000.'

/** llama: LLaMA-1/2, the paper's. o200k: that of OpenAI's newer models. words: runs of letters and digits, and single other marks. */
export const TokenizerName = z.enum(['llama', 'o200k', 'words'])
export type TokenizerName = z.infer<typeof TokenizerName>

/** hh: the whole conversation as HH-RLHF writes it, the paper's. last: its last user message in that form. bare: that message alone. */
export const TemplateName = z.enum(['hh', 'last', 'bare'])
export type TemplateName = z.infer<typeof TemplateName>

/**
 * What a diversity figure depends on beside the prompts: two pools compare only under equal settings
 * (Song et al. 2024; the conversation template alone moves d by up to 1.9 times).
 */
export const DiversitySettings = z.strictObject({
  tokenizer: TokenizerName,
  template: TemplateName,
  maxTokens: z
    .number({ error: TOKENS })
    .int({ error: TOKENS })
    .min(2, { error: TOKENS })
    .max(100_000, { error: TOKENS }),
})
export type DiversitySettings = z.infer<typeof DiversitySettings>

/** The paper's own: LLaMA-1/2 tokens with BOS, the HH template over the whole history, the first 512 tokens. */
export const PAPER_SETTINGS: DiversitySettings = { tokenizer: 'llama', template: 'hh', maxTokens: 512 }
