import type { PlanSplit } from '#lib/core/interchange/split-assignment'
import { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { testDatabase } from '../database.ts'
import { type BuiltWorkspace, buildWorkspace } from './workspace.ts'

export type BuiltCampaign = {
  campaignId: CampaignId
  workspace: BuiltWorkspace
  annotatorIds: MembershipId[]
  itemIds: string[]
}

type Options = {
  items: number
  overlap: number
  annotators: number
  responsesPerItem?: number
  capUnits: number
  /** What a judgment sets aside; K unless given. */
  unitsPerJudgment?: number
  /** Charged by the hour, at so many units of one active hour. */
  unitsPerHour?: number
  /** What the plan holds out for testing; nothing unless given. */
  split?: PlanSplit
  /** The cluster of each prompt; one for all unless given. */
  clusterOf?: (position: number) => string
  workspace?: BuiltWorkspace
}

const HASH = 'a'.repeat(64)

/** An open campaign with items, slates, a roster and a budget, straight into the tables. One unit a response unless given. */
export async function buildOpenCampaign(options: Options): Promise<BuiltCampaign> {
  const { db, newId } = testDatabase()
  const k = options.responsesPerItem ?? 2
  const workspace = options.workspace ?? (await buildWorkspace())
  const ids = (count: number) => Array.from({ length: count }, () => newId())
  const [poolId, campaignId, userIds, memberIds, promptIds, itemIds] = [
    newId(),
    newId(),
    ids(options.annotators),
    ids(options.annotators),
    ids(options.items),
    ids(options.items),
  ]
  const workspaceId = workspace.id
  await db.user.createMany({
    data: userIds.map((id) => ({ id, name: 'Annotator', email: `${id}@test.local`, updatedAt: new Date(0) })),
  })
  await db.membership.createMany({
    data: memberIds.map((id, i) => ({ id, workspaceId, userId: userIds[i] ?? '', role: 'annotator' as const })),
  })
  const creator = memberIds[0] ?? ''
  await db.pool.create({ data: { id: poolId, workspaceId, name: `Pool ${poolId}`, createdById: creator } })
  await db.poolVersion.create({
    data: {
      id: newId(),
      workspaceId,
      poolId,
      number: 1,
      state: 'ready',
      readyAt: new Date(0),
      promptCount: options.items,
    },
  })
  await db.prompt.createMany({
    data: promptIds.map((id, position) => ({
      id,
      workspaceId,
      poolId,
      addedInVersion: 1,
      position,
      messages: [{ role: 'user', content: `Prompt ${position}` }],
      contentHash: HASH,
      preview: `Prompt ${position}`,
      charCount: 8,
      wordCount: 2,
      turnCount: 1,
      responseCount: k,
    })),
  })
  const responses = promptIds.flatMap((promptId) =>
    Array.from({ length: k }, (_, index) => ({
      id: newId(),
      workspaceId,
      poolId,
      promptId,
      index,
      content: `Response ${index}`,
      contentHash: HASH,
      // Each says something else: identical responses are tied by force.
      normalizedHash: `${index}`.repeat(64),
      charCount: 10,
      wordCount: 2,
    })),
  )
  await db.candidateResponse.createMany({ data: responses })
  await db.campaign.create({
    data: {
      id: campaignId,
      workspaceId,
      name: 'Campaign',
      state: 'open',
      poolId,
      poolVersion: 1,
      createdById: creator,
      openedAt: new Date(0),
    },
  })
  await db.guidelineVersion.create({ data: { campaignId, number: 1, body: 'Prefer the better one.' } })
  await db.plan.create({
    data: { campaignId, number: 1, document: planFacts(options, k), documentHash: HASH, lockedById: creator },
  })
  await db.campaignCounter.create({ data: { campaignId, capUnits: BigInt(options.capUnits) } })
  await db.rosterEntry.createMany({ data: memberIds.map((annotatorId) => ({ campaignId, workspaceId, annotatorId })) })
  await db.item.createMany({
    data: itemIds.map((id, i) => ({
      id,
      campaignId,
      workspaceId,
      promptId: promptIds[i] ?? '',
      planNumber: 1,
      clusterId: options.clusterOf?.(i) ?? HASH,
      overlap: options.overlap,
      priority: i,
      responsesPerItem: k,
      unitsPerJudgment: BigInt(options.unitsPerJudgment ?? k),
      unitsPerHour: options.unitsPerHour ? BigInt(options.unitsPerHour) : null,
    })),
  })
  await db.itemResponse.createMany({
    data: responses.map((response, i) => ({
      campaignId,
      itemId: itemIds[Math.floor(i / k)] ?? '',
      promptId: response.promptId,
      index: response.index,
      responseId: response.id,
    })),
  })
  return {
    campaignId: CampaignId.parse(campaignId),
    workspace,
    annotatorIds: memberIds.map((id) => MembershipId.parse(id)),
    itemIds,
  }
}

/** As much of a plan's document as lists of campaigns show. */
const planFacts = ({ items, overlap, capUnits, split }: Options, responsesPerPrompt: number) => ({
  ...{ responsesPerPrompt, prompts: items, overlap },
  budget: { unit: 'annotations', budgetAnnotations: capUnits },
  ...(split && { split }),
})
