-- AlterTable
ALTER TABLE "CampaignCounter" ADD COLUMN     "frozenSequence" BIGINT NOT NULL DEFAULT 0;

-- By hand.
UPDATE "CampaignCounter" c SET "frozenSequence" = s.last
FROM (SELECT "campaignId", max("lastSequence") AS last FROM "Snapshot" GROUP BY 1) s WHERE s."campaignId" = c."campaignId";
ALTER TABLE "CampaignCounter" ADD CONSTRAINT "CampaignCounter_frozen" CHECK ("frozenSequence" BETWEEN 0 AND "lastSequence");
