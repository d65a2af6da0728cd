-- By hand.
-- A known ranking is used once in a campaign, and what a later plan took back was never given to anybody.
CREATE UNIQUE INDEX "Item_one_gold" ON "Item" ("campaignId", "goldOfId") WHERE "goldOfId" IS NOT NULL;
ALTER TABLE "Item" ADD CONSTRAINT "Item_withdrawn" CHECK (("state" = 'withdrawn') = ("withdrawnInPlan" IS NOT NULL) AND ("state" <> 'withdrawn' OR "takenSlots" = 0));
