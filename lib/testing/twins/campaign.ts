import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { PracticeItemId } from '#lib/core/vocabulary/ids'
import { addPracticeItem } from '#lib/services/practice/change-practice'
import { type BuiltMember, buildMember } from '../builders/member.ts'
import { buildAnnotator } from '../builders/on-roster.ts'
import { type BuiltCampaign, buildOpenCampaign } from '../builders/open-campaign.ts'
import { testDatabase } from '../database.ts'

export type TwinCampaign = {
  campaign: BuiltCampaign
  lead: BuiltMember
  annotator: BuiltMember
  practiceItemId: PracticeItemId
}

/** Items a twin has; the last is ordinary in both, as every campaign has some that are. */
export const TWIN_ITEMS = 8

/**
 * A campaign that differs from its twin in nothing but this: in one all items but the last are gold, in the other none is. It
 * asks everything there is, has practice, and somebody new on its roster.
 */
export async function buildTwin({ isGolden }: { isGolden: boolean }): Promise<TwinCampaign> {
  const { db } = testDatabase()
  const campaign = await buildOpenCampaign({
    items: TWIN_ITEMS,
    overlap: 2,
    annotators: 1,
    capUnits: 10_000,
    responsesPerItem: 3,
  })
  const { campaignId, workspace } = campaign
  const annotationOptions = {
    ...defaultAnnotationOptions,
    ...{ strength: 'optional', comment: 'optional', contentWarning: 'Some of it is rude.' },
    labels: [
      { key: 'wrong', label: 'Wrong', scope: 'response' },
      { key: 'odd', label: 'Odd', scope: 'item' },
    ],
    ratings: [{ key: 'clear', label: 'Clear', min: 1, max: 5, minLabel: '', maxLabel: '', isRequired: false }],
  }
  await db.campaign.update({ where: { id: campaignId }, data: { annotationOptions } })
  if (isGolden)
    await db.$executeRaw`
      UPDATE "Item" SET "isGold" = true, purpose = 'gold', "goldRanks" = '{1,2,3}', "goldOfId" = id
      WHERE "campaignId" = ${campaignId}::uuid AND priority < ${TWIN_ITEMS - 1}`
  const lead = await buildMember('lead', { workspace })
  const item = {
    messages: [{ role: 'user' as const, content: 'Why is the sky blue?' }],
    // Shuffled by chance too: a tie is the same in either order.
    responses: ['Response 1', 'Response 2'],
    ranks: [1, 1],
    explanation: 'They say the same.',
  }
  const { practiceItemId } = await addPracticeItem(testDatabase(), lead.actor, { campaignId, item })
  return {
    ...{ campaign, lead, annotator: await buildAnnotator(campaign) },
    practiceItemId: PracticeItemId.parse(practiceItemId),
  }
}
