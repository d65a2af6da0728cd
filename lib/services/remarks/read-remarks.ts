import { type Actor, authorize } from '#lib/core/access/actor'
import type { RevisitScope } from '#lib/core/remarks/remark'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId, RemarkId } from '#lib/core/vocabulary/ids'
import {
  countRemarks,
  findRemark,
  listRemarks,
  type Remark,
  type RemarkCounts,
  type RemarkFilter,
  readRemarkedItem,
} from '#lib/data/remarks/remarks'
import { countJudgmentsToRevisit } from '#lib/data/remarks/revisits'
import { type ShownTexts, showTexts } from '../assignments/text/shown-texts.ts'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { Deps } from '../deps.ts'

export const REMARKS_A_PAGE = 50

type Asked = { campaignId: CampaignId; filter: RemarkFilter; page: number }
type Which = { campaignId: CampaignId; remarkId: RemarkId }

/** A page of a campaign's questions and marks, open ones first, beside the counts of all. @throws AppError not_allowed, not_found */
export async function readRemarks(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId, filter, page }: Asked,
): Promise<{ remarks: Remark[]; hasMore: boolean; counts: RemarkCounts }> {
  authorize(actor, 'campaign.view')
  await readCampaign(deps, actor, { campaignId })
  const where = { workspaceId: actor.workspaceId, campaignId }
  const skip = (page - 1) * REMARKS_A_PAGE
  const found = await listRemarks(deps.db, { ...where, ...filter, skip, most: REMARKS_A_PAGE + 1 })
  return {
    remarks: found.slice(0, REMARKS_A_PAGE),
    hasMore: found.length > REMARKS_A_PAGE,
    counts: await countRemarks(deps.db, where),
  }
}

/** The item a remark speaks of, as its annotator has it before them. @throws AppError not_allowed, not_found */
export async function readItemOfRemark(
  deps: Pick<Deps, 'db' | 'imageHosts'>,
  actor: Actor,
  { campaignId, remarkId }: Which,
): Promise<ShownTexts> {
  authorize(actor, 'campaign.view')
  const item = await readRemarkedItem(deps.db, { workspaceId: actor.workspaceId, campaignId, remarkId })
  if (!item) throw noSuchRemark()
  return showTexts(item, deps)
}

/** What a ruling on this remark would ask for again, as things stand. @throws AppError not_allowed, not_found */
export async function countRevisits(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId, remarkId, scope }: Which & { scope: RevisitScope },
): Promise<{ judgments: number; people: number }> {
  authorize(actor, 'campaign.edit')
  const { workspaceId } = actor
  if (!(await findRemark(deps.db, { workspaceId, campaignId, remarkId }))) throw noSuchRemark()
  return countJudgmentsToRevisit(deps.db, { campaignId, remarkId, scope })
}

export const noSuchRemark = (): AppError =>
  new AppError('not_found', 'There is no such question or mark in this campaign.')
