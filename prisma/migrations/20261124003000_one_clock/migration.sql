-- AlterTable
ALTER TABLE "Judgment" ALTER COLUMN "submittedAt" SET DEFAULT clock_timestamp();

-- CreateIndex
CREATE INDEX "Judgment_campaignId_annotatorId_sequence_idx" ON "Judgment"("campaignId", "annotatorId", "sequence");
