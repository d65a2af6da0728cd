import { type Actor, authorize } from '#lib/core/access/actor'
import { type PairwiseAgreement, pairwiseAgreement } from '#lib/core/agreement/pairwise-agreement'
import { defaultAssumptions } from '#lib/core/planning/cost/cost-model'
import type { TimeParts } from '#lib/core/planning/observed/expected-judgment-seconds'
import { fitTimeMultiplier, type TimeMultiplier } from '#lib/core/planning/observed/fit-time-multiplier'
import { type FittedTimeParts, fitTimeParts } from '#lib/core/planning/observed/fit-time-parts'
import { type ObservedSeconds, observedSeconds } from '#lib/core/planning/observed/observed-seconds'
import type { DeclineReason } from '#lib/core/queueing/decline-reasons'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import {
  countAnswers,
  listJudgedTwice,
  listObservations,
  type RankingHabits,
  readRankingHabits,
} from '#lib/data/plans/observed'
import type { Deps } from '../../deps.ts'
import { listPlans } from '../list-plans.ts'

/** The newest of them: work gets quicker, and what is still to come is like the latest. */
const JUDGMENTS_READ = 3_000
const ITEMS_READ = 5_000
/** Fewer audit items than this say less of agreement than all items of overlap do. */
const LEAST_AUDIT_ITEMS = 20

export type Observed = {
  /** By K: mean active seconds of a judgment. */
  seconds: ObservedSeconds[]
  /** Against T(K) with `assumed`, without a multiplier. */
  multiplier: TimeMultiplier
  parts: FittedTimeParts
  assumed: TimeParts
  /** Over the random audit items where there are enough, else over all that two have judged; null before any. */
  agreement: (PairwiseAgreement & { on: 'audit' | 'overlap' }) | null
  habits: RankingHabits
  submitted: number
  declines: { reason: DeclineReason; count: number }[]
}

/** What a campaign's judgments have taught so far, to plan the rest with. @throws AppError not_allowed, not_found */
export async function readObserved(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<Observed> {
  authorize(actor, 'campaign.view')
  const [newest] = await listPlans(deps, actor, { campaignId })
  const { baseSeconds, readingWordsPerMinute, secondsPerBit } = newest?.document.cost ?? defaultAssumptions
  const assumed = { baseSeconds, readingWordsPerMinute, secondsPerBit }
  const [observations, judged, answers, habits] = await Promise.all([
    listObservations(deps.db, { campaignId, most: JUDGMENTS_READ }),
    listJudgedTwice(deps.db, { campaignId, most: ITEMS_READ }),
    countAnswers(deps.db, { campaignId }),
    readRankingHabits(deps.db, { campaignId, most: JUDGMENTS_READ }),
  ])
  const audit = judged.filter(({ isAudit }) => isAudit)
  const on = audit.length >= LEAST_AUDIT_ITEMS ? 'audit' : 'overlap'
  const rankings = (on === 'audit' ? audit : judged).map((item) => item.rankings)
  const agreement = pairwiseAgreement(rankings, campaignId)
  return {
    seconds: observedSeconds(observations, campaignId),
    multiplier: fitTimeMultiplier(observations, assumed, campaignId),
    parts: fitTimeParts(observations, assumed, campaignId),
    assumed,
    agreement: agreement && { ...agreement, on },
    habits,
    ...answers,
  }
}
