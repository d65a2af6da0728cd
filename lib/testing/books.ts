import type { CampaignId } from '#lib/core/vocabulary/ids'
import { testDatabase } from './database.ts'

/** What is wrong with a campaign's books: nothing, at every moment. Counter and ledger agree, the cap holds, slots are what is leased or judged. */
export async function faultsInBooks(campaignId: CampaignId): Promise<string[]> {
  const rows = await testDatabase().db.$queryRaw<{ fault: string }[]>`
    WITH ledger AS (
      SELECT coalesce(sum("reservedDelta"), 0) AS reserved, coalesce(sum("spentDelta"), 0) AS spent
      FROM "LedgerEntry" WHERE "campaignId" = ${campaignId}::uuid
    ), counter AS (SELECT * FROM "CampaignCounter" WHERE "campaignId" = ${campaignId}::uuid)
    SELECT format('reserved %s, by the ledger %s', "reservedUnits", ledger.reserved) AS fault FROM counter, ledger WHERE "reservedUnits" <> ledger.reserved
    UNION ALL SELECT format('spent %s, by the ledger %s', "spentUnits", ledger.spent) FROM counter, ledger WHERE "spentUnits" <> ledger.spent
    UNION ALL SELECT format('spent %s and reserved %s of %s', "spentUnits", "reservedUnits", "capUnits") FROM counter WHERE "spentUnits" + "reservedUnits" > "capUnits"
    UNION ALL SELECT format('reserved %s, by the leases %s', "reservedUnits", l.units) FROM counter, (
      SELECT coalesce(sum("reservedUnits"), 0) AS units FROM "Assignment" WHERE "campaignId" = ${campaignId}::uuid AND state = 'leased') l
    WHERE "reservedUnits" <> l.units
    UNION ALL SELECT format('item %s: %s slots taken, %s held', i.id, i."takenSlots", h.held) FROM "Item" i, LATERAL (
      SELECT count(*) AS held FROM "Assignment" a WHERE a."campaignId" = i."campaignId" AND a."itemId" = i.id AND a.state IN ('leased', 'submitted')) h
    WHERE i."campaignId" = ${campaignId}::uuid AND i."takenSlots" <> h.held
    UNION ALL SELECT format('item %s: %s slots submitted, %s judged', i.id, i."submittedSlots", j.judged) FROM "Item" i, LATERAL (
      SELECT count(*) AS judged FROM "Judgment" j WHERE j."campaignId" = i."campaignId" AND j."itemId" = i.id AND j."supersedesId" IS NULL) j
    WHERE i."campaignId" = ${campaignId}::uuid AND i."submittedSlots" <> j.judged
    UNION ALL SELECT format('%s judged, by the items %s', "judgedCount", i.judged) FROM counter, (
      SELECT coalesce(sum("submittedSlots"), 0) AS judged FROM "Item" WHERE "campaignId" = ${campaignId}::uuid) i
    WHERE "judgedCount" <> i.judged
    UNION ALL SELECT format('%s announced, by the items %s', q."announcedCount", i.announced) FROM "CampaignQueue" q, (
      SELECT coalesce(sum(overlap) FILTER (WHERE state <> 'withdrawn'), 0) AS announced FROM "Item" WHERE "campaignId" = ${campaignId}::uuid) i
    WHERE q."campaignId" = ${campaignId}::uuid AND q."announcedCount" <> i.announced
    UNION ALL SELECT format('person %s: %s judged in %s ms, by the judgments %s in %s ms', r."annotatorId", coalesce(t."judgedCount", 0),
      coalesce(t."activeMs", 0), j.judged, j.ms)
    FROM "RosterEntry" r LEFT JOIN "AnnotatorTally" t ON t."campaignId" = r."campaignId" AND t."annotatorId" = r."annotatorId", LATERAL (
      SELECT count(*) FILTER (WHERE "supersedesId" IS NULL) AS judged, coalesce(sum("activeMs"), 0) AS ms FROM "Judgment" j
      WHERE j."campaignId" = r."campaignId" AND j."annotatorId" = r."annotatorId") j
    WHERE r."campaignId" = ${campaignId}::uuid AND (coalesce(t."judgedCount", 0), coalesce(t."activeMs", 0)) <> (j.judged, j.ms)
    UNION ALL SELECT format('person %s has more than their cap of %s', r."annotatorId", r."capJudgments") FROM "RosterEntry" r
    WHERE r."campaignId" = ${campaignId}::uuid AND r."capJudgments" < (
      SELECT count(*) FROM "Assignment" a WHERE a."campaignId" = r."campaignId" AND a."annotatorId" = r."annotatorId" AND a.state IN ('leased', 'submitted'))`
  return rows.map(({ fault }) => fault)
}
