-- AlterTable
ALTER TABLE "AnnotatorTally" ADD COLUMN     "cursorEpoch" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "cursorPass" INTEGER NOT NULL DEFAULT 1;

-- The check names the column that goes.
ALTER TABLE "CampaignCounter" DROP CONSTRAINT "CampaignCounter_counts";

-- AlterTable
ALTER TABLE "CampaignCounter" DROP COLUMN "announcedCount";

-- CreateTable
CREATE TABLE "CampaignQueue" (
    "campaignId" UUID NOT NULL,
    "announcedCount" INTEGER NOT NULL DEFAULT 0,
    "epoch" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CampaignQueue_pkey" PRIMARY KEY ("campaignId")
);

-- AddForeignKey
ALTER TABLE "CampaignQueue" ADD CONSTRAINT "CampaignQueue_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand.
INSERT INTO "CampaignQueue" ("campaignId", "announcedCount")
SELECT "campaignId", coalesce(sum("overlap") FILTER (WHERE "state" <> 'withdrawn'), 0) FROM "Item" GROUP BY 1;
ALTER TABLE "CampaignCounter" ADD CONSTRAINT "CampaignCounter_counts" CHECK ("judgedCount" >= 0);
ALTER TABLE "CampaignQueue" ADD CONSTRAINT "CampaignQueue_counts" CHECK ("announcedCount" >= 0 AND "epoch" >= 0);
ALTER TABLE "AnnotatorTally" ADD CONSTRAINT "AnnotatorTally_cursor" CHECK ("cursorPass" IN (1, 2));

-- New items are announced, and no cursor is past them: in the statement that makes them, whoever makes them.
CREATE FUNCTION announce_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "CampaignQueue" AS q ("campaignId", "announcedCount", "epoch")
  SELECT "campaignId", coalesce(sum("overlap") FILTER (WHERE "state" <> 'withdrawn'), 0), 1 FROM made GROUP BY 1
  ON CONFLICT ("campaignId") DO UPDATE SET "announcedCount" = q."announcedCount" + excluded."announcedCount", "epoch" = q."epoch" + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER "Item_announce" AFTER INSERT ON "Item" REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION announce_items();

-- A place that comes free is found again behind every cursor, whatever frees it.
CREATE FUNCTION return_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."isReturned" := true;
  RETURN NEW;
END $$;
CREATE TRIGGER "Item_return" BEFORE UPDATE ON "Item" FOR EACH ROW
  WHEN (NEW."takenSlots" < OLD."takenSlots" OR NEW."overlap" > OLD."overlap" OR (NEW."state" = 'open' AND OLD."state" <> 'open'))
  EXECUTE FUNCTION return_item();
