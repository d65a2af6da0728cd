import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { CanonicalRecord } from '#lib/core/interchange/canonical-record'
import { allPairsPolicy } from '#lib/core/interchange/export-policy'
import type { ExportRequest } from '#lib/core/interchange/exports/export-request'
import { CampaignId } from '#lib/core/vocabulary/ids'
import { buildImport, jsonLines } from '#lib/testing/builders/import'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { runImport } from '../imports/run-import.ts'
import { createSnapshot } from '../snapshots/create-snapshot.ts'
import { exportFile, openExport } from './read-export.ts'

const shared = path.resolve(process.env.RANKPLAN_SHARED ?? '../shared')
const hasGolden = existsSync(path.join(shared, 'formats/canonical.jsonl'))
if (!hasGolden) console.warn(`skipped: ${shared}/formats/canonical.jsonl is not here (set RANKPLAN_SHARED)`)
const readLines = (file: string) =>
  readFileSync(path.join(shared, 'formats', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

beforeEach(resetDatabase)

/** The records' prompts and responses through the import, their submitted annotations as judgments of an open campaign. */
async function loadRecords(lead: BuiltMember, records: readonly CanonicalRecord[]): Promise<CampaignId> {
  const { db, newId } = testDatabase()
  const { workspaceId, membershipId: createdById } = lead.actor
  const rows = records.map(({ prompt, responses }) => ({
    id: prompt.id,
    prompt: prompt.messages,
    responses: responses.map(({ id, content, model }) => ({ id, content, model })),
  }))
  const { importId, poolId } = await buildImport(lead.actor, jsonLines(rows), { name: 'Golden' })
  await runImport(testDatabase(), { importId }, { signal: new AbortController().signal, isLastAttempt: true })
  const campaignId = newId()
  await db.campaign.create({
    data: { id: campaignId, workspaceId, createdById, name: 'Golden', poolId, poolVersion: 1 },
  })
  await db.guidelineVersion.create({ data: { campaignId, number: 1, body: 'Rank.' } })
  await db.plan.create({
    data: { campaignId, number: 1, document: {}, documentHash: 'a'.repeat(64), lockedById: createdById },
  })
  const judgments = records.flatMap(({ annotations, prompt }) =>
    annotations
      .filter(({ status }) => status === 'submitted')
      .map((annotation) => ({ promptId: prompt.id, annotation })),
  )
  const people = new Map<string, string>()
  for (const name of new Set(judgments.map(({ annotation }) => annotation.annotator))) {
    const { actor } = await buildMember('annotator', { workspace: lead.workspace })
    people.set(name, actor.membershipId)
    await db.rosterEntry.create({ data: { campaignId, workspaceId, annotatorId: actor.membershipId } })
  }
  await db.campaignCounter.create({ data: { campaignId, capUnits: 1000, lastSequence: judgments.length } })
  const items = new Map<string, string>()
  for (const { prompt, responses } of records) {
    const itemId = newId()
    items.set(prompt.id, itemId)
    const stored = await db.prompt.findFirstOrThrow({
      where: { externalId: prompt.id },
      include: { responses: { orderBy: { index: 'asc' } } },
    })
    await db.item.create({
      data: {
        ...{ id: itemId, campaignId, workspaceId, promptId: stored.id, planNumber: 1, clusterId: 'c', overlap: 3 },
        ...{ priority: 0, responsesPerItem: responses.length, unitsPerJudgment: 1 },
      },
    })
    await db.itemResponse.createMany({
      data: stored.responses.map(({ id: responseId, index }) => ({
        ...{ campaignId, itemId, promptId: stored.id, responseId, index },
      })),
    })
  }
  for (const [i, { promptId, annotation }] of judgments.entries()) {
    const [id, assignmentId] = [newId(), newId()]
    const shared = {
      campaignId,
      itemId: items.get(promptId) ?? '',
      annotatorId: people.get(annotation.annotator) ?? '',
    }
    const ranks = (annotation.ranks ?? []).map((rank) => rank ?? 0)
    const displayOrder = annotation.display_order.length > 0 ? annotation.display_order : ranks.map((_, index) => index)
    const at = new Date(annotation.submitted_at ?? 0)
    await db.assignment.create({
      data: {
        ...{ id: assignmentId, ...shared, state: 'submitted', leaseOrdinal: 0, leaseExpiresAt: at, endedAt: at },
        ...{ planNumber: 1, displayOrder, reservedUnits: 1 },
      },
    })
    await db.judgment.create({
      data: {
        ...{ id, ...shared, assignmentId, sequence: i + 1, ranks, displayOrder, lastImplied: false },
        ...{ guidelineVersion: 1, planNumber: 1, activeMs: annotation.active_ms ?? 0, startedAt: at, submittedAt: at },
        ...{ idempotencyKey: id, bodyHash: 'b'.repeat(64) },
      },
    })
  }
  return CampaignId.parse(campaignId)
}

describe.skipIf(!hasGolden)('the golden records, loaded and exported', () => {
  /** A single response is no item of a campaign, and gives no row. */
  const golden = () =>
    readLines('canonical.jsonl')
      .map((line) => CanonicalRecord.parse(line))
      .filter((record) => record.responses.length > 1)

  async function exported(request: ExportRequest): Promise<unknown[]> {
    const lead = await buildMember('lead')
    const campaignId = await loadRecords(lead, golden())
    const { snapshotId } = await createSnapshot(testDatabase(), lead.actor, { campaignId })
    const deps = { db: testDatabase().db, secret: 's'.repeat(32), appVersion: '0' }
    const open = await openExport(deps, lead.actor, { campaignId, snapshotId, request })
    let text = ''
    for await (const piece of exportFile(deps, open, 'data.jsonl')) text += piece
    return text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
  }

  test('give the golden preference rows, in order', async () => {
    const rows = await exported({ target: 'trl-preference', policy: allPairsPolicy })
    expect(rows).toEqual(readLines('trl_preference_conversational.jsonl'))
  })

  test('come back with the same texts, ids, hashes and ranks', async () => {
    const records = (await exported({ target: 'canonical' })).map((record) => CanonicalRecord.parse(record))
    expect(records.map(({ prompt, responses }) => ({ prompt, responses }))).toEqual(
      golden().map(({ prompt, responses }) => ({ prompt, responses })),
    )
    const told = (record: CanonicalRecord) =>
      record.annotations
        .filter(({ status }) => status === 'submitted')
        .map(({ ranks, submitted_at, active_ms }) => ({ ranks, submitted_at, active_ms: active_ms ?? 0 }))
    expect(records.map(told)).toEqual(golden().map(told))
  })
})
