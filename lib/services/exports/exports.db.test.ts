import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/core/access/actor'
import { CanonicalRecord } from '#lib/core/interchange/canonical-record'
import { allPairsPolicy, defaultExportPolicy, ExportPolicy } from '#lib/core/interchange/export-policy'
import { type ExportRequest, filesOf } from '#lib/core/interchange/exports/export-request'
import { ExportManifest } from '#lib/core/interchange/exports/manifest'
import { type JudgmentFacts, judgmentLine, snapshotHeadLine } from '#lib/core/interchange/exports/snapshot-facts'
import { projectTrlPreference } from '#lib/core/interchange/project-trl-preference'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import type { MembershipId } from '#lib/core/vocabulary/ids'
import { claimItem } from '#lib/data/assignments/claim-item'
import { declineAssignment } from '#lib/data/assignments/end-leases'
import { submitJudgment } from '#lib/data/assignments/submit-judgment'
import * as snapshotItems from '#lib/data/snapshots/snapshot-items'
import { readJudgments } from '#lib/data/snapshots/snapshot-judgments'
import { buildJudgments } from '#lib/testing/builders/judgments'
import { buildMember } from '#lib/testing/builders/member'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { createSnapshot } from '../snapshots/create-snapshot.ts'
import { type ExportDeps, projectedRecords } from './open-export.ts'
import { exportArchive, exportFile, firstRows, openExport } from './read-export.ts'

beforeEach(resetDatabase)

const canonical: ExportRequest = { target: 'canonical' }
const preference: ExportRequest = { target: 'trl-preference', policy: defaultExportPolicy }
/** As another process would have it: nothing that was read before is remembered. */
const exportDeps = (): ExportDeps => ({
  db: new Proxy(testDatabase().db, {}),
  secret: 's'.repeat(32),
  appVersion: '0.0.0',
})

const leadOf = async ({ workspace }: BuiltCampaign): Promise<Actor> => (await buildMember('lead', { workspace })).actor

async function textOf(pieces: AsyncGenerator<string | Uint8Array>): Promise<string> {
  const parts: Buffer[] = []
  for await (const piece of pieces) parts.push(Buffer.from(piece as string))
  return Buffer.concat(parts).toString('utf8')
}

/** Every file of an export by its name. */
async function filesFor(actor: Actor, campaign: BuiltCampaign, snapshotId: string, request: ExportRequest) {
  const deps = exportDeps()
  const open = await openExport(deps, actor, { ...campaign, snapshotId: snapshotId as never, request })
  const files: Record<string, string> = {}
  for (const name of filesOf(request.target)) files[name] = await textOf(exportFile(deps, open, name))
  return files
}
const linesOf = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))

/** Claims the next item of a person and ranks it. */
async function judgeNext(campaign: BuiltCampaign, annotatorId: MembershipId, ranks: number[]): Promise<boolean> {
  const { db, newId } = testDatabase()
  const { campaignId } = campaign
  const claimed = await claimItem(db, { campaignId, annotatorId, leaseSeconds: 900, maxLeases: 3, newId })
  if (!claimed) return false
  await db.$transaction((tx) =>
    submitJudgment(
      tx as never,
      {
        id: newId(),
        campaignId,
        assignmentId: claimed.assignmentId,
        annotatorId,
        ranks,
        lastImplied: false,
        activeMs: 5000,
        startedAt: new Date('2026-06-01T12:00:00.123Z'),
        idempotencyKey: claimed.assignmentId,
        bodyHash: 'd'.repeat(64),
      },
      newId,
    ),
  )
  return true
}

describe('a snapshot', () => {
  test('of the same judgments is the same snapshot, also when many ask at once; new judgments make a new one', async () => {
    const campaign = await buildOpenCampaign({ items: 4, overlap: 2, annotators: 2, capUnits: 100 })
    const actor = await leadOf(campaign)
    const [first] = campaign.annotatorIds as [MembershipId]
    await expect(createSnapshot(testDatabase(), actor, campaign)).rejects.toMatchObject({ code: 'conflict' })
    // Connections that are open already let all of them arrive together.
    await Promise.all(Array.from({ length: 6 }, () => testDatabase().db.$queryRaw`select 1 from pg_sleep(0.05)`))
    const hashes: string[] = []
    for (let judgments = 1; judgments <= 4; judgments++) {
      await judgeNext(campaign, first, [1, 2])
      const taken = await Promise.all(Array.from({ length: 6 }, () => createSnapshot(testDatabase(), actor, campaign)))
      expect(new Set(taken.map((one) => one.snapshotId)).size).toBe(1)
      expect(taken[0]).toMatchObject({ lastSequence: judgments, judgmentCount: judgments, itemCount: judgments })
      hashes.push(taken[0]?.hash ?? '')
    }
    expect(new Set(hashes).size).toBe(4)
    const audits = await testDatabase().db.auditEvent.findMany({
      where: { action: 'snapshot.taken' },
      orderBy: { createdAt: 'asc' },
    })
    expect(audits.map((event) => event.summary)).toEqual(hashes.map((hash, i) => ({ judgments: i + 1, hash })))
  })

  test('has the hash its format says, over the judgments by sequence', async () => {
    const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 1, capUnits: 100 })
    await judgeNext(campaign, campaign.annotatorIds[0] as MembershipId, [1, 1])
    const snapshot = await createSnapshot(testDatabase(), await leadOf(campaign), campaign)
    const judgment = await testDatabase().db.judgment.findFirstOrThrow()
    const facts = {
      activeMs: 5000,
      annotatorId: judgment.annotatorId,
      displayOrder: judgment.displayOrder,
      guidelineVersion: 1,
      itemId: judgment.itemId,
      judgmentId: judgment.id,
      lastImplied: false,
      planNumber: 1,
      ranks: [1, 1],
      sequence: 1,
      startedAtMs: judgment.startedAt.getTime(),
      submittedAtMs: judgment.submittedAt.getTime(),
      supersedesId: null,
    }
    const head = { campaignId: campaign.campaignId, format: 'rankplan-snapshot/1', lastSequence: 1 }
    const text = `${JSON.stringify(head)}\n${JSON.stringify(facts)}\n`
    expect(snapshot.hash).toBe(createHash('sha256').update(text).digest('hex'))
  })

  test('is for leads, and of this workspace alone', async () => {
    const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 1, capUnits: 100 })
    await judgeNext(campaign, campaign.annotatorIds[0] as MembershipId, [1, 2])
    const reviewer = (await buildMember('reviewer', { workspace: campaign.workspace })).actor
    await expect(createSnapshot(testDatabase(), reviewer, campaign)).rejects.toMatchObject({ code: 'not_allowed' })
    const stranger = (await buildMember('owner')).actor
    await expect(createSnapshot(testDatabase(), stranger, campaign)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('two exports of one snapshot', () => {
  test.each([canonical, preference])(
    'are the same bytes while judgments and declines keep arriving: $target',
    async (request) => {
      const campaign = await buildOpenCampaign({ items: 20, overlap: 6, annotators: 6, capUnits: 1000 })
      const actor = await leadOf(campaign)
      const { db, newId } = testDatabase()
      for (const annotatorId of campaign.annotatorIds.slice(0, 3))
        for (let i = 0; i < 8; i++) await judgeNext(campaign, annotatorId, i % 3 === 0 ? [1, 1] : [1, 2])
      const { snapshotId } = await createSnapshot(testDatabase(), actor, campaign)

      let isReading = true
      const others = campaign.annotatorIds.slice(3).map(async (annotatorId, person) => {
        let done = 0
        while (isReading || done < 5) {
          if (person === 2) {
            const claim = { campaignId: campaign.campaignId, annotatorId, leaseSeconds: 900, maxLeases: 3, newId }
            const claimed = await claimItem(db, claim)
            if (!claimed) return done
            await declineAssignment(db, { ...claim, ...claimed, reason: 'unclear', note: null })
          } else if (!(await judgeNext(campaign, annotatorId, [2, 1]))) return done
          done += 1
        }
        return done
      })
      const first = await filesFor(actor, campaign, snapshotId, request)
      const second = await filesFor(actor, campaign, snapshotId, request)
      isReading = false
      const arrived = await Promise.all(others)
      const third = await filesFor(actor, campaign, snapshotId, request)
      expect(Math.min(...arrived)).toBeGreaterThanOrEqual(5)
      expect(second).toEqual(first)
      expect(third).toEqual(first)
      expect(ExportManifest.parse(JSON.parse(first['manifest.json'] ?? '')).counts).toMatchObject({
        annotations: { in: 24 },
        declined: { unclear: 0 },
      })
    },
  )
})

describe('the canonical file', () => {
  test('holds every judgment field by field, in items by id and judgments by sequence', async () => {
    const campaign = await buildOpenCampaign({
      items: 3,
      overlap: 2,
      annotators: 2,
      responsesPerItem: 3,
      capUnits: 100,
    })
    const actor = await leadOf(campaign)
    const [first, second] = campaign.annotatorIds as [MembershipId, MembershipId]
    for (const ranks of [
      [1, 2, 3],
      [1, 1, 2],
      [3, 1, 2],
    ])
      await judgeNext(campaign, first, ranks)
    await judgeNext(campaign, second, [2, 1, 1])
    const snapshot = await createSnapshot(testDatabase(), actor, campaign)
    const records = linesOf((await filesFor(actor, campaign, snapshot.snapshotId, canonical))['data.jsonl']).map(
      (line) => CanonicalRecord.parse(line),
    )
    expect(records.map((record) => record.record_id)).toEqual([...campaign.itemIds].sort())
    const judgments = await testDatabase().db.judgment.findMany({ orderBy: { sequence: 'asc' } })
    for (const record of records) {
      expect(record).toMatchObject({
        campaign_id: campaign.campaignId,
        export_id: snapshot.hash,
        plan_version: 1,
        split: 'train',
        cluster_id: 'a'.repeat(64),
      })
      expect(record.annotations).toEqual(
        judgments
          .filter((judgment) => judgment.itemId === record.record_id)
          .map((judgment) => ({
            id: judgment.id,
            annotator: expect.stringMatching(/^annotator-[0-9a-f]{32}$/),
            status: 'submitted',
            ranks: judgment.ranks,
            ratings: null,
            display_order: judgment.displayOrder,
            guideline_version: 1,
            plan_version: 1,
            last_implied: false,
            strengths: null,
            active_ms: 5000,
            started_at: '2026-06-01T12:00:00.123Z',
            submitted_at: judgment.submittedAt.toISOString(),
            skip_reason: null,
            is_gold: false,
            revision: 1,
            superseded_by: null,
          })),
      )
    }
    const names = new Set(records.flatMap((record) => record.annotations.map((one) => one.annotator)))
    expect(names.size).toBe(2)
    for (const member of [first, second]) expect(JSON.stringify(records)).not.toContain(member)
  })

  test('holds ratings of the first scale and strengths that were said of every boundary, and the hash says all of it', async () => {
    const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 1, capUnits: 100 })
    const actor = await leadOf(campaign)
    const { db, newId } = testDatabase()
    const scale = { key: 'helpful', label: 'Helpful', min: 1, max: 5, minLabel: '', maxLabel: '', isRequired: false }
    const annotationOptions = { ...defaultAnnotationOptions, ratings: [scale, { ...scale, key: 'tone' }] }
    await db.campaign.update({ where: { id: campaign.campaignId }, data: { annotationOptions } })
    await judgeNext(campaign, campaign.annotatorIds[0] as MembershipId, [1, 2])
    const { ratings: _ratings, labels: _labels, ...judgment } = await db.judgment.findFirstOrThrow()
    const beside = { strengths: [3], ratings: { tone: [1, 1], helpful: [2, 5] }, comment: 'so', allBad: true }
    const correction = { ...beside, id: newId(), sequence: 2, supersedesId: judgment.id, idempotencyKey: 'again' }
    await db.$transaction([
      db.campaignCounter.update({ where: { campaignId: campaign.campaignId }, data: { lastSequence: 2 } }),
      db.judgment.create({ data: { ...judgment, ...correction } }),
    ])
    const { snapshotId, hash } = await createSnapshot(testDatabase(), actor, campaign)
    const [record] = linesOf((await filesFor(actor, campaign, snapshotId, canonical))['data.jsonl'])
    expect(record.annotations).toMatchObject([
      { ratings: null, strengths: null },
      { ratings: [2, 5], strengths: ['much'] },
    ])
    const lines: JudgmentFacts[] = []
    for await (const line of readJudgments(db, { campaignId: campaign.campaignId, lastSequence: 2 })) lines.push(line)
    expect(Object.keys(lines[0] ?? {})).not.toContain('comment')
    expect(lines[1]).toMatchObject(beside)
    const text = snapshotHeadLine(campaign.campaignId, 2) + lines.map(judgmentLine).join('')
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'))
  })

  test('names the correction of a judgment once the snapshot holds it, and the older snapshot stays as it was', async () => {
    const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 1, capUnits: 100 })
    const actor = await leadOf(campaign)
    await judgeNext(campaign, campaign.annotatorIds[0] as MembershipId, [1, 2])
    const before = await createSnapshot(testDatabase(), actor, campaign)
    const old = await filesFor(actor, campaign, before.snapshotId, canonical)
    const { db, newId } = testDatabase()
    const { ratings: _ratings, labels: _labels, ...judgment } = await db.judgment.findFirstOrThrow()
    const correction = newId()
    await db.$transaction([
      db.campaignCounter.update({ where: { campaignId: campaign.campaignId }, data: { lastSequence: 2 } }),
      db.judgment.create({
        data: {
          ...judgment,
          id: correction,
          sequence: 2,
          ranks: [2, 1],
          idempotencyKey: 'again',
          supersedesId: judgment.id,
        },
      }),
    ])
    const after = await createSnapshot(testDatabase(), actor, campaign)
    const [record] = linesOf((await filesFor(actor, campaign, after.snapshotId, canonical))['data.jsonl'])
    expect(record.annotations).toMatchObject([
      { id: judgment.id, ranks: [1, 2], revision: 1, superseded_by: correction },
      { id: correction, ranks: [2, 1], revision: 2, superseded_by: null },
    ])
    const rows = linesOf((await filesFor(actor, campaign, after.snapshotId, preference))['provenance.jsonl'])
    expect(rows).toMatchObject([{ annotation_ids: [correction], votes: { for: 1, against: 0, ties: 0 } }])
    expect(await filesFor(actor, campaign, before.snapshotId, canonical)).toEqual(old)
  })
})

describe('the preference files', () => {
  test.each([
    defaultExportPolicy,
    allPairsPolicy,
    ExportPolicy.parse({ aggregate: 'per_annotator', pairs: 'adjacent', maxPairsPerPrompt: 2 }),
    ExportPolicy.parse({ tie: 'drop', minVotes: 2 }),
  ])('are the projection of the canonical file, and every count of the manifest adds up: %j', async (policy) => {
    const campaign = await buildOpenCampaign({
      items: 80,
      overlap: 2,
      annotators: 3,
      responsesPerItem: 4,
      capUnits: 10_000,
    })
    await buildJudgments(campaign, { overlap: 2, responsesPerItem: 4 })
    const actor = await leadOf(campaign)
    const { snapshotId } = await createSnapshot(testDatabase(), actor, campaign)
    const request: ExportRequest = { target: 'trl-preference', policy }
    const files = await filesFor(actor, campaign, snapshotId, request)
    const records = linesOf((await filesFor(actor, campaign, snapshotId, canonical))['data.jsonl'])
    const projected = records.flatMap((record) => projectTrlPreference(CanonicalRecord.parse(record), policy).rows)
    expect(linesOf(files['data.jsonl'])).toEqual(projected.map(({ row }) => row))
    expect(linesOf(files['provenance.jsonl'])).toEqual(projected.map(({ provenance }) => provenance))

    const { counts, files: listed, ...manifest } = ExportManifest.parse(JSON.parse(files['manifest.json'] ?? ''))
    expect(manifest).toMatchObject({ policy, guideline_versions: [1], plan_versions: [1], app_version: '0.0.0' })
    const sum = (of: object) => Object.values(of).reduce((total: number, n: number) => total + n, 0)
    expect(counts.records).toMatchObject({ in: 80, with_rows: 80 - counts.records.without_rows })
    expect(counts.annotations).toEqual({ in: 160, live: 160, superseded: 0 })
    expect(counts.pairs.in).toBe(80 * 6 * (policy.aggregate === 'per_annotator' ? 2 : 1))
    expect(counts.pairs.in).toBe(counts.pairs.out + sum(counts.dropped.pairs))
    expect(counts.rows).toBe(projected.length)
    for (const { name, rows, bytes, sha256 } of listed) {
      const text = files[name] ?? ''
      expect(rows).toBe(linesOf(text).length)
      expect(bytes).toBe(Buffer.byteLength(text))
      expect(sha256).toBe(createHash('sha256').update(text).digest('hex'))
    }
  })

  test('come in one tar archive with the same bytes, and its length is told before', async () => {
    const campaign = await buildOpenCampaign({ items: 5, overlap: 1, annotators: 1, capUnits: 100 })
    await buildJudgments(campaign, { overlap: 1 })
    const actor = await leadOf(campaign)
    const { snapshotId } = await createSnapshot(testDatabase(), actor, campaign)
    const deps = exportDeps()
    const open = await openExport(deps, actor, { ...campaign, snapshotId, request: preference })
    const archive = await exportArchive(deps, open)
    const text = await textOf(archive.pieces)
    expect(Buffer.byteLength(text)).toBe(archive.bytes)
    const files = await filesFor(actor, campaign, snapshotId, preference)
    for (const content of Object.values(files)) expect(text).toContain(content)
  })
})

describe('memory', () => {
  test('twenty thousand judgments are read page by page, none larger than two hundred items', async () => {
    const campaign = await buildOpenCampaign({ items: 2_500, overlap: 8, annotators: 8, capUnits: 100_000 })
    expect(await buildJudgments(campaign, { overlap: 8 })).toBe(20_000)
    const actor = await leadOf(campaign)
    const { snapshotId } = await createSnapshot(testDatabase(), actor, campaign)
    const pages: number[] = []
    const { readSnapshotItems } = snapshotItems
    const spy = vi.spyOn(snapshotItems, 'readSnapshotItems').mockImplementation(async function* (...args) {
      for await (const page of readSnapshotItems(...args)) {
        pages.push(page.length)
        yield page
      }
    })
    const deps = exportDeps()
    const open = await openExport(deps, actor, { ...campaign, snapshotId, request: canonical })
    const lines = exportFile(deps, open, 'data.jsonl')
    await lines.next()
    // One record out, one page in: reading waits for whoever takes the lines.
    expect(pages).toEqual([200])
    for await (const _ of lines) expect(Math.max(...pages)).toBe(200)
    expect(pages).toEqual([...Array(12).fill(200), 100])

    pages.length = 0
    expect(await firstRows(deps, { ...open, request: preference }, { most: 5 })).toHaveLength(5)
    expect(pages).toEqual([200])
    spy.mockRestore()
  }, 120_000)

  test('the event loop turns between records of long texts, so that others are answered while a file is made', async () => {
    const campaign = await buildOpenCampaign({ items: 16, overlap: 1, annotators: 1, capUnits: 1000 })
    await buildJudgments(campaign, { overlap: 1 })
    // Sixteen records of eighty thousand characters: one page.
    await testDatabase().db.candidateResponse.updateMany({ data: { content: 'long '.repeat(8_000) } })
    const actor = await leadOf(campaign)
    const { snapshotId } = await createSnapshot(testDatabase(), actor, campaign)
    const open = await openExport(exportDeps(), actor, { ...campaign, snapshotId, request: canonical })
    let turn = 0
    let isReading = true
    const count = () => {
      turn += 1
      if (isReading) setImmediate(count)
    }
    setImmediate(count)
    const recordsIn = new Map<number, number>()
    for await (const _ of projectedRecords(exportDeps(), open)) recordsIn.set(turn, (recordsIn.get(turn) ?? 0) + 1)
    isReading = false
    expect([...recordsIn.values()].reduce((sum, n) => sum + n)).toBe(16)
    expect(Math.max(...recordsIn.values())).toBeLessThanOrEqual(4)
  })

  test('a page of long texts ends early, and one text longer than a page is a page of its own', async () => {
    const campaign = await buildOpenCampaign({ items: 6, overlap: 1, annotators: 1, capUnits: 100 })
    await buildJudgments(campaign, { overlap: 1 })
    const { db } = testDatabase()
    const long = [...campaign.itemIds].sort()[2] ?? ''
    const { promptId } = await db.item.findFirstOrThrow({ where: { id: long } })
    await db.prompt.update({ where: { id: promptId }, data: { charCount: 3_000_000 } })
    const pages: string[][] = []
    for await (const page of snapshotItems.readSnapshotItems(db, { ...campaign, lastSequence: 6 }))
      pages.push(page.map((item) => item.itemId))
    const sorted = [...campaign.itemIds].sort()
    expect(pages).toEqual([sorted.slice(0, 2), [long], sorted.slice(3)])
  })
})
