import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { submitJudgment } from '#lib/services/assignments/submit-judgment'
import { claimNextOf } from '#lib/testing/builders/judge-next'
import { actorsOf } from '#lib/testing/builders/on-roster'
import type { BuiltCampaign } from '#lib/testing/builders/open-campaign'
import { testDatabase } from '#lib/testing/database'
import { buildRankingCampaign } from './ranking-scene.ts'

const options: AnnotationOptions = {
  ...defaultAnnotationOptions,
  ...{ strength: 'optional', comment: 'optional' },
  ratings: [
    { key: 'helpful', label: 'Helpful', min: 1, max: 5, minLabel: 'Useless', maxLabel: 'All done', isRequired: false },
  ],
  labels: [
    { key: 'wrong', label: 'Wrong', scope: 'response' },
    { key: 'unclear', label: 'Unclear prompt', scope: 'item' },
  ],
}

/** A campaign that asks all there is beside the ranking, its first item judged with a comment and its second called bad. */
export async function buildSaidCampaign(): Promise<BuiltCampaign> {
  const deps = testDatabase()
  const campaign = await buildRankingCampaign({ items: 3 })
  const { campaignId, workspace } = campaign
  await deps.db.campaign.update({ where: { id: campaignId }, data: { annotationOptions: options } })
  for (const [index, model] of ['finch-3b', 'heron-7b'].entries())
    await deps.db.candidateResponse.updateMany({ where: { workspaceId: workspace.id, index }, data: { model } })
  const [actor] = actorsOf(campaign)
  if (!actor) throw new Error('the campaign has an annotator')
  const said = [
    { comment: '@A is wrong about the date.', labels: { item: ['unclear'], responses: [['wrong'], [], [], []] } },
    { allBad: true },
  ]
  for (const beside of said) {
    const { assignmentId } = await claimNextOf({ campaignId, annotatorId: actor.membershipId })
    const body = {
      ...{ idempotencyKey: deps.newId(), startedAt: '2026-06-01T00:00:00Z', activeMs: 0 },
      ...{ tiers: [[0], [1], [2]], strengths: [3, 1, 0], ratings: { helpful: [5, 4, 2, 1] } },
      ...beside,
    }
    await submitJudgment(deps, actor, { campaignId, assignmentId, body })
  }
  return campaign
}
