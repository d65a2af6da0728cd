import { z } from 'zod'
import { plainLine } from '#lib/core/people/plain-text'

export const campaignStates = ['draft', 'open', 'paused', 'closed'] as const
export const CampaignState = z.enum(campaignStates)
export type CampaignState = z.infer<typeof CampaignState>

export const CampaignName = plainLine('a name for the campaign', 120)

const MAX_INSTRUCTIONS = 20_000
const UNSTORABLE = /(?![\t\n\r\u0080-\u009f])\p{Cc}|\p{Cs}/u

/** What annotators are told to prefer: Markdown of 1 to 20,000 characters. */
export const Instructions = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(
    z
      .string()
      .min(1, { error: 'Say what makes a response better: annotators see it beside every item.' })
      .max(MAX_INSTRUCTIONS, { error: `Use at most ${MAX_INSTRUCTIONS.toLocaleString('en')} characters.` })
      .refine((text) => !UNSTORABLE.test(text), {
        error: 'This holds characters that cannot be shown. Type it again by hand.',
      }),
  )
