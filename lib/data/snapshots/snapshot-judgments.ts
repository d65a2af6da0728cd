import type { JudgmentFacts } from '#lib/core/interchange/exports/snapshot-facts'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

const PAGE = 2_000

type Row = Omit<JudgmentFacts, 'sequence' | keyof Beside> &
  Beside & { sequence: bigint; startedAt: Date; submittedAt: Date }
/** Columns that are in the hash only where something was said. */
type Beside = {
  allBad: boolean
  strengths: number[]
  ratings: unknown
  labels: unknown
  comment: string | null
  firstKeyMs: number | null
  changeCount: number | null
}

/**
 * Every judgment of a campaign up to a sequence number, in its order, a page at a time. What it yields never changes, so
 * no transaction is held open between pages.
 */
export async function* readJudgments(
  db: Connection,
  { campaignId, lastSequence }: { campaignId: CampaignId; lastSequence: number },
): AsyncGenerator<JudgmentFacts> {
  let after = 0
  while (after < lastSequence) {
    const rows = await db.$queryRaw<Row[]>`
      select sequence, id::text as "judgmentId", "itemId"::text, "annotatorId"::text, ranks, "displayOrder", "lastImplied",
        "guidelineVersion", "planNumber", "activeMs", "startedAt", "submittedAt", "supersedesId"::text,
        "allBad", strengths, ratings, labels, comment, "firstKeyMs", "changeCount"
      from "Judgment"
      where "campaignId" = ${campaignId}::uuid and sequence > ${after}::bigint and sequence <= ${lastSequence}::bigint
      order by sequence limit ${PAGE}`
    for (const row of rows) {
      const { sequence, startedAt, submittedAt, allBad, strengths, ratings, labels, comment, ...others } = row
      const { firstKeyMs, changeCount, ...rest } = others
      yield {
        ...rest,
        ...(allBad && { allBad }),
        ...(strengths.length > 0 && { strengths }),
        ...(ratings !== null && { ratings }),
        ...(labels !== null && { labels }),
        ...(comment !== null && { comment }),
        ...(firstKeyMs !== null && { firstKeyMs }),
        ...(changeCount !== null && { changeCount }),
        sequence: Number(sequence),
        startedAtMs: startedAt.getTime(),
        submittedAtMs: submittedAt.getTime(),
      }
    }
    const last = rows.at(-1)
    if (!last) return
    after = Number(last.sequence)
  }
}
