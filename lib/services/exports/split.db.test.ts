import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#lib/core/access/actor'
import { CanonicalRecord } from '#lib/core/interchange/canonical-record'
import { splitByPlan } from '#lib/core/interchange/split-assignment'
import { buildJudgments } from '#lib/testing/builders/judgments'
import { buildMember } from '#lib/testing/builders/member'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { createSnapshot } from '../snapshots/create-snapshot.ts'
import { exportFile, openExport } from './read-export.ts'

const { db, newId } = testDatabase()
beforeEach(resetDatabase)

const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex')
/** Two prompts a cluster, far apart in the order. */
const clusterOf = (position: number) => sha256Hex(`cluster ${position % 60}`)
const split = { testRatio: 0.3, seed: 'a seed' }

const build = (given = {}) =>
  buildOpenCampaign({ items: 120, overlap: 1, annotators: 1, capUnits: 1000, clusterOf, ...given })

async function exported(campaign: BuiltCampaign, actor: Actor): Promise<CanonicalRecord[]> {
  const deps = { db, secret: 's'.repeat(32), appVersion: '0.0.0' }
  const { snapshotId } = await createSnapshot(testDatabase(), actor, campaign)
  const open = await openExport(deps, actor, { ...campaign, snapshotId, request: { target: 'canonical' } })
  let text = ''
  for await (const piece of exportFile(deps, open, 'data.jsonl')) text += piece
  return text
    .trimEnd()
    .split('\n')
    .map((line) => CanonicalRecord.parse(JSON.parse(line)))
}
const leadOf = async ({ workspace }: BuiltCampaign) => (await buildMember('lead', { workspace })).actor

/** Clusters that stand on more than one side. */
function torn(records: readonly CanonicalRecord[]): string[] {
  const sides = new Map<string, Set<string | null>>()
  for (const { cluster_id: id, split: side } of records)
    sides.set(id ?? '', (sides.get(id ?? '') ?? new Set()).add(side))
  return [...sides].filter(([, found]) => found.size > 1).map(([id]) => id)
}

test('a record is on the side its plan drew for its cluster, and no cluster is on both', async () => {
  const campaign = await build({ split })
  await buildJudgments(campaign, { overlap: 1 })
  const records = await exported(campaign, await leadOf(campaign))
  expect(records).toHaveLength(120)
  for (const record of records) expect(record.split).toBe(splitByPlan(record.cluster_id ?? '', split, sha256Hex))
  expect(torn(records)).toEqual([])
  expect(new Set(records.map((record) => record.split))).toEqual(new Set(['train', 'test']))
})

test('a plan that holds nothing out, or is of a format before splits, exports everything for training', async () => {
  for (const given of [{ split: { testRatio: 0, seed: 'a seed' } }, {}]) {
    const campaign = await build(given)
    await buildJudgments(campaign, { overlap: 1 })
    const records = await exported(campaign, await leadOf(campaign))
    expect(records.every((record) => record.split === 'train')).toBe(true)
  }
})

test('a later plan that splits otherwise moves no prompt and tears no cluster apart; its new ones follow it', async () => {
  const campaign = await build({ split })
  const { campaignId } = campaign
  await buildJudgments(campaign, { overlap: 1 })
  const lead = await leadOf(campaign)
  const before = await exported(campaign, lead)
  const later = { testRatio: 0.5, seed: 'another seed' }
  const { document, ...plan } = await db.plan.findFirstOrThrow({ where: { campaignId } })
  await db.plan.create({ data: { ...plan, number: 2, document: { ...(document as object), split: later } } })
  // The same prompts again under the second plan, the last twenty as clusters that only it has.
  const items = await db.item.findMany({
    where: { campaignId },
    include: { slate: true },
    orderBy: { priority: 'asc' },
  })
  const again = items.map(({ slate: _, ...item }, i) => ({
    ...item,
    ...{ id: newId(), planNumber: 2, clusterId: i < 100 ? item.clusterId : sha256Hex(`later ${i}`) },
  }))
  await db.item.createMany({ data: again })
  await db.itemResponse.createMany({
    data: items.flatMap(({ slate }, i) => slate.map((row) => ({ ...row, itemId: again[i]?.id ?? '' }))),
  })
  const annotatorId = campaign.annotatorIds[0] ?? ''
  const {
    ratings: _ratings,
    labels: _labels,
    ...judgment
  } = await db.judgment.findFirstOrThrow({ where: { campaignId } })
  const assignment = await db.assignment.findFirstOrThrow({ where: { campaignId } })
  const ids = again.map(() => newId())
  await db.assignment.createMany({
    data: again.map((item, i) => ({
      ...assignment,
      draft: undefined as never,
      id: ids[i] ?? '',
      itemId: item.id,
      annotatorId,
    })),
  })
  await db.judgment.createMany({
    data: again.map((item, i) => ({
      ...judgment,
      ...{ id: newId(), itemId: item.id, assignmentId: ids[i] ?? '', sequence: BigInt(121 + i), planNumber: 2 },
      idempotencyKey: newId(),
    })),
  })
  await db.campaignCounter.update({ where: { campaignId }, data: { lastSequence: 240 } })

  const after = await exported(campaign, lead)
  expect(after).toHaveLength(240)
  expect(torn(after)).toEqual([])
  const side = new Map(after.map((record) => [record.record_id, record.split]))
  for (const record of before) expect(side.get(record.record_id)).toBe(record.split)
  const fresh = after.filter((record) => again.slice(100).some(({ id }) => id === record.record_id))
  for (const record of fresh) expect(record.split).toBe(splitByPlan(record.cluster_id ?? '', later, sha256Hex))
})
