import { ExportItem } from '#lib/core/interchange/exports/export-item'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

/** A page ends before it passes this many characters of prompts and responses, unless one item alone does. */
const PAGE_CHARACTERS = 2_000_000
const PAGE_ITEMS = 200
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * The items with a judgment in the snapshot, by id, each with its prompt, its slate and its judgments up to the sequence
 * number, a page at a time. Everything it reads is immutable or append-only, so pages of one snapshot fit together without a
 * transaction held open, and a reader that stalls holds no connection.
 */
export async function* readSnapshotItems(
  db: Connection,
  { campaignId, lastSequence }: { campaignId: CampaignId; lastSequence: number },
): AsyncGenerator<ExportItem[], void> {
  for (let after = FIRST; ; ) {
    const rows = await db.$queryRaw<unknown[]>`
      with ahead as (
        select i.*, (select p."charCount" from "Prompt" p where p.id = i."promptId")
          + (select coalesce(sum(r."charCount"), 0) from "ItemResponse" s join "CandidateResponse" r on r.id = s."responseId"
             where s."campaignId" = i."campaignId" and s."itemId" = i.id) as size
        from "Item" i
        where i."campaignId" = ${campaignId}::uuid and i.id > ${after}::uuid
          and exists (select 1 from "Judgment" j where j."campaignId" = i."campaignId" and j."itemId" = i.id and j.sequence <= ${lastSequence}::bigint)
        order by i.id limit ${PAGE_ITEMS}
      ), page as (
        select * from (select ahead.*, sum(size) over (order by id) as total, row_number() over (order by id) as place from ahead) a
        where place = 1 or total <= ${PAGE_CHARACTERS}
      )
      select i.id::text as "itemId", i."planNumber", i."clusterId", i."isGold",
        json_build_object('promptId', p.id, 'externalId', p."externalId", 'messages', p.messages, 'source', p.source,
          'lang', p.lang, 'metaJson', p."metaJson") as prompt,
        (select json_agg(json_build_object('responseId', r.id, 'externalId', r."externalId", 'content', r.content,
            'model', r.model, 'paramsJson', r."paramsJson") order by s.index)
         from "ItemResponse" s join "CandidateResponse" r on r.id = s."responseId"
         where s."campaignId" = i."campaignId" and s."itemId" = i.id) as slate,
        (select json_agg(json_build_object('judgmentId', j.id, 'annotatorId', j."annotatorId", 'ranks', j.ranks,
            'displayOrder', j."displayOrder", 'lastImplied', j."lastImplied", 'guidelineVersion', j."guidelineVersion",
            'planNumber', j."planNumber", 'activeMs', j."activeMs",
            'startedAtMs', round(extract(epoch from j."startedAt") * 1000),
            'submittedAtMs', round(extract(epoch from j."submittedAt") * 1000),
            'supersedesId', j."supersedesId", 'strengths', j.strengths, 'allBad', j."allBad", 'ratings', j.ratings,
            'labels', j.labels, 'comment', j.comment, 'unseenIndexes', j."unseenIndexes", 'firstKeyMs', j."firstKeyMs",
            'changeCount', j."changeCount",
            'firstRatings', j.ratings -> (select c."annotationOptions" #>> '{ratings,0,key}' from "Campaign" c where c.id = j."campaignId")) order by j.sequence)
         from "Judgment" j
         where j."campaignId" = i."campaignId" and j."itemId" = i.id and j.sequence <= ${lastSequence}::bigint) as judgments
      from page i join "Prompt" p on p.id = i."promptId"
      order by i.id`
    const items = rows.map((row) => ExportItem.parse(row))
    const last = items.at(-1)
    if (!last) return
    yield items
    after = last.itemId
  }
}
