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
    UNION ALL SELECT format('person %s has more than their cap of %s', r."annotatorId", r."capJudgments") FROM "RosterEntry" r
    WHERE r."campaignId" = ${campaignId}::uuid AND r."capJudgments" < (
      SELECT count(*) FROM "Assignment" a WHERE a."campaignId" = r."campaignId" AND a."annotatorId" = r."annotatorId" AND a.state IN ('leased', 'submitted'))`
  return rows.map(({ fault }) => fault)
}
