import type { Actor } from '#lib/core/access/actor'
import { CampaignId, MembershipId, UserId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Database } from '#lib/data/client'

/** Prompts, each of which many items judge: a queue's length is in its items. */
const PROMPTS = 1_000
const RESPONSES = 2
const OVERLAP = 2
const BATCH = 100_000
const UNITS = 1_000_000_000_000

export type BenchCampaign = { campaignId: CampaignId; actors: Actor[]; setupSeconds: number }

/**
 * An open campaign of `items` items with slates, and `people` on its roster, the first of whom has judged the first `judged`: by SQL,
 * without the triggers, whose sums are written instead.
 */
export async function makeCampaign(
  db: Database,
  newId: () => string,
  { items, people, judged }: { items: number; people: number; judged: number },
): Promise<BenchCampaign> {
  const began = performance.now()
  const [workspaceId, poolId, campaignId] = [newId(), newId(), newId()]
  const persons = Array.from({ length: people }, () => ({ userId: newId(), membershipId: newId() }))
  const run = (sql: string, values: unknown[] = []) => client.query(sql, values)
  const client = await db.$pool.connect()
  try {
    await run('SET session_replication_role = replica')
    await run(`INSERT INTO "Workspace" (id, name, slug) VALUES ($1, 'Bench', $2)`, [workspaceId, `bench-${campaignId}`])
    for (const { userId, membershipId } of persons) {
      await run(`INSERT INTO "User" (id, name, email, "updatedAt") VALUES ($1, 'Annotator', $2, now())`, [
        userId,
        `${userId}@bench.local`,
      ])
      await run(`INSERT INTO "Membership" (id, "workspaceId", "userId", role) VALUES ($1, $2, $3, 'annotator')`, [
        membershipId,
        workspaceId,
        userId,
      ])
    }
    const creator = persons[0]?.membershipId
    await run(`INSERT INTO "Pool" (id, "workspaceId", name, "createdById") VALUES ($1, $2, 'Pool', $3)`, [
      poolId,
      workspaceId,
      creator,
    ])
    await run(
      `INSERT INTO "PoolVersion" (id, "workspaceId", "poolId", number, state, "readyAt") VALUES (gen_random_uuid(), $1, $2, 1, 'ready', now())`,
      [workspaceId, poolId],
    )
    await run(
      `INSERT INTO "Prompt" (id, "workspaceId", "poolId", "addedInVersion", position, messages, "contentHash", preview, "charCount", "wordCount", "turnCount", "responseCount")
       SELECT gen_random_uuid(), $1, $2, 1, n, jsonb_build_array(jsonb_build_object('role', 'user', 'content', 'Prompt ' || n || repeat(' word', 60))),
         repeat('a', 64), 'Prompt', 300, 62, 1, $4 FROM generate_series(0, $3 - 1) n`,
      [workspaceId, poolId, PROMPTS, RESPONSES],
    )
    await run(
      `INSERT INTO "CandidateResponse" (id, "workspaceId", "poolId", "promptId", index, content, "contentHash", "normalizedHash", "charCount", "wordCount")
       SELECT gen_random_uuid(), $1, $2, p.id, n, 'Response ' || n || repeat(' word', 120), repeat('a', 64), repeat(n::text, 64), 600, 122
       FROM "Prompt" p, generate_series(0, $3 - 1) n WHERE p."poolId" = $2`,
      [workspaceId, poolId, RESPONSES],
    )
    await run(
      `INSERT INTO "Campaign" (id, "workspaceId", name, state, "poolId", "poolVersion", "createdById", "openedAt") VALUES ($1, $2, 'Bench', 'open', $3, 1, $4, now())`,
      [campaignId, workspaceId, poolId, creator],
    )
    await run(`INSERT INTO "GuidelineVersion" ("campaignId", number, body) VALUES ($1, 1, 'Prefer the better one.')`, [
      campaignId,
    ])
    await run(
      `INSERT INTO "Plan" ("campaignId", number, document, "documentHash", "lockedById") VALUES ($1, 1, '{}', repeat('a', 64), $2)`,
      [campaignId, creator],
    )
    for (const { membershipId } of persons)
      await run(`INSERT INTO "RosterEntry" ("campaignId", "workspaceId", "annotatorId") VALUES ($1, $2, $3)`, [
        campaignId,
        workspaceId,
        membershipId,
      ])
    for (let from = 0; from < items; from += BATCH) {
      const to = Math.min(items, from + BATCH) - 1
      await run(
        `INSERT INTO "Item" (id, "campaignId", "workspaceId", "promptId", "planNumber", "clusterId", overlap, "takenSlots", "submittedSlots",
           "responsesPerItem", "unitsPerJudgment", priority)
         SELECT gen_random_uuid(), $1, $2, p.id, 1, 'c', $3::int, (n < $4::int)::int, (n < $4::int)::int, $5::int, $5::int, n
         FROM generate_series($6::int, $7::int) n JOIN "Prompt" p ON p."poolId" = $8 AND p.position = n % ${PROMPTS}`,
        [campaignId, workspaceId, OVERLAP, judged, RESPONSES, from, to, poolId],
      )
    }
    await run(
      `INSERT INTO "ItemResponse" ("campaignId", "itemId", "promptId", index, "responseId")
       SELECT i."campaignId", i.id, i."promptId", r.index, r.id
       FROM "Item" i JOIN "CandidateResponse" r ON r."promptId" = i."promptId" WHERE i."campaignId" = $1`,
      [campaignId],
    )
    await run(
      `INSERT INTO "Assignment" (id, "campaignId", "itemId", "annotatorId", state, "leaseOrdinal", "leaseExpiresAt", "planNumber", "displayOrder", "reservedUnits", "endedAt")
       SELECT gen_random_uuid(), "campaignId", id, $2, 'submitted', 0, now(), 1, '{0,1}', "unitsPerJudgment", now()
       FROM "Item" WHERE "campaignId" = $1 AND "submittedSlots" = 1`,
      [campaignId, creator],
    )
    await run(
      `INSERT INTO "Judgment" (id, "campaignId", "itemId", "assignmentId", "annotatorId", sequence, ranks, "displayOrder", "lastImplied",
         "guidelineVersion", "planNumber", "activeMs", "startedAt", "submittedAt", "idempotencyKey", "bodyHash")
       SELECT gen_random_uuid(), "campaignId", "itemId", id, "annotatorId", row_number() OVER (), '{1,2}', '{0,1}', true,
         1, 1, 20000, now(), now() - interval '1 day', gen_random_uuid(), repeat('a', 64)
       FROM "Assignment" WHERE "campaignId" = $1`,
      [campaignId],
    )
    const spent = judged * RESPONSES
    await run(
      `INSERT INTO "CampaignCounter" ("campaignId", "capUnits", "spentUnits", "lastSequence", "judgedCount") VALUES ($1, $2, $3, $4::int, $4::int)`,
      [campaignId, UNITS, spent, judged],
    )
    await run(`INSERT INTO "CampaignQueue" ("campaignId", "announcedCount", epoch) VALUES ($1, $2, 1)`, [
      campaignId,
      items * OVERLAP,
    ])
    await run(
      `INSERT INTO "AnnotatorTally" ("campaignId", "annotatorId", "judgedCount", "activeMs") VALUES ($1, $2, $3, $4)`,
      [campaignId, creator, judged, judged * 20_000],
    )
    await run('SET session_replication_role = DEFAULT')
    for (const table of ['Prompt', 'CandidateResponse', 'Item', 'ItemResponse', 'Assignment', 'Judgment'])
      await run(`VACUUM ANALYZE "${table}"`)
  } finally {
    client.release()
  }
  return {
    campaignId: CampaignId.parse(campaignId),
    actors: persons.map(({ userId, membershipId }) => ({
      userId: UserId.parse(userId),
      membershipId: MembershipId.parse(membershipId),
      workspaceId: WorkspaceId.parse(workspaceId),
      role: 'annotator',
    })),
    setupSeconds: (performance.now() - began) / 1000,
  }
}
