-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'lead', 'reviewer', 'annotator');

-- CreateEnum
CREATE TYPE "UploadState" AS ENUM ('receiving', 'complete', 'consumed');

-- CreateEnum
CREATE TYPE "PoolVersionState" AS ENUM ('draft', 'ready');

-- CreateEnum
CREATE TYPE "PoolImportState" AS ENUM ('queued', 'running', 'review', 'finished', 'stopped', 'cancelled', 'failed');

-- CreateEnum
CREATE TYPE "AnalysisState" AS ENUM ('queued', 'running', 'ready', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "CampaignState" AS ENUM ('draft', 'open', 'paused', 'closed');

-- CreateEnum
CREATE TYPE "ItemState" AS ENUM ('open', 'satisfied', 'disputed', 'settled');

-- CreateEnum
CREATE TYPE "AssignmentState" AS ENUM ('leased', 'submitted', 'declined', 'expired');

-- CreateEnum
CREATE TYPE "LedgerKind" AS ENUM ('reserve', 'settle', 'release', 'adjust');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" UUID NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Instance" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "ownerUserId" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "hasDemo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateWindow" (
    "key" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RateWindow_pkey" PRIMARY KEY ("key","startsAt")
);

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "poolId" TEXT NOT NULL,
    "workerIds" TEXT[],
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("poolId")
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invite" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,

    CONSTRAINT "Invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "workspaceId" UUID,
    "actorUserId" UUID,
    "action" TEXT NOT NULL,
    "targetType" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "byteSize" BIGINT NOT NULL,
    "chunkBytes" INTEGER NOT NULL,
    "chunkCount" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "state" "UploadState" NOT NULL DEFAULT 'receiving',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UploadChunk" (
    "uploadId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "UploadChunk_pkey" PRIMARY KEY ("uploadId","index")
);

-- CreateTable
CREATE TABLE "Pool" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Pool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PoolVersion" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "poolId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "PoolVersionState" NOT NULL DEFAULT 'draft',
    "promptCount" INTEGER NOT NULL DEFAULT 0,
    "responseCount" INTEGER NOT NULL DEFAULT 0,
    "repeatedCount" INTEGER NOT NULL DEFAULT 0,
    "summary" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readyAt" TIMESTAMPTZ(3),

    CONSTRAINT "PoolVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Prompt" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "poolId" UUID NOT NULL,
    "addedInVersion" INTEGER NOT NULL,
    "removedInVersion" INTEGER,
    "position" INTEGER NOT NULL,
    "sourceLine" INTEGER,
    "externalId" TEXT,
    "messages" JSONB NOT NULL,
    "rawText" TEXT,
    "contentHash" TEXT NOT NULL,
    "preview" TEXT NOT NULL,
    "source" TEXT,
    "lang" TEXT,
    "metaJson" TEXT,
    "charCount" INTEGER NOT NULL,
    "wordCount" INTEGER NOT NULL,
    "turnCount" INTEGER NOT NULL,
    "responseCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Prompt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CandidateResponse" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "poolId" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "externalId" TEXT,
    "content" TEXT NOT NULL,
    "model" TEXT,
    "paramsJson" TEXT,
    "contentHash" TEXT NOT NULL,
    "normalizedHash" TEXT NOT NULL,
    "charCount" INTEGER NOT NULL,
    "wordCount" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CandidateResponse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PoolImport" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "poolId" UUID NOT NULL,
    "versionNumber" INTEGER NOT NULL,
    "uploadId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "state" "PoolImportState" NOT NULL DEFAULT 'queued',
    "format" TEXT,
    "gz" BOOLEAN,
    "bytesTotal" BIGINT NOT NULL,
    "bytesRead" BIGINT NOT NULL DEFAULT 0,
    "unpackedOffset" BIGINT NOT NULL DEFAULT 0,
    "lineCount" INTEGER NOT NULL DEFAULT 0,
    "readCount" INTEGER NOT NULL DEFAULT 0,
    "acceptedCount" INTEGER NOT NULL DEFAULT 0,
    "rejectedCount" INTEGER NOT NULL DEFAULT 0,
    "repeatedCount" INTEGER NOT NULL DEFAULT 0,
    "responseCount" INTEGER NOT NULL DEFAULT 0,
    "identicalCount" INTEGER NOT NULL DEFAULT 0,
    "repeatedExamples" JSONB NOT NULL DEFAULT '[]',
    "leftOut" JSONB NOT NULL DEFAULT '[]',
    "failureCode" TEXT,
    "failureDetail" TEXT,
    "runToken" UUID,
    "cancelRequestedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "progressAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PoolImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRejection" (
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "column" INTEGER,
    "code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "ImportRejection_pkey" PRIMARY KEY ("importId","line")
);

-- CreateTable
CREATE TABLE "PoolAnalysis" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "poolId" UUID NOT NULL,
    "versionNumber" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "settingsHash" TEXT NOT NULL,
    "state" "AnalysisState" NOT NULL DEFAULT 'queued',
    "progressRatio" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "result" JSONB,
    "failureDetail" TEXT,
    "runToken" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PoolAnalysis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" "CampaignState" NOT NULL DEFAULT 'draft',
    "poolId" UUID NOT NULL,
    "poolVersion" INTEGER NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GuidelineVersion" (
    "campaignId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GuidelineVersion_pkey" PRIMARY KEY ("campaignId","number")
);

-- CreateTable
CREATE TABLE "Plan" (
    "campaignId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "documentHash" TEXT NOT NULL,
    "lockedById" UUID NOT NULL,
    "lockedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("campaignId","number")
);

-- CreateTable
CREATE TABLE "RosterEntry" (
    "campaignId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "annotatorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RosterEntry_pkey" PRIMARY KEY ("campaignId","annotatorId")
);

-- CreateTable
CREATE TABLE "CampaignCounter" (
    "campaignId" UUID NOT NULL,
    "capUnits" BIGINT NOT NULL,
    "spentUnits" BIGINT NOT NULL DEFAULT 0,
    "reservedUnits" BIGINT NOT NULL DEFAULT 0,
    "lastSequence" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "CampaignCounter_pkey" PRIMARY KEY ("campaignId")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "planNumber" INTEGER NOT NULL,
    "clusterId" TEXT NOT NULL,
    "state" "ItemState" NOT NULL DEFAULT 'open',
    "overlap" INTEGER NOT NULL,
    "takenSlots" INTEGER NOT NULL DEFAULT 0,
    "priority" INTEGER NOT NULL,
    "isGold" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("campaignId","id")
);

-- CreateTable
CREATE TABLE "ItemResponse" (
    "campaignId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "responseId" UUID NOT NULL,

    CONSTRAINT "ItemResponse_pkey" PRIMARY KEY ("campaignId","itemId","index")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "annotatorId" UUID NOT NULL,
    "state" "AssignmentState" NOT NULL DEFAULT 'leased',
    "leaseOrdinal" INTEGER NOT NULL,
    "leaseExpiresAt" TIMESTAMPTZ(3) NOT NULL,
    "planNumber" INTEGER NOT NULL,
    "displayOrder" INTEGER[],
    "reservedUnits" BIGINT NOT NULL,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "declineReason" TEXT,
    "declineNote" TEXT,
    "draft" JSONB,
    "draftSavedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("campaignId","id")
);

-- CreateTable
CREATE TABLE "Judgment" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "annotatorId" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "ranks" INTEGER[],
    "displayOrder" INTEGER[],
    "lastImplied" BOOLEAN NOT NULL,
    "guidelineVersion" INTEGER NOT NULL,
    "planNumber" INTEGER NOT NULL,
    "activeMs" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idempotencyKey" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "supersedesId" UUID,

    CONSTRAINT "Judgment_pkey" PRIMARY KEY ("campaignId","id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "assignmentId" UUID,
    "kind" "LedgerKind" NOT NULL,
    "reservedDelta" BIGINT NOT NULL,
    "spentDelta" BIGINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("campaignId","id")
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "lastSequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE INDEX "RateWindow_startsAt_idx" ON "RateWindow"("startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Workspace_slug_key" ON "Workspace"("slug");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_workspaceId_userId_key" ON "Membership"("workspaceId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_workspaceId_id_key" ON "Membership"("workspaceId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Invite_tokenHash_key" ON "Invite"("tokenHash");

-- CreateIndex
CREATE INDEX "Invite_workspaceId_createdAt_idx" ON "Invite"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEvent_workspaceId_createdAt_idx" ON "AuditEvent"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "Upload_workspaceId_createdById_fingerprint_idx" ON "Upload"("workspaceId", "createdById", "fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "Upload_workspaceId_id_key" ON "Upload"("workspaceId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Pool_workspaceId_id_key" ON "Pool"("workspaceId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PoolVersion_poolId_number_key" ON "PoolVersion"("poolId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PoolVersion_workspaceId_id_key" ON "PoolVersion"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "Prompt_poolId_contentHash_idx" ON "Prompt"("poolId", "contentHash");

-- CreateIndex
CREATE INDEX "Prompt_poolId_addedInVersion_idx" ON "Prompt"("poolId", "addedInVersion");

-- CreateIndex
CREATE UNIQUE INDEX "Prompt_poolId_position_key" ON "Prompt"("poolId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Prompt_workspaceId_id_key" ON "Prompt"("workspaceId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Prompt_workspaceId_poolId_id_key" ON "Prompt"("workspaceId", "poolId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CandidateResponse_promptId_index_key" ON "CandidateResponse"("promptId", "index");

-- CreateIndex
CREATE UNIQUE INDEX "CandidateResponse_promptId_id_key" ON "CandidateResponse"("promptId", "id");

-- CreateIndex
CREATE INDEX "PoolImport_poolId_createdAt_idx" ON "PoolImport"("poolId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "PoolImport_workspaceId_id_key" ON "PoolImport"("workspaceId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PoolAnalysis_poolId_versionNumber_kind_settingsHash_key" ON "PoolAnalysis"("poolId", "versionNumber", "kind", "settingsHash");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_workspaceId_id_key" ON "Campaign"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "Item_promptId_idx" ON "Item"("promptId");

-- CreateIndex
CREATE INDEX "ItemResponse_promptId_responseId_idx" ON "ItemResponse"("promptId", "responseId");

-- CreateIndex
CREATE UNIQUE INDEX "ItemResponse_campaignId_itemId_responseId_key" ON "ItemResponse"("campaignId", "itemId", "responseId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_campaignId_itemId_annotatorId_key" ON "Assignment"("campaignId", "itemId", "annotatorId");

-- CreateIndex
CREATE INDEX "Judgment_campaignId_itemId_idx" ON "Judgment"("campaignId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Judgment_campaignId_sequence_key" ON "Judgment"("campaignId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Judgment_campaignId_annotatorId_idempotencyKey_key" ON "Judgment"("campaignId", "annotatorId", "idempotencyKey");

-- CreateIndex
CREATE INDEX "Snapshot_campaignId_createdAt_idx" ON "Snapshot"("campaignId", "createdAt");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadChunk" ADD CONSTRAINT "UploadChunk_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pool" ADD CONSTRAINT "Pool_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PoolVersion" ADD CONSTRAINT "PoolVersion_workspaceId_poolId_fkey" FOREIGN KEY ("workspaceId", "poolId") REFERENCES "Pool"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_poolId_addedInVersion_fkey" FOREIGN KEY ("poolId", "addedInVersion") REFERENCES "PoolVersion"("poolId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidateResponse" ADD CONSTRAINT "CandidateResponse_workspaceId_poolId_promptId_fkey" FOREIGN KEY ("workspaceId", "poolId", "promptId") REFERENCES "Prompt"("workspaceId", "poolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PoolImport" ADD CONSTRAINT "PoolImport_workspaceId_poolId_fkey" FOREIGN KEY ("workspaceId", "poolId") REFERENCES "Pool"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PoolImport" ADD CONSTRAINT "PoolImport_workspaceId_uploadId_fkey" FOREIGN KEY ("workspaceId", "uploadId") REFERENCES "Upload"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRejection" ADD CONSTRAINT "ImportRejection_importId_fkey" FOREIGN KEY ("importId") REFERENCES "PoolImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PoolAnalysis" ADD CONSTRAINT "PoolAnalysis_poolId_versionNumber_fkey" FOREIGN KEY ("poolId", "versionNumber") REFERENCES "PoolVersion"("poolId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuidelineVersion" ADD CONSTRAINT "GuidelineVersion_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterEntry" ADD CONSTRAINT "RosterEntry_workspaceId_campaignId_fkey" FOREIGN KEY ("workspaceId", "campaignId") REFERENCES "Campaign"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignCounter" ADD CONSTRAINT "CampaignCounter_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_workspaceId_campaignId_fkey" FOREIGN KEY ("workspaceId", "campaignId") REFERENCES "Campaign"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_workspaceId_promptId_fkey" FOREIGN KEY ("workspaceId", "promptId") REFERENCES "Prompt"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_campaignId_planNumber_fkey" FOREIGN KEY ("campaignId", "planNumber") REFERENCES "Plan"("campaignId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemResponse" ADD CONSTRAINT "ItemResponse_campaignId_itemId_fkey" FOREIGN KEY ("campaignId", "itemId") REFERENCES "Item"("campaignId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemResponse" ADD CONSTRAINT "ItemResponse_promptId_responseId_fkey" FOREIGN KEY ("promptId", "responseId") REFERENCES "CandidateResponse"("promptId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_campaignId_itemId_fkey" FOREIGN KEY ("campaignId", "itemId") REFERENCES "Item"("campaignId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgment" ADD CONSTRAINT "Judgment_campaignId_assignmentId_fkey" FOREIGN KEY ("campaignId", "assignmentId") REFERENCES "Assignment"("campaignId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_workspaceId_campaignId_fkey" FOREIGN KEY ("workspaceId", "campaignId") REFERENCES "Campaign"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- ====================================================================================================
-- By hand: what Prisma's schema language cannot say.
-- ====================================================================================================

-- A row names people of its own workspace only.
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdById") REFERENCES "Membership"("workspaceId", "id");
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_acceptedBy_fkey" FOREIGN KEY ("workspaceId", "acceptedById") REFERENCES "Membership"("workspaceId", "id");
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_workspace_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id");
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdById") REFERENCES "Membership"("workspaceId", "id");
ALTER TABLE "Pool" ADD CONSTRAINT "Pool_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdById") REFERENCES "Membership"("workspaceId", "id");
ALTER TABLE "PoolImport" ADD CONSTRAINT "PoolImport_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdById") REFERENCES "Membership"("workspaceId", "id");
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_pool_fkey" FOREIGN KEY ("workspaceId", "poolId") REFERENCES "Pool"("workspaceId", "id");
ALTER TABLE "PoolAnalysis" ADD CONSTRAINT "PoolAnalysis_pool_fkey" FOREIGN KEY ("workspaceId", "poolId") REFERENCES "Pool"("workspaceId", "id");
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdById") REFERENCES "Membership"("workspaceId", "id");
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_pool_fkey" FOREIGN KEY ("workspaceId", "poolId") REFERENCES "Pool"("workspaceId", "id");
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_version_fkey" FOREIGN KEY ("poolId", "poolVersion") REFERENCES "PoolVersion"("poolId", "number");
ALTER TABLE "RosterEntry" ADD CONSTRAINT "RosterEntry_annotator_fkey" FOREIGN KEY ("workspaceId", "annotatorId") REFERENCES "Membership"("workspaceId", "id");
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_annotator_fkey" FOREIGN KEY ("campaignId", "annotatorId") REFERENCES "RosterEntry"("campaignId", "annotatorId");
ALTER TABLE "Judgment" ADD CONSTRAINT "Judgment_item_fkey" FOREIGN KEY ("campaignId", "itemId") REFERENCES "Item"("campaignId", "id");
ALTER TABLE "Judgment" ADD CONSTRAINT "Judgment_supersedes_fkey" FOREIGN KEY ("campaignId", "supersedesId") REFERENCES "Judgment"("campaignId", "id");
ALTER TABLE "Judgment" ADD CONSTRAINT "Judgment_guideline_fkey" FOREIGN KEY ("campaignId", "guidelineVersion") REFERENCES "GuidelineVersion"("campaignId", "number");
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_campaign_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id");
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_assignment_fkey" FOREIGN KEY ("campaignId", "assignmentId") REFERENCES "Assignment"("campaignId", "id");
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_workspace_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id");

-- Words and bounds.
ALTER TABLE "Instance" ADD CONSTRAINT "Instance_one_row" CHECK ("id" = 1);
ALTER TABLE "User" ADD CONSTRAINT "User_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%');
ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_slug" CHECK ("slug" ~ '^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$');
ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_name" CHECK (char_length("name") BETWEEN 1 AND 120);
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%');
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_expires_later" CHECK ("expiresAt" > "createdAt");
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_accepted_whole" CHECK (("acceptedAt" IS NULL) = ("acceptedById" IS NULL));
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_accepted_or_revoked" CHECK ("acceptedAt" IS NULL OR "revokedAt" IS NULL);
ALTER TABLE "RateWindow" ADD CONSTRAINT "RateWindow_count" CHECK ("count" > 0);
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_sizes" CHECK ("byteSize" > 0 AND "chunkBytes" > 0 AND "chunkCount" = ceil("byteSize"::numeric / "chunkBytes"));
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_complete_at" CHECK (("state" = 'receiving') = ("completedAt" IS NULL));
ALTER TABLE "UploadChunk" ADD CONSTRAINT "UploadChunk_filled" CHECK ("index" >= 0 AND octet_length("bytes") > 0);
-- Chunks are mostly compressed files: storing them plain spares the CPU a futile try.
ALTER TABLE "UploadChunk" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "Pool" ADD CONSTRAINT "Pool_name" CHECK (char_length("name") BETWEEN 1 AND 120);
ALTER TABLE "PoolVersion" ADD CONSTRAINT "PoolVersion_counts" CHECK ("number" >= 1 AND "promptCount" >= 0 AND "responseCount" >= 0 AND "repeatedCount" >= 0);
ALTER TABLE "PoolVersion" ADD CONSTRAINT "PoolVersion_ready_at" CHECK (("state" = 'ready') = ("readyAt" IS NOT NULL));
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_versions" CHECK ("removedInVersion" IS NULL OR "removedInVersion" > "addedInVersion");
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_counts" CHECK ("position" >= 0 AND "charCount" > 0 AND "wordCount" >= 0 AND "turnCount" >= 1 AND "responseCount" >= 0);
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_hash" CHECK ("contentHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "CandidateResponse" ADD CONSTRAINT "CandidateResponse_shape" CHECK ("index" >= 0 AND "contentHash" ~ '^[0-9a-f]{64}$' AND "normalizedHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "PoolImport" ADD CONSTRAINT "PoolImport_sums" CHECK ("readCount" = "acceptedCount" + "rejectedCount" AND "acceptedCount" >= 0 AND "rejectedCount" >= 0 AND "repeatedCount" BETWEEN 0 AND "acceptedCount");
ALTER TABLE "PoolImport" ADD CONSTRAINT "PoolImport_failure_named" CHECK (("state" = 'failed') = ("failureCode" IS NOT NULL));
ALTER TABLE "PoolImport" ADD CONSTRAINT "PoolImport_ended" CHECK (("state" IN ('finished', 'stopped', 'cancelled', 'failed')) = ("endedAt" IS NOT NULL));
ALTER TABLE "ImportRejection" ADD CONSTRAINT "ImportRejection_place" CHECK ("line" >= 1 AND ("column" IS NULL OR "column" >= 1));
ALTER TABLE "PoolAnalysis" ADD CONSTRAINT "PoolAnalysis_progress" CHECK ("progressRatio" BETWEEN 0 AND 1);
ALTER TABLE "PoolAnalysis" ADD CONSTRAINT "PoolAnalysis_ready" CHECK (("state" = 'ready') = ("result" IS NOT NULL));
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_name" CHECK (char_length("name") BETWEEN 1 AND 120);
ALTER TABLE "GuidelineVersion" ADD CONSTRAINT "GuidelineVersion_number" CHECK ("number" >= 1);
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_number" CHECK ("number" >= 1);
ALTER TABLE "CampaignCounter" ADD CONSTRAINT "CampaignCounter_cap" CHECK ("spentUnits" >= 0 AND "reservedUnits" >= 0 AND "lastSequence" >= 0 AND "spentUnits" + "reservedUnits" <= "capUnits");
ALTER TABLE "Item" ADD CONSTRAINT "Item_slots" CHECK ("overlap" >= 1 AND "takenSlots" BETWEEN 0 AND "overlap");
ALTER TABLE "ItemResponse" ADD CONSTRAINT "ItemResponse_index" CHECK ("index" BETWEEN 0 AND 8);
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_ordinal" CHECK ("leaseOrdinal" BETWEEN 0 AND 2);
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_units" CHECK ("reservedUnits" >= 0);
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_ended" CHECK (("state" = 'leased') = ("endedAt" IS NULL));
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_decline" CHECK (("state" = 'declined') = ("declineReason" IS NOT NULL));
ALTER TABLE "Judgment" ADD CONSTRAINT "Judgment_shape" CHECK ("sequence" >= 1 AND "activeMs" >= 0 AND cardinality("ranks") BETWEEN 2 AND 9 AND cardinality("ranks") = cardinality("displayOrder") AND "bodyHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_signs" CHECK (
  ("kind" = 'reserve' AND "reservedDelta" > 0 AND "spentDelta" = 0)
  OR ("kind" = 'settle' AND "reservedDelta" <= 0 AND "spentDelta" >= 0)
  OR ("kind" = 'release' AND "reservedDelta" < 0 AND "spentDelta" = 0)
  OR "kind" = 'adjust');
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$' AND "lastSequence" >= 0);

-- Partial and expression indexes.
CREATE UNIQUE INDEX "Pool_active_name" ON "Pool" ("workspaceId", lower("name")) WHERE "archivedAt" IS NULL;
-- One draft at a time: version numbers stay dense and two imports never interleave.
CREATE UNIQUE INDEX "PoolVersion_one_draft" ON "PoolVersion" ("poolId") WHERE "state" = 'draft';
CREATE UNIQUE INDEX "Prompt_external_id" ON "Prompt" ("poolId", "externalId") WHERE "removedInVersion" IS NULL AND "externalId" IS NOT NULL;

-- Declaring the same file again finds the upload that is under way instead of beginning a second.
CREATE UNIQUE INDEX "Upload_under_way" ON "Upload" ("workspaceId", "createdById", "fingerprint") WHERE "state" <> 'consumed';
CREATE INDEX "PoolImport_live" ON "PoolImport" ("workspaceId", "createdAt") WHERE "state" IN ('queued', 'running', 'review');
CREATE UNIQUE INDEX "Invite_live_address" ON "Invite" ("workspaceId", "email") WHERE "acceptedAt" IS NULL AND "revokedAt" IS NULL;
-- The claim's path: free slots of one campaign in priority order.
CREATE INDEX "Item_claimable" ON "Item" ("campaignId", "priority", "id") WHERE "takenSlots" < "overlap" AND "state" = 'open';
-- At most three live leases per annotator and campaign.
CREATE UNIQUE INDEX "Assignment_live_lease" ON "Assignment" ("campaignId", "annotatorId", "leaseOrdinal") WHERE "state" = 'leased';
CREATE INDEX "Assignment_expiring" ON "Assignment" ("leaseExpiresAt") WHERE "state" = 'leased';
CREATE UNIQUE INDEX "Judgment_one_successor" ON "Judgment" ("campaignId", "supersedesId") WHERE "supersedesId" IS NOT NULL;

-- Append-only tables refuse to forget.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Judgment_append_only" BEFORE UPDATE OR DELETE ON "Judgment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "LedgerEntry_append_only" BEFORE UPDATE OR DELETE ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Plan_append_only" BEFORE UPDATE OR DELETE ON "Plan" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ItemResponse_append_only" BEFORE UPDATE OR DELETE ON "ItemResponse" FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO "Instance" ("id") VALUES (1);
