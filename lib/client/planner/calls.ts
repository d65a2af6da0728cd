import { type LockPlan, Plans } from '#lib/contracts/plans'
import { api } from '../api.ts'
import { campaignApi } from '../campaigns/paths.ts'

/** Locks a plan: the server computes it anew from the question and K. */
export const lockPlan = (slug: string, campaignId: string, body: LockPlan) =>
  api('POST', `${campaignApi(slug, campaignId)}/plans`, { body, reply: Plans })
