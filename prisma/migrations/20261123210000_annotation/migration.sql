-- CreateEnum
CREATE TYPE "RemarkKind" AS ENUM ('mark', 'question');

-- CreateEnum
CREATE TYPE "RevisitOutcome" AS ENUM ('kept', 'corrected');

-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "annotationOptions" JSONB;

-- AlterTable
ALTER TABLE "CampaignCounter" ADD COLUMN     "announcedCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "judgedCount" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "GuidelineVersion" ADD COLUMN     "createdById" UUID,
ADD COLUMN     "note" TEXT;

-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "isReturned" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Judgment" ADD COLUMN     "allBad" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "changeCount" INTEGER,
ADD COLUMN     "comment" TEXT,
ADD COLUMN     "firstKeyMs" INTEGER,
ADD COLUMN     "labels" JSONB,
ADD COLUMN     "ratings" JSONB,
ADD COLUMN     "strengths" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "preferences" JSONB;

-- AlterTable
ALTER TABLE "RosterEntry" ADD COLUMN     "acknowledgedGuidelines" INTEGER,
ADD COLUMN     "practiceDoneAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "AnnotatorTally" (
    "campaignId" UUID NOT NULL,
    "annotatorId" UUID NOT NULL,
    "judgedCount" INTEGER NOT NULL DEFAULT 0,
    "activeMs" BIGINT NOT NULL DEFAULT 0,
    "cursorPriority" INTEGER,
    "cursorItemId" UUID,

    CONSTRAINT "AnnotatorTally_pkey" PRIMARY KEY ("campaignId","annotatorId")
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "annotatorId" UUID NOT NULL,
    "kind" "RemarkKind" NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "answer" TEXT,
    "guidelineVersion" INTEGER,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("campaignId","id")
);

-- CreateTable
CREATE TABLE "Revisit" (
    "campaignId" UUID NOT NULL,
    "judgmentId" UUID NOT NULL,
    "guidelineVersion" INTEGER NOT NULL,
    "annotatorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),
    "outcome" "RevisitOutcome",

    CONSTRAINT "Revisit_pkey" PRIMARY KEY ("campaignId","judgmentId","guidelineVersion")
);

-- CreateTable
CREATE TABLE "PracticeItem" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "messages" JSONB NOT NULL,
    "responses" TEXT[],
    "ranks" INTEGER[],
    "explanation" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PracticeItem_pkey" PRIMARY KEY ("campaignId","id")
);

-- CreateTable
CREATE TABLE "PracticeAttempt" (
    "campaignId" UUID NOT NULL,
    "practiceItemId" UUID NOT NULL,
    "annotatorId" UUID NOT NULL,
    "ranks" INTEGER[],
    "displayOrder" INTEGER[],
    "activeMs" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PracticeAttempt_pkey" PRIMARY KEY ("campaignId","practiceItemId","annotatorId")
);

-- CreateIndex
CREATE INDEX "Remark_campaignId_settledAt_createdAt_idx" ON "Remark"("campaignId", "settledAt", "createdAt");

-- CreateIndex
CREATE INDEX "Remark_campaignId_guidelineVersion_idx" ON "Remark"("campaignId", "guidelineVersion");

-- CreateIndex
CREATE INDEX "Remark_campaignId_assignmentId_itemId_annotatorId_idx" ON "Remark"("campaignId", "assignmentId", "itemId", "annotatorId");

-- CreateIndex
CREATE INDEX "Revisit_campaignId_annotatorId_settledAt_idx" ON "Revisit"("campaignId", "annotatorId", "settledAt");

-- CreateIndex
CREATE INDEX "Revisit_campaignId_guidelineVersion_idx" ON "Revisit"("campaignId", "guidelineVersion");

-- CreateIndex
CREATE INDEX "PracticeItem_workspaceId_campaignId_idx" ON "PracticeItem"("workspaceId", "campaignId");

-- CreateIndex
CREATE INDEX "PracticeAttempt_campaignId_annotatorId_idx" ON "PracticeAttempt"("campaignId", "annotatorId");

-- CreateIndex
CREATE INDEX "Judgment_campaignId_annotatorId_submittedAt_idx" ON "Judgment"("campaignId", "annotatorId", "submittedAt");

-- AddForeignKey
ALTER TABLE "AnnotatorTally" ADD CONSTRAINT "AnnotatorTally_campaignId_annotatorId_fkey" FOREIGN KEY ("campaignId", "annotatorId") REFERENCES "RosterEntry"("campaignId", "annotatorId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_campaignId_assignmentId_itemId_annotatorId_fkey" FOREIGN KEY ("campaignId", "assignmentId", "itemId", "annotatorId") REFERENCES "Assignment"("campaignId", "id", "itemId", "annotatorId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revisit" ADD CONSTRAINT "Revisit_campaignId_judgmentId_fkey" FOREIGN KEY ("campaignId", "judgmentId") REFERENCES "Judgment"("campaignId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeItem" ADD CONSTRAINT "PracticeItem_workspaceId_campaignId_fkey" FOREIGN KEY ("workspaceId", "campaignId") REFERENCES "Campaign"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeAttempt" ADD CONSTRAINT "PracticeAttempt_campaignId_practiceItemId_fkey" FOREIGN KEY ("campaignId", "practiceItemId") REFERENCES "PracticeItem"("campaignId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand.
UPDATE "CampaignCounter" c SET "judgedCount" = i.judged, "announcedCount" = i.announced
FROM (SELECT "campaignId", sum("submittedSlots") AS judged, sum(CASE WHEN state = 'withdrawn' THEN 0 ELSE overlap END) AS announced
      FROM "Item" GROUP BY 1) i
WHERE i."campaignId" = c."campaignId";
INSERT INTO "AnnotatorTally" ("campaignId", "annotatorId", "judgedCount", "activeMs")
SELECT j."campaignId", j."annotatorId", count(*) FILTER (WHERE j."supersedesId" IS NULL), sum(j."activeMs")
FROM "Judgment" j JOIN "RosterEntry" r ON r."campaignId" = j."campaignId" AND r."annotatorId" = j."annotatorId" GROUP BY 1, 2;
UPDATE "RosterEntry" r SET "acknowledgedGuidelines" = j.version
FROM (SELECT "campaignId", "annotatorId", max("guidelineVersion") AS version FROM "Judgment" GROUP BY 1, 2) j
WHERE j."campaignId" = r."campaignId" AND j."annotatorId" = r."annotatorId";
ALTER TABLE "AnnotatorTally" ADD CONSTRAINT "AnnotatorTally_counts" CHECK ("judgedCount" >= 0 AND "activeMs" >= 0 AND ("cursorPriority" IS NULL) = ("cursorItemId" IS NULL));
ALTER TABLE "CampaignCounter" ADD CONSTRAINT "CampaignCounter_counts" CHECK ("judgedCount" >= 0 AND "announcedCount" >= 0);
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_annotationOptions" CHECK (jsonb_typeof("annotationOptions") = 'object');
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_preferences" CHECK (jsonb_typeof("preferences") = 'object');
ALTER TABLE "RosterEntry" ADD CONSTRAINT "RosterEntry_acknowledged" CHECK ("acknowledgedGuidelines" >= 1);
ALTER TABLE "Judgment" ADD CONSTRAINT "Judgment_beside" CHECK (
  coalesce("firstKeyMs", 0) >= 0 AND coalesce("changeCount", 0) >= 0 AND "strengths" IS NOT NULL
  AND cardinality("strengths") < cardinality("ranks") AND 0 <= ALL ("strengths") AND 3 >= ALL ("strengths")
  AND ("ratings" IS NULL OR jsonb_typeof("ratings") = 'object') AND ("labels" IS NULL OR jsonb_typeof("labels") = 'object')
  AND char_length(coalesce("comment", 'x')) BETWEEN 1 AND 8000);
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_words" CHECK (char_length("body") BETWEEN 1 AND 4000 AND char_length(coalesce("answer", 'x')) BETWEEN 1 AND 8000);
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_settled" CHECK (
  ("settledAt" IS NULL) = ("settledById" IS NULL) AND ("settledAt" IS NOT NULL OR ("answer" IS NULL AND "guidelineVersion" IS NULL AND "seenAt" IS NULL)));
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_guideline_fkey" FOREIGN KEY ("campaignId", "guidelineVersion") REFERENCES "GuidelineVersion"("campaignId", "number");
ALTER TABLE "Revisit" ADD CONSTRAINT "Revisit_settled" CHECK (("settledAt" IS NULL) = ("outcome" IS NULL));
ALTER TABLE "Revisit" ADD CONSTRAINT "Revisit_guideline_fkey" FOREIGN KEY ("campaignId", "guidelineVersion") REFERENCES "GuidelineVersion"("campaignId", "number");
ALTER TABLE "PracticeItem" ADD CONSTRAINT "PracticeItem_shape" CHECK (
  "position" >= 0 AND cardinality("responses") BETWEEN 2 AND 9 AND cardinality("responses") = cardinality("ranks")
  AND char_length("explanation") BETWEEN 1 AND 8000 AND jsonb_typeof("messages") = 'array');
ALTER TABLE "PracticeItem" ADD CONSTRAINT "PracticeItem_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdById") REFERENCES "Membership"("workspaceId", "id");
ALTER TABLE "PracticeAttempt" ADD CONSTRAINT "PracticeAttempt_shape" CHECK (
  "activeMs" >= 0 AND cardinality("ranks") BETWEEN 2 AND 9 AND cardinality("ranks") = cardinality("displayOrder"));
ALTER TABLE "PracticeAttempt" ADD CONSTRAINT "PracticeAttempt_roster_fkey" FOREIGN KEY ("campaignId", "annotatorId") REFERENCES "RosterEntry"("campaignId", "annotatorId");
-- Places that came free behind the cursors, in the claim's order.
CREATE INDEX "Item_returned" ON "Item" ("campaignId", "priority", "id") WHERE "takenSlots" < "overlap" AND "state" = 'open' AND "isReturned";
CREATE TRIGGER "GuidelineVersion_append_only" BEFORE UPDATE OR DELETE ON "GuidelineVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "PracticeAttempt_append_only" BEFORE UPDATE OR DELETE ON "PracticeAttempt" FOR EACH ROW EXECUTE FUNCTION refuse_change();
