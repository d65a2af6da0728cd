import type { Actor } from '#lib/core/access/actor'
import type { PilotQuestion } from '#lib/core/planning/pilot/pilot-question'
import type { RunScore } from '#lib/core/planning/pilot/verdict'
import type { CampaignId, PilotId } from '#lib/core/vocabulary/ids'
import { createPilot } from '#lib/services/pilots/create-pilot'
import { enterScores } from '#lib/services/pilots/enter-scores'
import { testDatabase } from '../database.ts'
import { buildCountedCampaign } from './counted-campaign.ts'
import { variedTexts } from './prompt-pool.ts'

/** Two prompts of four responses and four pairs, on a budget of just their annotations; a score of the lead's own. */
export const smallPilot: PilotQuestion = {
  budget: { unit: 'annotations', budgetAnnotations: 16 },
  charging: { rule: 'response', priceMinorUnits: null },
  ...{ cost: null, overlap: 1, prompts: 2, metric: 'Win rate', algorithm: 'other', law: null, difference: 2, runSd: 1 },
  ...{ runs: 4, power: 0.8, alpha: 0.05, correlation: null, separatePeople: false, onlyReady: false },
}

/** A pilot whose arms are drafts with all their responses, with these scores entered; through the services, as a lead. */
export async function buildPilot(
  lead: Actor,
  scores: readonly RunScore[] = [],
): Promise<{ pilotId: PilotId; campaignId: CampaignId }> {
  const deps = testDatabase()
  const { campaignId } = await buildCountedCampaign(lead, variedTexts(6), 4)
  const asked = { name: 'Pilot', of: { campaignId }, question: smallPilot, instructions: null }
  const pilotId = await createPilot(deps, lead, asked)
  if (scores.length > 0) await enterScores(deps, lead, { pilotId, scores, removed: [] })
  return { pilotId, campaignId }
}
