-- What a draft's planner begins with, where a wave's responses come from, and what a series of waves may spend.

-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "checkpoint" TEXT,
ADD COLUMN     "planStart" JSONB,
ADD COLUMN     "seriesBudget" JSONB;

-- By hand.
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_planStart" CHECK (jsonb_typeof("planStart") = 'object');
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_checkpoint" CHECK ("checkpoint" IS NULL OR ("wave" IS NOT NULL AND char_length("checkpoint") BETWEEN 1 AND 200));
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_seriesBudget" CHECK ("seriesBudget" IS NULL OR (coalesce("firstWaveId" = "id", false) AND jsonb_typeof("seriesBudget") = 'object'));
