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

-- By hand.
ALTER TABLE "SelectedPrompt" ADD CONSTRAINT "SelectedPrompt_ordinal" CHECK ("ordinal" >= 0);
ALTER TABLE "Item" ADD CONSTRAINT "Item_submitted" CHECK ("submittedSlots" BETWEEN 0 AND "takenSlots");
ALTER TABLE "Item" ADD CONSTRAINT "Item_size" CHECK ("responsesPerItem" BETWEEN 2 AND 9 AND "unitsPerJudgment" > 0);
