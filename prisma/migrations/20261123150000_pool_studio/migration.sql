-- Figures counted before say less than pages now read; asked for again, they are counted again.
DELETE FROM "PoolAnalysis";

-- AlterTable
ALTER TABLE "PoolAnalysis" ADD COLUMN     "newBigrams" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "positions" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "verdicts" BYTEA;
-- AlterTable
ALTER TABLE "Prompt" ADD COLUMN     "originNewBigrams" INTEGER,
ADD COLUMN     "originPoolId" UUID,
ADD COLUMN     "originPromptId" UUID,
ADD COLUMN     "originRank" INTEGER,
ADD COLUMN     "originVersion" INTEGER;
-- CreateTable
CREATE TABLE "TokenSheet" (
    "workspaceId" UUID NOT NULL,
    "poolId" UUID NOT NULL,
    "addedInVersion" INTEGER NOT NULL,
    "settingsHash" TEXT NOT NULL,
    "firstPosition" INTEGER NOT NULL,
    "promptCount" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "TokenSheet_pkey" PRIMARY KEY ("poolId","settingsHash","firstPosition")
);
-- CreateIndex
CREATE INDEX "TokenSheet_createdAt_idx" ON "TokenSheet"("createdAt");
-- CreateIndex
CREATE INDEX "TokenSheet_poolId_addedInVersion_idx" ON "TokenSheet"("poolId", "addedInVersion");
-- CreateIndex
CREATE INDEX "SelectedPrompt_promptId_idx" ON "SelectedPrompt"("promptId");
-- CreateIndex
CREATE INDEX "StagedResponse_promptId_idx" ON "StagedResponse"("promptId");
-- AddForeignKey
ALTER TABLE "TokenSheet" ADD CONSTRAINT "TokenSheet_poolId_addedInVersion_fkey" FOREIGN KEY ("poolId", "addedInVersion") REFERENCES "PoolVersion"("poolId", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand.
-- Packed token ids do not shrink much, and every analysis of the pool would pay for unpacking them.
ALTER TABLE "TokenSheet" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "TokenSheet" ADD CONSTRAINT "TokenSheet_pool_fkey" FOREIGN KEY ("workspaceId", "poolId") REFERENCES "Pool"("workspaceId", "id");
ALTER TABLE "TokenSheet" ADD CONSTRAINT "TokenSheet_shape" CHECK ("firstPosition" >= 0 AND "promptCount" BETWEEN 1 AND 1000 AND octet_length("bytes") > 0 AND "settingsHash" ~ '^[0-9a-f]{64}$');
-- A ranking names what each place adds; a choice has no such figures.
ALTER TABLE "PoolAnalysis" ADD CONSTRAINT "PoolAnalysis_positions" CHECK ("state" = 'ready' OR cardinality("positions") = 0);
ALTER TABLE "PoolAnalysis" ADD CONSTRAINT "PoolAnalysis_new_bigrams" CHECK (cardinality("newBigrams") IN (0, cardinality("positions")));
ALTER TABLE "PoolAnalysis" ADD CONSTRAINT "PoolAnalysis_verdicts" CHECK ("verdicts" IS NULL OR "state" = 'ready');
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_origin" CHECK (
  num_nulls("originPoolId", "originVersion", "originPromptId", "originRank", "originNewBigrams") IN (0, 5)
  AND ("originRank" IS NULL OR ("originRank" >= 1 AND "originNewBigrams" >= 0)));
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_origin_prompt_fkey" FOREIGN KEY ("workspaceId", "originPoolId", "originPromptId") REFERENCES "Prompt"("workspaceId", "poolId", "id");
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_origin_version_fkey" FOREIGN KEY ("originPoolId", "originVersion") REFERENCES "PoolVersion"("poolId", "number");
-- Drafts are removed in batches, then their version; without these each that goes is looked for in the whole table.
CREATE INDEX "Prompt_origin" ON "Prompt" ("originPromptId") WHERE "originPromptId" IS NOT NULL;
CREATE INDEX "Prompt_origin_version" ON "Prompt" ("originPoolId", "originVersion") WHERE "originPoolId" IS NOT NULL;
