import type { Actor } from '#lib/core/access/actor'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { testDatabase } from '#lib/testing/database'
import { rankedPrompts } from '../prisma/seed/content/ranked-prompts.ts'
import type { RankedPrompt } from '../prisma/seed/content/types.ts'

/** What is judged: a conversation and four responses. */
export type ScenePrompt = Pick<RankedPrompt, 'messages'> & { responses: readonly { content: string }[] }

/** An open campaign over these prompts or the demo's, four responses each: Arabic, German, code, tables and mathematics among them. */
export async function buildRankingCampaign(
  given: { items?: number; overlap?: number; capUnits?: number; name?: string; prompts?: readonly ScenePrompt[] } = {},
): Promise<BuiltCampaign> {
  const { db } = testDatabase()
  const { prompts = rankedPrompts } = given
  const { items = prompts.length, overlap = 1, capUnits = 10_000, name = 'Helpful answers' } = given
  const campaign = await buildOpenCampaign({ items, overlap, annotators: 1, responsesPerItem: 4, capUnits })
  const rows = await db.item.findMany({
    where: { campaignId: campaign.campaignId },
    orderBy: { priority: 'asc' },
    select: { promptId: true },
  })
  for (const [i, { promptId }] of rows.entries()) {
    const source = prompts[i % prompts.length]
    if (!source) continue
    await db.prompt.update({ where: { id: promptId }, data: { messages: source.messages } })
    for (const [index, { content }] of source.responses.entries())
      await db.candidateResponse.update({ where: { promptId_index: { promptId, index } }, data: { content } })
  }
  await db.campaign.update({ where: { id: campaign.campaignId }, data: { name } })
  return campaign
}

/** Somebody who knows the campaign's guidelines, unless they are new: what newcomers read first does not stand before the item. */
export async function joinRoster(
  { campaignId, workspace }: BuiltCampaign,
  { actor }: { actor: Actor },
  { isNew = false }: { isNew?: boolean } = {},
): Promise<void> {
  const row = { campaignId, workspaceId: workspace.id, annotatorId: actor.membershipId }
  await testDatabase().db.rosterEntry.create({ data: { ...row, ...(!isNew && { acknowledgedGuidelines: 1 }) } })
}
