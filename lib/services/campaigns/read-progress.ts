import { type Actor, authorize } from '#lib/core/access/actor'
import type { CampaignState } from '#lib/core/planning/campaign'
import { everyDay, startOfDays } from '#lib/core/planning/days'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { CampaignDetail } from '#lib/data/campaigns/campaigns'
import {
  type AnnotatorProgress,
  type Budget,
  countItems,
  countJudgmentsByDay,
  type Declines,
  type ItemCounts,
  listAnnotatorProgress,
  listDeclines,
  readBudget,
} from '#lib/data/campaigns/progress'
import { countOpenRemarks } from '#lib/data/remarks/remarks'
import type { Deps } from '../deps.ts'
import { readCampaign } from './read-campaign.ts'

const DAYS_SHOWN = 30
const NOTES_SHOWN = 5

export type Progress = ItemCounts & {
  state: CampaignState
  pauseReason: CampaignDetail['pauseReason']
  /** When this was so, by the server's clock. */
  at: Date
  budget: Budget | null
  annotators: AnnotatorProgress[]
  declines: Declines[]
  /** Questions and marks that wait for somebody. */
  openRemarks: number
  /** The last 30 UTC days at most, from the first judgment in them on. */
  days: { day: string; judgments: number }[]
}

/** How a campaign stands, all figures of one moment. @throws AppError not_allowed, not_found */
export async function readProgress(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<Progress> {
  authorize(actor, 'campaign.view')
  const { state, pauseReason } = await readCampaign(deps, actor, { campaignId })
  const at = deps.now()
  return deps.db.$transaction(
    async (tx) => ({
      state,
      pauseReason,
      at,
      ...(await countItems(tx, { campaignId })),
      budget: await readBudget(tx, { campaignId }),
      annotators: await listAnnotatorProgress(tx, { campaignId }),
      declines: await listDeclines(tx, { campaignId, notes: NOTES_SHOWN }),
      openRemarks: await countOpenRemarks(tx, { campaignId }),
      days: everyDay(await countJudgmentsByDay(tx, { campaignId, since: startOfDays(DAYS_SHOWN, at) }), at),
    }),
    // One snapshot for all: the judgments add up to the budget's figures even while more come in.
    { isolationLevel: 'RepeatableRead' },
  )
}
