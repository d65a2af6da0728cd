-- A claim gathers what is designated to its person from the index alone.

-- DropIndex
DROP INDEX "Designation_campaignId_annotatorId_idx";

-- CreateIndex
CREATE INDEX "Designation_campaignId_annotatorId_itemId_idx" ON "Designation"("campaignId", "annotatorId", "itemId");
