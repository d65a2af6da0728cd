import { type Actor, authorize } from '#lib/core/access/actor'
import { startingDay } from '#lib/core/planning/allocation/dates'
import type { Need } from '#lib/core/planning/allocation/model'
import type { CampaignState } from '#lib/core/planning/campaign'
import { DEFAULT_SPREAD } from '#lib/core/planning/cost/schedule'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { countDesignatedItems } from '#lib/data/allocation/designations'
import { listPoolWords, type PoolWords } from '#lib/data/allocation/needs'
import { listProfiles, type RosterProfile } from '#lib/data/allocation/profiles'
import { listPlans } from '#lib/data/plans/plans'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { Deps } from '../deps.ts'
import { gatherNeeds } from './gather-needs.ts'

/** What an allocation of a campaign is worked out from: `allocate` gives the same answer to it in the browser and here. */
export type AllocationFacts = {
  state: CampaignState
  people: RosterProfile[]
  /** Languages and sources of the pool's prompts, most frequent first. */
  languages: PoolWords[]
  sources: PoolWords[]
  /** Null while no plan is locked. */
  plan: {
    number: number
    /** Whether it assumes how long a judgment takes; without that no date and no time can be told. */
    hasTimes: boolean
    /** The day the work is counted from. */
    from: string
    /** Finish dates are told from the planned time divided by it to the planned time multiplied by it. */
    spread: number
    /** What is still wanted. */
    needs: Need[]
    /** Items every two people share already. */
    shared: { a: string; b: string; items: number }[]
    seed: string
  } | null
  /** Items whose people are named and which still take judgments. */
  namedItems: number
}

const WORDS_SHOWN = 60

/** @throws AppError not_allowed, not_found */
export async function readAllocation(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<AllocationFacts> {
  authorize(actor, 'campaign.view')
  const { db } = deps
  const { state, pool } = await readCampaign(deps, actor, { campaignId })
  const key = { workspaceId: actor.workspaceId, campaignId }
  const words = { poolId: pool.poolId, versionNumber: pool.versionNumber, most: WORDS_SHOWN }
  // One after the other: a page that takes five connections at once leaves none for others.
  const people = await listProfiles(db, key)
  const languages = await listPoolWords(db, { ...words, what: 'lang' })
  const sources = await listPoolWords(db, { ...words, what: 'source' })
  const plans = await listPlans(db, key)
  const namedItems = await countDesignatedItems(db, { campaignId })
  const [plan] = plans
  const facts = { state, people, languages, sources, namedItems }
  if (!plan) return { ...facts, plan: null }
  const { number, document } = plan
  const { needs, shared } = await gatherNeeds(db, { campaignId, state, plan })
  return {
    ...facts,
    plan: {
      ...{ number, needs, shared },
      hasTimes: document.cost !== null,
      from: startingDay(state === 'draft' ? document.schedule.startDate : null, deps.now()),
      spread: document.schedule.spread ?? DEFAULT_SPREAD,
      seed: document.selection.seed,
    },
  }
}
