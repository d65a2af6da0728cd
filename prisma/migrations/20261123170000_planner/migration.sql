-- The planner: schedules, allocation, caps, new versions of a plan, waves, pilots, calibrations and templates.

-- CreateEnum
CREATE TYPE "PauseReason" AS ENUM ('lead', 'cap');

-- CreateEnum
CREATE TYPE "ItemPurpose" AS ENUM ('regular', 'first', 'audit', 'test', 'gold');

-- AlterEnum
ALTER TYPE "ItemState" ADD VALUE 'withdrawn';

-- DropIndex
DROP INDEX "SelectedPrompt_campaignId_ordinal_key";

-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "firstWaveId" UUID,
ADD COLUMN     "pauseReason" "PauseReason",
ADD COLUMN     "pilotArm" INTEGER,
ADD COLUMN     "pilotId" UUID,
ADD COLUMN     "warnedPercent" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "wave" INTEGER;

-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "goldOfId" UUID,
ADD COLUMN     "goldRanks" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "isDesignated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lang" TEXT,
ADD COLUMN     "purpose" "ItemPurpose" NOT NULL DEFAULT 'regular',
ADD COLUMN     "skill" TEXT,
ADD COLUMN     "unitsPerHour" BIGINT,
ADD COLUMN     "withdrawnInPlan" INTEGER;

-- AlterTable
ALTER TABLE "RosterEntry" ADD COLUMN     "capJudgments" INTEGER,
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "plannedJudgments" INTEGER,
ADD COLUMN     "skills" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "weeklyMinutes" INTEGER;

-- AlterTable
ALTER TABLE "SelectedPrompt" DROP CONSTRAINT "SelectedPrompt_pkey",
ADD CONSTRAINT "SelectedPrompt_pkey" PRIMARY KEY ("campaignId", "planNumber", "promptId");

-- CreateTable
CREATE TABLE "Designation" (
    "campaignId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "annotatorId" UUID NOT NULL,

    CONSTRAINT "Designation_pkey" PRIMARY KEY ("campaignId","itemId","annotatorId")
);

-- CreateTable
CREATE TABLE "Pilot" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "poolId" UUID NOT NULL,
    "poolVersion" INTEGER NOT NULL,
    "campaignId" UUID,
    "design" JSONB NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Pilot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PilotScore" (
    "pilotId" UUID NOT NULL,
    "arm" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PilotScore_pkey" PRIMARY KEY ("pilotId","arm","run")
);

-- CreateTable
CREATE TABLE "Calibration" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "isPaperMetric" BOOLEAN NOT NULL,
    "algorithm" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Calibration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalibrationRun" (
    "id" UUID NOT NULL,
    "calibrationId" UUID NOT NULL,
    "prompts" INTEGER NOT NULL,
    "responsesPerPrompt" INTEGER NOT NULL,
    "diversity" DOUBLE PRECISION NOT NULL,
    "settings" JSONB NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "seed" TEXT,
    "pilotId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CalibrationRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignTemplate" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CampaignTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Assignment_campaignId_annotatorId_idx" ON "Assignment"("campaignId", "annotatorId");

-- CreateIndex
CREATE INDEX "Designation_campaignId_annotatorId_idx" ON "Designation"("campaignId", "annotatorId");

-- CreateIndex
CREATE UNIQUE INDEX "Pilot_workspaceId_id_key" ON "Pilot"("workspaceId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Calibration_workspaceId_id_key" ON "Calibration"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "CalibrationRun_calibrationId_idx" ON "CalibrationRun"("calibrationId");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignTemplate_workspaceId_id_key" ON "CampaignTemplate"("workspaceId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_firstWaveId_wave_key" ON "Campaign"("firstWaveId", "wave");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_pilotId_pilotArm_key" ON "Campaign"("pilotId", "pilotArm");

-- CreateIndex
CREATE UNIQUE INDEX "SelectedPrompt_campaignId_planNumber_ordinal_key" ON "SelectedPrompt"("campaignId", "planNumber", "ordinal");

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_workspaceId_firstWaveId_fkey" FOREIGN KEY ("workspaceId", "firstWaveId") REFERENCES "Campaign"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_workspaceId_pilotId_fkey" FOREIGN KEY ("workspaceId", "pilotId") REFERENCES "Pilot"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Designation" ADD CONSTRAINT "Designation_campaignId_itemId_fkey" FOREIGN KEY ("campaignId", "itemId") REFERENCES "Item"("campaignId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Designation" ADD CONSTRAINT "Designation_campaignId_annotatorId_fkey" FOREIGN KEY ("campaignId", "annotatorId") REFERENCES "RosterEntry"("campaignId", "annotatorId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pilot" ADD CONSTRAINT "Pilot_workspaceId_campaignId_fkey" FOREIGN KEY ("workspaceId", "campaignId") REFERENCES "Campaign"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotScore" ADD CONSTRAINT "PilotScore_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalibrationRun" ADD CONSTRAINT "CalibrationRun_calibrationId_fkey" FOREIGN KEY ("calibrationId") REFERENCES "Calibration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand.
UPDATE "Campaign" SET "pauseReason" = 'lead' WHERE "state" = 'paused';
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_pauseReason" CHECK (("state" = 'paused') = ("pauseReason" IS NOT NULL));
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_warned" CHECK ("warnedPercent" IN (0, 80, 95, 100));
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_wave" CHECK (("firstWaveId" IS NULL) = ("wave" IS NULL) AND coalesce("wave", 1) >= 1);
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_arm" CHECK (("pilotId" IS NULL) = ("pilotArm" IS NULL) AND coalesce("pilotArm", 2) BETWEEN 2 AND 9);
ALTER TABLE "RosterEntry" ADD CONSTRAINT "RosterEntry_profile" CHECK (coalesce("weeklyMinutes", 0) BETWEEN 0 AND 10080 AND coalesce("capJudgments", 0) >= 0 AND coalesce("plannedJudgments", 0) >= 0);
ALTER TABLE "Item" ADD CONSTRAINT "Item_hourly" CHECK ("unitsPerHour" > 0);
ALTER TABLE "Item" ADD CONSTRAINT "Item_gold" CHECK ("isGold" = ("purpose" = 'gold') AND cardinality("goldRanks") = CASE WHEN "isGold" THEN "responsesPerItem" ELSE 0 END AND "isGold" = ("goldOfId" IS NOT NULL));
ALTER TABLE "Item" ADD CONSTRAINT "Item_withdrawnIn_fkey" FOREIGN KEY ("campaignId", "withdrawnInPlan") REFERENCES "Plan"("campaignId", "number");
ALTER TABLE "Pilot" ADD CONSTRAINT "Pilot_name" CHECK (char_length("name") BETWEEN 1 AND 120);
ALTER TABLE "Pilot" ADD CONSTRAINT "Pilot_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdById") REFERENCES "Membership"("workspaceId", "id");
ALTER TABLE "Pilot" ADD CONSTRAINT "Pilot_pool_fkey" FOREIGN KEY ("workspaceId", "poolId") REFERENCES "Pool"("workspaceId", "id");
ALTER TABLE "Pilot" ADD CONSTRAINT "Pilot_version_fkey" FOREIGN KEY ("poolId", "poolVersion") REFERENCES "PoolVersion"("poolId", "number");
ALTER TABLE "PilotScore" ADD CONSTRAINT "PilotScore_place" CHECK ("arm" BETWEEN 2 AND 9 AND "run" >= 1);
ALTER TABLE "PilotScore" ADD CONSTRAINT "PilotScore_finite" CHECK ("value" > '-Infinity' AND "value" < 'Infinity');
ALTER TABLE "Calibration" ADD CONSTRAINT "Calibration_words" CHECK (char_length("name") BETWEEN 1 AND 120 AND char_length("metric") BETWEEN 1 AND 120 AND "algorithm" IN ('PRO', 'SFT', 'other'));
ALTER TABLE "Calibration" ADD CONSTRAINT "Calibration_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdById") REFERENCES "Membership"("workspaceId", "id");
CREATE UNIQUE INDEX "Calibration_active_name" ON "Calibration" ("workspaceId", lower("name")) WHERE "archivedAt" IS NULL;
ALTER TABLE "CalibrationRun" ADD CONSTRAINT "CalibrationRun_figures" CHECK ("prompts" >= 1 AND "responsesPerPrompt" BETWEEN 2 AND 9 AND "diversity" > 0 AND "diversity" < 'Infinity' AND "value" > '-Infinity' AND "value" < 'Infinity');
ALTER TABLE "CalibrationRun" ADD CONSTRAINT "CalibrationRun_pilot_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id");
ALTER TABLE "CampaignTemplate" ADD CONSTRAINT "CampaignTemplate_name" CHECK (char_length("name") BETWEEN 1 AND 120);
ALTER TABLE "CampaignTemplate" ADD CONSTRAINT "CampaignTemplate_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdById") REFERENCES "Membership"("workspaceId", "id");
CREATE UNIQUE INDEX "CampaignTemplate_active_name" ON "CampaignTemplate" ("workspaceId", lower("name")) WHERE "archivedAt" IS NULL;
