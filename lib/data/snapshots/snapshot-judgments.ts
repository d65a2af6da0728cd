import type { JudgmentFacts } from '#lib/core/interchange/exports/snapshot-facts'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

const PAGE = 2_000

type Row = Omit<JudgmentFacts, 'sequence'> & { sequence: bigint; startedAt: Date; submittedAt: Date }

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
        "guidelineVersion", "planNumber", "activeMs", "startedAt", "submittedAt", "supersedesId"::text
      from "Judgment"
      where "campaignId" = ${campaignId}::uuid and sequence > ${after}::bigint and sequence <= ${lastSequence}::bigint
      order by sequence limit ${PAGE}`
    for (const { sequence, startedAt, submittedAt, ...rest } of rows) {
      yield {
        ...rest,
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
