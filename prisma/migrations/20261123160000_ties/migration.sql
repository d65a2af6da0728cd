-- What a judgment was given without seeing, and ties that no row can break any more.

-- DropForeignKey
ALTER TABLE "ItemResponse" DROP CONSTRAINT "ItemResponse_campaignId_itemId_fkey";

-- DropForeignKey
ALTER TABLE "Judgment" DROP CONSTRAINT "Judgment_campaignId_assignmentId_fkey";

-- AlterTable
ALTER TABLE "Judgment" ADD COLUMN     "unseenIndexes" INTEGER[];

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_campaignId_id_itemId_annotatorId_key" ON "Assignment"("campaignId", "id", "itemId", "annotatorId");

-- CreateIndex
CREATE UNIQUE INDEX "Item_campaignId_id_promptId_key" ON "Item"("campaignId", "id", "promptId");

-- AddForeignKey
ALTER TABLE "ItemResponse" ADD CONSTRAINT "ItemResponse_campaignId_itemId_promptId_fkey" FOREIGN KEY ("campaignId", "itemId", "promptId") REFERENCES "Item"("campaignId", "id", "promptId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgment" ADD CONSTRAINT "Judgment_campaignId_assignmentId_itemId_annotatorId_fkey" FOREIGN KEY ("campaignId", "assignmentId", "itemId", "annotatorId") REFERENCES "Assignment"("campaignId", "id", "itemId", "annotatorId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand.
ALTER TABLE "Judgment" ADD CONSTRAINT "Judgment_unseen" CHECK ("unseenIndexes" <@ "displayOrder");
