import { planStartForm } from '#lib/client/campaigns/plan-start'
import { DiversityAnalysis } from '#lib/contracts/analyses'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import type { Actor } from '#lib/core/access/actor'
import { CALIBRATED_LAW_NAME } from '#lib/core/planning/law/law-used'
import { readWeeklySeconds } from '#lib/services/allocation/read-weekly-seconds'
import { findDiversity } from '#lib/services/analyses/read-analysis'
import { listLaws } from '#lib/services/calibrations/read-laws'
import { readPlanStart } from '#lib/services/campaigns/read-plan-start'
import type { Deps } from '#lib/services/deps'
import { readResponseLength } from '#lib/services/plans/read-response-length'
import { readSeriesSplit } from '#lib/services/waves/read-series-split'

/** Everything a campaign's planner begins with, on screen and on paper. */
export async function loadPlanner(deps: Deps, actor: Actor, campaign: CampaignDetail) {
  const { campaignId } = campaign
  const { poolId, versionNumber } = campaign.pool
  const firstWaveId = campaign.series?.waves[0]?.campaignId
  const [analysis, responseWords, rosterSeconds, laws, begun, split] = await Promise.all([
    findDiversity(deps, actor, { poolId, number: versionNumber }),
    readResponseLength(deps, actor, { poolId, versionNumber }),
    readWeeklySeconds(deps, actor, { campaignId }),
    listLaws(deps, actor),
    readPlanStart(deps, actor, { campaignId }),
    firstWaveId ? readSeriesSplit(deps, actor, { firstWaveId }) : null,
  ])
  return {
    first: analysis && DiversityAnalysis.parse(analysis),
    responseWords,
    rosterSeconds,
    laws: laws.filter((law) => law.name === CALIBRATED_LAW_NAME),
    kept: split && { ...split, seed: split.testRatio === 0 ? null : split.seed },
    start: begun ? planStartForm(begun) : {},
  }
}
