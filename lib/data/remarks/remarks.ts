import type { Message } from '#lib/core/interchange/prompts/row'
import type { RemarkKind } from '#lib/core/remarks/remark'
import { type CampaignId, MembershipId, RemarkId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

export type Remark = {
  remarkId: RemarkId
  kind: RemarkKind
  body: string
  createdAt: Date
  annotator: { membershipId: MembershipId; name: string }
  /** Null while it is open. */
  settledAt: Date | null
  settledByName: string | null
  answer: string | null
  /** The guidelines it joined as a ruling; null where it did not. */
  guidelineVersion: number | null
  /** Judgments that the ruling asks to look at again, and how many of them have been. */
  revisits: number
  settledRevisits: number
  /** Of the item's prompt; null where it has none. */
  source: string | null
}

type InCampaign = { workspaceId: WorkspaceId; campaignId: CampaignId }
export type RemarkFilter = {
  state: 'open' | 'settled' | null
  kind: RemarkKind | null
  annotatorId: MembershipId | null
}

type Row = Omit<Remark, 'remarkId' | 'annotator'> & { id: string; annotatorId: string; name: string }

const selectRemarks = (where: Prisma.Sql) => Prisma.sql`
  SELECT k.id::text, k.kind::text, k.body, k."createdAt", k."annotatorId"::text, u.name, k."settledAt", k.answer, k."guidelineVersion",
    (SELECT s.name FROM "Membership" m JOIN "User" s ON s.id = m."userId" WHERE m.id = k."settledById") AS "settledByName",
    v.revisits, v."settledRevisits", p.source
  FROM "Remark" k
  JOIN "Campaign" c ON c.id = k."campaignId"
  JOIN "Item" i ON i."campaignId" = k."campaignId" AND i.id = k."itemId"
  JOIN "Prompt" p ON p."workspaceId" = i."workspaceId" AND p.id = i."promptId"
  JOIN "Membership" a ON a.id = k."annotatorId" JOIN "User" u ON u.id = a."userId"
  JOIN LATERAL (
    SELECT count(*)::int AS revisits, count(v."settledAt")::int AS "settledRevisits" FROM "Revisit" v
    WHERE v."campaignId" = k."campaignId" AND v."guidelineVersion" = k."guidelineVersion") v ON true
  WHERE ${where}`

const toRemark = ({ id, annotatorId, name, ...rest }: Row): Remark => ({
  ...rest,
  remarkId: RemarkId.parse(id),
  annotator: { membershipId: MembershipId.parse(annotatorId), name },
})

/** Open ones first, those that have waited longest before the others; then the settled, the last settled first. */
export async function listRemarks(
  db: Connection,
  params: InCampaign & RemarkFilter & { most: number; skip: number },
): Promise<Remark[]> {
  const { workspaceId, campaignId, state, kind, annotatorId, most, skip } = params
  const rows = await db.$queryRaw<Row[]>`
    ${selectRemarks(Prisma.sql`c."workspaceId" = ${workspaceId}::uuid AND k."campaignId" = ${campaignId}::uuid
      AND (${state}::text IS NULL OR (k."settledAt" IS NULL) = (${state}::text = 'open'))
      AND (${kind}::text IS NULL OR k.kind::text = ${kind}::text)
      AND (${annotatorId}::uuid IS NULL OR k."annotatorId" = ${annotatorId}::uuid)`)}
    ORDER BY k."settledAt" DESC NULLS FIRST, k."createdAt", k.id LIMIT ${most}::int OFFSET ${skip}::int`
  return rows.map(toRemark)
}

/** One of them; null where the campaign has no such remark. */
export async function findRemark(
  db: Connection,
  { workspaceId, campaignId, remarkId }: InCampaign & { remarkId: RemarkId },
): Promise<Remark | null> {
  const rows = await db.$queryRaw<Row[]>(
    selectRemarks(
      Prisma.sql`c."workspaceId" = ${workspaceId}::uuid AND k."campaignId" = ${campaignId}::uuid AND k.id = ${remarkId}::uuid`,
    ),
  )
  return rows[0] ? toRemark(rows[0]) : null
}

export type RemarkCounts = {
  openQuestions: number
  openMarks: number
  settled: number
  /** Everybody who has said something, by name. */
  people: { membershipId: MembershipId; name: string }[]
}

/** How many remarks there are, whatever a list is filtered by. */
export async function countRemarks(db: Connection, { workspaceId, campaignId }: InCampaign): Promise<RemarkCounts> {
  type Person = { id: string; name: string; questions: number; marks: number; settled: number }
  const rows = await db.$queryRaw<Person[]>`
    SELECT k."annotatorId"::text AS id, u.name, count(k."settledAt")::int AS settled,
      count(*) FILTER (WHERE k."settledAt" IS NULL AND k.kind = 'question')::int AS questions,
      count(*) FILTER (WHERE k."settledAt" IS NULL AND k.kind = 'mark')::int AS marks
    FROM "Remark" k JOIN "Campaign" c ON c.id = k."campaignId"
    JOIN "Membership" a ON a.id = k."annotatorId" JOIN "User" u ON u.id = a."userId"
    WHERE c."workspaceId" = ${workspaceId}::uuid AND k."campaignId" = ${campaignId}::uuid GROUP BY 1, 2 ORDER BY 2, 1`
  const sum = (count: (row: Person) => number) => rows.reduce((total, row) => total + count(row), 0)
  return {
    openQuestions: sum((row) => row.questions),
    openMarks: sum((row) => row.marks),
    settled: sum((row) => row.settled),
    people: rows.map(({ id, name }) => ({ membershipId: MembershipId.parse(id), name })),
  }
}

/** Remarks that wait for somebody. */
export async function countOpenRemarks(db: Connection, { campaignId }: { campaignId: CampaignId }): Promise<number> {
  return db.remark.count({ where: { campaignId, settledAt: null } })
}

export type RemarkedItem = {
  messages: Message[]
  /** As the annotator who speaks of them saw them. */
  responses: string[]
}

/** The item a remark speaks of, its responses in the order in which that annotator has them; null where there is none. */
export async function readRemarkedItem(
  db: Connection,
  { workspaceId, campaignId, remarkId }: InCampaign & { remarkId: RemarkId },
): Promise<RemarkedItem | null> {
  const rows = await db.$queryRaw<RemarkedItem[]>`
    SELECT p.messages,
      (SELECT array_agg(r.content ORDER BY array_position(a."displayOrder", s.index)) FROM "ItemResponse" s
       JOIN "CandidateResponse" r ON r."promptId" = s."promptId" AND r.id = s."responseId"
       WHERE s."campaignId" = k."campaignId" AND s."itemId" = k."itemId") AS responses
    FROM "Remark" k
    JOIN "Assignment" a ON a."campaignId" = k."campaignId" AND a.id = k."assignmentId"
    JOIN "Item" i ON i."campaignId" = k."campaignId" AND i.id = k."itemId"
    JOIN "Prompt" p ON p."workspaceId" = i."workspaceId" AND p.id = i."promptId"
    WHERE i."workspaceId" = ${workspaceId}::uuid AND k."campaignId" = ${campaignId}::uuid AND k.id = ${remarkId}::uuid`
  return rows[0] ?? null
}

type Settlement = {
  campaignId: CampaignId
  remarkId: RemarkId
  settledById: MembershipId
  answer: string | null
  /** The guidelines it joined as a ruling. */
  guidelineVersion: number | null
  at: Date
}

/** Settles a remark that is open; false where it is not. Of two who settle one at once the second gets false. */
export async function settleRemark(db: Connection, settlement: Settlement): Promise<boolean> {
  const { campaignId, remarkId, settledById, answer, guidelineVersion, at } = settlement
  const { count } = await db.remark.updateMany({
    where: { campaignId, id: remarkId, settledAt: null },
    data: { settledAt: at, settledById, answer, guidelineVersion },
  })
  return count === 1
}
