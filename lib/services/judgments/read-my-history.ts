import type { Actor } from '#lib/core/access/actor'
import type { AssignmentId, CampaignId, JudgmentId } from '#lib/core/vocabulary/ids'
import { type HistoryFilter, type HistoryPlace, listMyHistory } from '#lib/data/judgments/my-history'
import { countMine } from '#lib/data/remarks/count-mine'
import { enterWorkplace } from '../assignments/enter-workplace.ts'
import type { Deps } from '../deps.ts'

export type PastJudgment = {
  judgmentId: JudgmentId
  assignmentId: AssignmentId
  preview: string
  submittedAt: Date
  /** Cards by their place on the screen, best first; the same tier is a tie. */
  tiers: number[][]
  activeMs: number
  isCorrection: boolean
  /** Why it can be changed no more; null while it can. */
  fixed: 'in_snapshot' | 'campaign_closed' | null
  revisitFor: number | null
  openQuestions: number
}
export type MyHistory = { name: string; judgments: PastJudgment[]; next: HistoryPlace | null; revisits: number }

/** Judgments on one page of the history. */
const PAGE = 50

/** What somebody judged in a campaign, as it stands, newest first, a page at a time. @throws AppError not_allowed, not_found */
export async function readMyHistory(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  asked: { campaignId: CampaignId; filter: HistoryFilter; since: Date; before: HistoryPlace | null },
): Promise<MyHistory> {
  const { name } = await enterWorkplace(deps.db, actor, asked)
  const mine = { campaignId: asked.campaignId, annotatorId: actor.membershipId }
  const rows = await listMyHistory(deps.db, { ...asked, ...mine, most: PAGE + 1 })
  const judgments = rows.slice(0, PAGE).map(({ ranks, displayOrder, isFrozen, isRunning, ...rest }): PastJudgment => {
    const tiers: number[][] = []
    for (const [place, index] of displayOrder.entries()) {
      const rank = ranks[index] ?? 1
      const tier = tiers[rank - 1] ?? []
      tier.push(place)
      tiers[rank - 1] = tier
    }
    return { ...rest, tiers, fixed: isFrozen ? 'in_snapshot' : isRunning ? null : 'campaign_closed' }
  })
  const last = judgments.at(-1)
  const next = rows.length > PAGE && last ? { submittedAt: last.submittedAt, judgmentId: last.judgmentId } : null
  return { name, judgments, next, revisits: (await countMine(deps.db, mine)).revisits }
}
