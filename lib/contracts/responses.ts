import { z } from 'zod'
import { PromptId } from '#lib/core/vocabulary/ids'
import { PoolImport } from './imports.ts'

const count = z.number().int().min(0)

export const CampaignResponses = z.object({
  /** Null while no plan is locked. Responses that say the same count once. */
  needs: z
    .object({
      responsesPerPrompt: count,
      prompts: count,
      ready: count,
      missingResponses: count,
      identicalResponses: count,
    })
    .nullable(),
  /** Newest first. */
  imports: z.array(PoolImport),
})
export type CampaignResponses = z.output<typeof CampaignResponses>

export const LACKING_PER_PAGE = 100
export const LackingQuery = z.strictObject({
  /** The place in the plan's order after which to go on. */
  after: z.coerce.number().int().min(-1).default(-1),
})

export const LackingPrompt = z.object({
  ordinal: count,
  promptId: PromptId,
  externalId: z.string().nullable(),
  preview: z.string(),
  has: count,
})
export type LackingPrompt = z.output<typeof LackingPrompt>
export const LackingPrompts = z.object({
  prompts: z.array(LackingPrompt),
  /** Where the list goes on; null at its end. */
  nextAfter: count.nullable(),
})
