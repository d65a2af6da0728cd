import { type Actor, authorize } from '#lib/core/access/actor'
import type { Message } from '#lib/core/interchange/prompts/row'
import { denseRanks } from '#lib/core/ranking/ranking'
import { AppError } from '#lib/core/vocabulary/app-error'
import { type CampaignId, PracticeItemId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { findCampaign } from '#lib/data/campaigns/campaigns'
import type { Connection } from '#lib/data/client'
import { insertPracticeItem, orderPracticeItems, removePracticeItem } from '#lib/data/practice/practice-items'
import { ARCHIVED } from '../campaigns/refuse-archived.ts'
import type { Deps } from '../deps.ts'

/** More than anybody should have to do before they begin. */
const MOST_ITEMS = 30

type Key = { campaignId: CampaignId }
type NewItem = Key & {
  item: { messages: readonly Message[]; responses: readonly string[]; ranks: readonly number[]; explanation: string }
}

/** Adds a practice item at the end. People who have begun are not sent back for it. @throws AppError not_allowed, not_found, conflict */
export async function addPracticeItem(
  deps: Deps,
  actor: Actor,
  { campaignId, item }: NewItem,
): Promise<{ practiceItemId: PracticeItemId }> {
  const campaign = await enter(deps.db, actor, { campaignId })
  const practiceItemId = PracticeItemId.parse(deps.newId())
  await deps.db.$transaction(async (tx) => {
    const ranks = denseRanks(item.ranks).filter((rank) => rank !== null)
    const { workspaceId, membershipId: createdById } = actor
    const row = {
      ...item,
      ranks,
      campaignId,
      workspaceId,
      createdById,
      id: practiceItemId,
      most: MOST_ITEMS,
      at: deps.now(),
    }
    if (!(await insertPracticeItem(tx, row)))
      throw new AppError(
        'conflict',
        campaign.state === 'closed'
          ? `“${campaign.name}” is closed, so nobody will practise in it any more. Nothing was added.`
          : `There are ${MOST_ITEMS} practice items already, the most there can be. Remove one before you add another.`,
      )
    await record(deps, tx, actor, { campaignId, action: 'practice.item-added', name: campaign.name })
  })
  return { practiceItemId }
}

/** Takes an item out of practice; answers to it are kept. @throws AppError not_allowed, not_found, conflict */
export async function dropPracticeItem(
  deps: Deps,
  actor: Actor,
  { campaignId, practiceItemId }: Key & { practiceItemId: PracticeItemId },
): Promise<void> {
  const { name } = await enter(deps.db, actor, { campaignId })
  await deps.db.$transaction(async (tx) => {
    if (!(await removePracticeItem(tx, { campaignId, practiceItemId, at: deps.now() })))
      throw new AppError(
        'not_found',
        'There is no such practice item in this campaign; somebody may have removed it before you.',
      )
    await record(deps, tx, actor, { campaignId, action: 'practice.item-removed', name })
  })
}

/** @throws AppError not_allowed, not_found, conflict when items were added or removed meanwhile */
export async function orderPractice(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId, order }: Key & { order: readonly PracticeItemId[] },
): Promise<void> {
  await enter(deps.db, actor, { campaignId })
  if (!(await orderPracticeItems(deps.db, { campaignId, order })))
    throw new AppError(
      'conflict',
      'The practice items have changed since this page was loaded, so nothing was moved. Reload the page and move the item again.',
    )
}

async function enter(db: Connection, actor: Actor, { campaignId }: Key) {
  authorize(actor, 'campaign.edit')
  const campaign = await findCampaign(db, { workspaceId: actor.workspaceId, campaignId })
  if (!campaign) throw new AppError('not_found', 'There is no such campaign in this workspace.')
  if (campaign.archivedAt !== null) throw new AppError('conflict', ARCHIVED)
  return campaign
}

type Told = Key & { action: 'practice.item-added' | 'practice.item-removed'; name: string }

async function record(deps: Deps, tx: Connection, actor: Actor, { campaignId, action, name }: Told): Promise<void> {
  const { workspaceId, userId: actorUserId } = actor
  await recordAudit(tx, {
    ...{ id: deps.newId(), workspaceId, actorUserId, action, at: deps.now() },
    ...{ targetType: 'campaign', targetId: campaignId, summary: { name } },
  })
}
