import { z } from 'zod'

/**
 * What a diversity figure depends on beside the prompts: two pools compare only under equal settings
 * (Song et al. 2024; the conversation template alone moves d by up to 1.9 times).
 */
export const DiversitySettings = z.strictObject({
  tokenizer: z.enum(['llama']),
  template: z.enum(['hh']),
  maxTokens: z.number().int().min(2).max(100_000),
})
export type DiversitySettings = z.infer<typeof DiversitySettings>

/** The paper's own: LLaMA-1/2 tokens with BOS, the HH template over the whole history, the first 512 tokens. */
export const PAPER_SETTINGS: DiversitySettings = { tokenizer: 'llama', template: 'hh', maxTokens: 512 }
