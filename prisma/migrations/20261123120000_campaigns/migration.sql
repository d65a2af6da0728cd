-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "responsesPerItem" INTEGER NOT NULL,
ADD COLUMN     "submittedSlots" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "unitsPerJudgment" BIGINT NOT NULL;
-- CreateTable
CREATE TABLE "SelectedPrompt" (
    "campaignId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "planNumber" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    CONSTRAINT "SelectedPrompt_pkey" PRIMARY KEY ("campaignId","promptId")
);
-- CreateIndex
CREATE UNIQUE INDEX "SelectedPrompt_campaignId_ordinal_key" ON "SelectedPrompt"("campaignId", "ordinal");
-- AddForeignKey
ALTER TABLE "SelectedPrompt" ADD CONSTRAINT "SelectedPrompt_workspaceId_campaignId_fkey" FOREIGN KEY ("workspaceId", "campaignId") REFERENCES "Campaign"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "SelectedPrompt" ADD CONSTRAINT "SelectedPrompt_campaignId_planNumber_fkey" FOREIGN KEY ("campaignId", "planNumber") REFERENCES "Plan"("campaignId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "SelectedPrompt" ADD CONSTRAINT "SelectedPrompt_workspaceId_promptId_fkey" FOREIGN KEY ("workspaceId", "promptId") REFERENCES "Prompt"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AlterTable
ALTER TABLE "CampaignCounter" ADD COLUMN "isOpen" BOOLEAN NOT NULL DEFAULT true;
-- AlterTable
ALTER TABLE "Snapshot" ADD COLUMN     "declinedCounts" JSONB NOT NULL,
ADD COLUMN     "itemCount" INTEGER NOT NULL,
ADD COLUMN     "judgmentCount" INTEGER NOT NULL,
ALTER COLUMN "createdById" DROP NOT NULL;
-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_campaignId_lastSequence_key" ON "Snapshot"("campaignId", "lastSequence");
-- AlterTable
ALTER TABLE "Invite" ADD COLUMN     "campaignId" UUID;
-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('prompts', 'responses');
-- AlterTable
ALTER TABLE "PoolImport" ADD COLUMN     "campaignId" UUID,
ADD COLUMN     "kind" "ImportKind" NOT NULL DEFAULT 'prompts';
-- CreateTable
CREATE TABLE "StagedResponse" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "externalId" TEXT,
    "content" TEXT NOT NULL,
    "model" TEXT,
    "paramsJson" TEXT,
    "contentHash" TEXT NOT NULL,
    "normalizedHash" TEXT NOT NULL,
    "charCount" INTEGER NOT NULL,
    "wordCount" INTEGER NOT NULL,
    CONSTRAINT "StagedResponse_pkey" PRIMARY KEY ("id")
);
-- CreateIndex
CREATE UNIQUE INDEX "StagedResponse_importId_promptId_normalizedHash_key" ON "StagedResponse"("importId", "promptId", "normalizedHash");
-- AddForeignKey
ALTER TABLE "StagedResponse" ADD CONSTRAINT "StagedResponse_workspaceId_importId_fkey" FOREIGN KEY ("workspaceId", "importId") REFERENCES "PoolImport"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "StagedResponse" ADD CONSTRAINT "StagedResponse_workspaceId_promptId_fkey" FOREIGN KEY ("workspaceId", "promptId") REFERENCES "Prompt"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand.
ALTER TABLE "SelectedPrompt" ADD CONSTRAINT "SelectedPrompt_ordinal" CHECK ("ordinal" >= 0);
ALTER TABLE "Item" ADD CONSTRAINT "Item_submitted" CHECK ("submittedSlots" BETWEEN 0 AND "takenSlots");
ALTER TABLE "Item" ADD CONSTRAINT "Item_size" CHECK ("responsesPerItem" BETWEEN 2 AND 9 AND "unitsPerJudgment" > 0);
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdById") REFERENCES "Membership"("workspaceId", "id");
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_counts" CHECK ("judgmentCount" >= 1 AND "itemCount" BETWEEN 1 AND "judgmentCount");
CREATE TRIGGER "Snapshot_append_only" BEFORE UPDATE OR DELETE ON "Snapshot" FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- Invites to a campaign's roster, and responses imported for a campaign.
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_campaign_fkey" FOREIGN KEY ("workspaceId", "campaignId") REFERENCES "Campaign"("workspaceId", "id");
ALTER TABLE "PoolImport" ADD CONSTRAINT "PoolImport_campaign_fkey" FOREIGN KEY ("workspaceId", "campaignId") REFERENCES "Campaign"("workspaceId", "id");
ALTER TABLE "PoolImport" ADD CONSTRAINT "PoolImport_kind" CHECK (("kind" = 'responses') = ("campaignId" IS NOT NULL));
ALTER TABLE "StagedResponse" ADD CONSTRAINT "StagedResponse_shape" CHECK ("line" >= 1 AND "place" >= 0 AND "contentHash" ~ '^[0-9a-f]{64}$' AND "normalizedHash" ~ '^[0-9a-f]{64}$');
-- One at a time, so that what a report counts as new or identical is still true when it is kept.
CREATE UNIQUE INDEX "PoolImport_one_of_responses" ON "PoolImport" ("poolId") WHERE "kind" = 'responses' AND "endedAt" IS NULL;
