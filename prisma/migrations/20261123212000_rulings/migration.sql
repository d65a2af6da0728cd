-- CreateIndex
CREATE INDEX "Remark_campaignId_annotatorId_createdAt_idx" ON "Remark"("campaignId", "annotatorId", "createdAt");

-- By hand.
-- Answers that wait to be seen, however many were seen before.
CREATE INDEX "Remark_unseen_answer" ON "Remark" ("campaignId", "annotatorId") WHERE "answer" IS NOT NULL AND "seenAt" IS NULL;
