import { STORED_MENTION } from '../../ranking/beside/beside-comment.ts'
import { tiersOfRanks } from '../../ranking/ranking.ts'
import type { RecordContext } from '../exports/build-record.ts'
import type { ExportItem } from '../exports/export-item.ts'
import type { ExportRequest } from '../exports/export-request.ts'
import { exportedIds } from '../exports/exported-ids.ts'
import { JUDGMENT_SCHEMA, type JudgmentLine } from './judgment-line.ts'
import { strengthWord } from './strength-words.ts'

type ItemJudgment = ExportItem['judgments'][number]
type LineContext = Pick<RecordContext, 'campaignId' | 'exportId' | 'pseudonymOf' | 'splitOf'>

/**
 * The lines of one item: of each chain of corrections the judgment that stands in the snapshot, by sequence. Gold items give none
 * where the policy leaves them out; nothing else of a policy plays a part.
 */
export function buildJudgmentLines(item: ExportItem, context: LineContext, request: ExportRequest): JudgmentLine[] {
  if (item.isGold && request.target !== 'canonical' && !request.policy.includeGold) return []
  const { promptId, responseIds } = exportedIds(item)
  const shared = {
    schema: JUDGMENT_SCHEMA,
    campaign_id: context.campaignId,
    export_id: context.exportId,
    record_id: item.itemId,
    prompt_id: promptId,
    split: context.splitOf(item.clusterId, item.planNumber),
    is_gold: item.isGold,
  } as const
  const superseded = new Set(item.judgments.map(({ supersedesId }) => supersedesId))
  return item.judgments
    .filter(({ judgmentId }) => !superseded.has(judgmentId))
    .map((judgment) => {
      const earlier = correctedBy(judgment, item.judgments)
      return {
        ...shared,
        judgment_id: judgment.judgmentId,
        supersedes: earlier.map(({ judgmentId }) => judgmentId),
        annotator: context.pseudonymOf(judgment.annotatorId),
        ...saidIn(judgment, item, responseIds),
        display_order: judgment.displayOrder,
        last_implied: judgment.lastImplied,
        guideline_version: judgment.guidelineVersion,
        plan_version: judgment.planNumber,
        active_ms: judgment.activeMs,
        total_active_ms: earlier.reduce((sum, { activeMs }) => sum + activeMs, judgment.activeMs),
        first_key_ms: judgment.firstKeyMs,
        change_count: judgment.changeCount,
        started_at: new Date(judgment.startedAtMs).toISOString(),
        submitted_at: new Date(judgment.submittedAtMs).toISOString(),
      }
    })
}

/** The judgments before this one in its chain, the first one first. */
function correctedBy(judgment: ItemJudgment, judgments: readonly ItemJudgment[]): ItemJudgment[] {
  const before = judgments.find(({ judgmentId }) => judgmentId === judgment.supersedesId)
  return before ? [...correctedBy(before, judgments), before] : []
}

type Said = Pick<JudgmentLine, 'tiers' | 'strengths' | 'all_bad' | 'responses' | 'item_labels' | 'comment' | 'mentions'>

function saidIn(judgment: ItemJudgment, { slate }: ExportItem, ids: readonly string[]): Said {
  const { ranks, strengths, ratings, labels, unseenIndexes } = judgment
  const tiers = tiersOfRanks(ranks, ids)
  // jsonb keeps no order of keys of its own.
  const scales = Object.entries(ratings ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    tiers,
    strengths: tiers.slice(1).map((_, boundary) => strengthWord(strengths[boundary] ?? 0)),
    all_bad: judgment.allBad,
    responses: ids.map((id, index) => ({
      id,
      rank: ranks[index] ?? 0,
      seen: unseenIndexes && !unseenIndexes.includes(index),
      ratings: scales.flatMap(([scale, given]) => {
        const rating = given[index] ?? null
        return rating === null ? [] : [{ scale, rating }]
      }),
      labels: labels?.responses[index] ?? [],
    })),
    item_labels: labels?.item ?? [],
    ...withExportedMentions(judgment.comment, new Map(slate.map(({ responseId }, i) => [responseId, ids[i] ?? '']))),
  }
}

/** `@[id]` of a response becomes `@[id]` as the files name it; what else looks like a mention stays as it was written. */
function withExportedMentions(
  comment: string | null,
  exportedOf: ReadonlyMap<string, string>,
): Pick<JudgmentLine, 'comment' | 'mentions'> {
  const mentions = new Set<string>()
  const text = comment?.replace(STORED_MENTION, (mention, responseId: string) => {
    const id = exportedOf.get(responseId)
    if (id === undefined) return mention
    mentions.add(id)
    return `@[${id}]`
  })
  return { comment: text ?? null, mentions: [...mentions] }
}
