import { contentHash, type Sha256Hex } from '../canonical-json.ts'
import { CANONICAL_SCHEMA, type CanonicalRecord, type RecordAnnotation, type Split } from '../canonical-record.ts'
import { strengthWord } from '../judgments/strength-words.ts'
import type { ExportItem } from './export-item.ts'
import { exportedIds } from './exported-ids.ts'

export type RecordContext = {
  campaignId: string
  /** The snapshot's hash. */
  exportId: string
  sha256Hex: Sha256Hex
  /** The name an annotator has in the file: always the same for one, and nothing about who they are. */
  pseudonymOf: (annotatorId: string) => string
  /** The side of a cluster, by the plan its item was made under. */
  splitOf: (clusterId: string, planNumber: number) => Split
}

/**
 * One item with the judgments of a snapshot as the canonical record. Every judgment stands in it, a corrected one with the id of
 * its correction, where the snapshot holds that too.
 */
export function buildRecord(item: ExportItem, context: RecordContext): CanonicalRecord {
  const { prompt, slate } = item
  const { promptId, responseIds } = exportedIds(item)
  return {
    schema: CANONICAL_SCHEMA,
    record_id: item.itemId,
    campaign_id: context.campaignId,
    export_id: context.exportId,
    plan_version: item.planNumber,
    split: context.splitOf(item.clusterId, item.planNumber),
    cluster_id: item.clusterId,
    prompt: {
      id: promptId,
      messages: prompt.messages,
      source: prompt.source,
      lang: prompt.lang,
      meta_json: prompt.metaJson,
      content_hash: contentHash(prompt.messages, context.sha256Hex),
    },
    responses: slate.map((response, index) => ({
      id: responseIds[index] ?? response.responseId,
      index,
      content: response.content,
      model: response.model,
      params_json: response.paramsJson,
      content_hash: contentHash(response.content, context.sha256Hex),
    })),
    annotations: annotationsOf(item, context),
  }
}

function annotationsOf({ judgments, isGold }: ExportItem, { pseudonymOf }: RecordContext): RecordAnnotation[] {
  const successorOf = new Map(judgments.map(({ supersedesId, judgmentId }) => [supersedesId, judgmentId]))
  const revisionOf = new Map<string, number>()
  return judgments.map((judgment) => {
    // Judgments stand by sequence, so the one that is corrected came before.
    const revision = 1 + (revisionOf.get(judgment.supersedesId ?? '') ?? 0)
    revisionOf.set(judgment.judgmentId, revision)
    return {
      id: judgment.judgmentId,
      annotator: pseudonymOf(judgment.annotatorId),
      status: 'submitted',
      ranks: judgment.ranks,
      ratings: judgment.firstRatings,
      display_order: judgment.displayOrder,
      guideline_version: judgment.guidelineVersion,
      plan_version: judgment.planNumber,
      last_implied: judgment.lastImplied,
      strengths: strengthWords(judgment.strengths),
      active_ms: judgment.activeMs,
      started_at: new Date(judgment.startedAtMs).toISOString(),
      submitted_at: new Date(judgment.submittedAtMs).toISOString(),
      skip_reason: null,
      is_gold: isGold,
      revision,
      superseded_by: successorOf.get(judgment.judgmentId) ?? null,
    }
  })
}

/** The record says a strength of every boundary or of none: null where one was left unsaid. */
function strengthWords(strengths: readonly number[]): RecordAnnotation['strengths'] {
  const words = strengths.flatMap((strength) => strengthWord(strength) ?? [])
  return words.length > 0 && words.length === strengths.length ? words : null
}
