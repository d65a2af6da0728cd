import { z } from 'zod'
import { itemPurposes } from '#lib/core/planning/allocation/model'
import { Profile } from '#lib/core/planning/allocation/profile'
import { CampaignState } from '#lib/core/planning/campaign'
import { Day } from '#lib/core/planning/cost/schedule'

const count = z.number().int().min(0)

/** Everybody whose figures changed, at once: all of them are written or nobody is. */
export const SaveProfiles = z.strictObject({
  people: z
    .array(Profile)
    .min(1, { error: 'Change at least one person.' })
    .max(1000, { error: 'Change at most 1,000 people at a time.' }),
})
export type SaveProfiles = z.infer<typeof SaveProfiles>

/** The last day of the work; null: hours only set the proportions. */
export const AllocateCampaign = z.strictObject({ finishBy: Day.nullable() })
export type AllocateCampaign = z.infer<typeof AllocateCampaign>

export const AppliedAllocation = z.object({
  people: count,
  judgments: count,
  unmetJudgments: count,
  namedItems: count,
})

export const RosterProfile = z.object({
  ...Profile.shape,
  // As they are stored: what was once allowed is shown.
  languages: z.array(z.string()),
  skills: z.array(z.string()),
  name: z.string(),
  email: z.string(),
  plannedJudgments: count.nullable(),
  heldJudgments: count,
})
export type RosterProfile = z.output<typeof RosterProfile>

const PoolWords = z.object({ word: z.string(), prompts: count })
export type PoolWords = z.output<typeof PoolWords>

const Need = z.object({
  purpose: z.enum(itemPurposes),
  lang: z.string().nullable(),
  skill: z.string().nullable(),
  items: count,
  slots: count,
  paidMs: count,
  isShared: z.boolean(),
  holders: z.array(z.string()).readonly(),
  barred: z.array(z.string()).readonly(),
})

/** What an allocation is worked out from, in the browser as on the server. */
export const AllocationFacts = z.object({
  state: CampaignState,
  people: z.array(RosterProfile),
  languages: z.array(PoolWords),
  sources: z.array(PoolWords),
  plan: z
    .object({
      number: count,
      hasTimes: z.boolean(),
      from: Day,
      spread: z.number(),
      needs: z.array(Need),
      shared: z.array(z.object({ a: z.string(), b: z.string(), items: count })),
      seed: z.string(),
    })
    .nullable(),
  namedItems: count,
})
export type AllocationFacts = z.output<typeof AllocationFacts>
