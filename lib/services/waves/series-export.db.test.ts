import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { allPairsPolicy } from '#lib/core/interchange/export-policy'
import { type ExportFileName, type ExportRequest, filesOf } from '#lib/core/interchange/exports/export-request'
import { SeriesManifest } from '#lib/core/interchange/exports/series-manifest'
import type { SnapshotId } from '#lib/core/vocabulary/ids'
import { buildJudgments } from '#lib/testing/builders/judgments'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import type { ExportDeps } from '../exports/open-export.ts'
import { exportFile, openExport } from '../exports/read-export.ts'
import { createSnapshot } from '../snapshots/create-snapshot.ts'
import { openSeriesExport } from './open-series-export.ts'
import { seriesArchive, seriesFile } from './series-export.ts'
import { snapshotWaves } from './snapshot-waves.ts'

let lead: BuiltMember
let waves: BuiltCampaign[]

/** Three waves: of five and of three judged items, and one that nobody has judged yet. */
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
  const build = (items: number) =>
    buildOpenCampaign({
      items,
      overlap: 1,
      annotators: 2,
      responsesPerItem: 3,
      capUnits: 99,
      workspace: lead.workspace,
    })
  waves = [await build(5), await build(3), await build(1)]
  for (const [i, { campaignId }] of waves.entries())
    await testDatabase().db.campaign.update({
      where: { id: campaignId },
      data: { firstWaveId: waves[0]?.campaignId ?? '', wave: i + 1, checkpoint: i === 0 ? null : `step ${i}` },
    })
  for (const wave of waves.slice(0, 2)) await buildJudgments(wave, { overlap: 1, responsesPerItem: 3 })
})

const preference: ExportRequest = { target: 'trl-preference', policy: allPairsPolicy }
/** As another process would have it: nothing that was read before is remembered. */
const exportDeps = (): ExportDeps => ({
  ...{ db: new Proxy(testDatabase().db, {}), secret: 's'.repeat(32), appVersion: '0.0.0' },
})
const place = () => ({ campaignId: waves[1]?.campaignId as BuiltCampaign['campaignId'] })
const openSeries = (request: ExportRequest, snapshotIds: readonly SnapshotId[] | null = null) =>
  openSeriesExport(exportDeps(), lead.actor, { ...place(), request, snapshotIds })
const take = () => snapshotWaves(testDatabase(), lead.actor, place())

async function bytesOf(pieces: AsyncGenerator<string | Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const piece of pieces) parts.push(Buffer.from(piece as string))
  return Buffer.concat(parts)
}
const fileOf = async (request: ExportRequest, name: ExportFileName, ids?: SnapshotId[]) =>
  (await bytesOf(seriesFile(exportDeps(), await openSeries(request, ids ?? null), name))).toString('utf8')

test('rows of all waves stand in the order of the waves, each wave as its own export has it', async () => {
  const taken = await take()
  expect(taken.map(({ wave, snapshot }) => [wave, snapshot.judgmentCount])).toEqual([
    [1, 5],
    [2, 3],
  ])
  for (const request of [preference, { target: 'canonical' } as const]) {
    let whole = ''
    for (const [i, { snapshot }] of taken.entries()) {
      const campaignId = waves[i]?.campaignId as BuiltCampaign['campaignId']
      const open = await openExport(exportDeps(), lead.actor, { campaignId, snapshotId: snapshot.snapshotId, request })
      whole += (await bytesOf(exportFile(exportDeps(), open, 'data.jsonl'))).toString('utf8')
    }
    expect(whole).not.toBe('')
    expect(await fileOf(request, 'data.jsonl')).toBe(whole)
  }
})

test('every row names its wave and campaign in the provenance, and the manifest the snapshot, counts and hashes of all', async () => {
  const taken = await take()
  const data = await fileOf(preference, 'data.jsonl')
  const provenance = await fileOf(preference, 'provenance.jsonl')
  const manifest = SeriesManifest.parse(JSON.parse(await fileOf(preference, 'manifest.json')))
  const lines = provenance
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toHaveLength(data.trimEnd().split('\n').length)
  const items = new Map(waves.flatMap(({ itemIds, campaignId }) => itemIds.map((id) => [id, campaignId])))
  for (const { record_id, campaign_id, wave } of lines) {
    expect(campaign_id).toBe(items.get(record_id))
    expect(campaign_id).toBe(waves[wave - 1]?.campaignId)
  }
  expect(manifest.series_id).toBe(waves[0]?.campaignId)
  expect(manifest.rows).toBe(lines.length)
  expect(manifest.waves.map(({ wave, checkpoint, snapshot }) => [wave, checkpoint, snapshot.hash])).toEqual([
    [1, null, taken[0]?.snapshot.hash],
    [2, 'step 1', taken[1]?.snapshot.hash],
  ])
  for (const [wave, { counts }] of manifest.waves.entries())
    expect(counts.rows).toBe(lines.filter((line) => line.wave === wave + 1).length)
  const judgments = await fileOf(preference, 'judgments.jsonl')
  const judged = judgments.trimEnd().split('\n')
  expect(judged.map((line) => JSON.parse(line).campaign_id)).toEqual([
    ...Array(5).fill(waves[0]?.campaignId),
    ...Array(3).fill(waves[1]?.campaignId),
  ])
  const files = { 'data.jsonl': data, 'provenance.jsonl': provenance, 'judgments.jsonl': judgments }
  expect(manifest.files).toEqual(
    Object.entries(files).map(([name, text]) => ({
      ...{ name, rows: text.split('\n').length - 1, bytes: Buffer.byteLength(text) },
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
  )
})

test('the same snapshots give the same bytes while waves go on, and every file of the archive is there whole', async () => {
  const ids = (await take()).map(({ snapshot }) => snapshot.snapshotId)
  for (const request of [preference, { target: 'canonical' } as const]) {
    const archive = async () => {
      const made = await seriesArchive(exportDeps(), await openSeries(request, ids))
      const bytes = await bytesOf(made.pieces)
      expect(bytes.length).toBe(made.bytes)
      return bytes
    }
    const before = await archive()
    for (const name of filesOf(request.target)) expect(before.includes(await fileOf(request, name, ids))).toBe(true)
    const third = waves[2] as BuiltCampaign
    if (request.target === 'trl-preference') await buildJudgments(third, { overlap: 1, responsesPerItem: 3 })
    await take()
    expect((await archive()).equals(before)).toBe(true)
    expect((await openSeries(request)).waves.map(({ wave }) => wave)).toEqual([1, 2, 3])
  }
})

test('taking snapshots again without new judgments answers with those that are there', async () => {
  expect(await take()).toEqual(await take())
  expect(await testDatabase().db.snapshot.count()).toBe(2)
})

test('a campaign outside a series, waves without judgments, and snapshots of other campaigns are refused', async () => {
  await expect(openSeries(preference)).rejects.toMatchObject({ code: 'conflict' })
  const alone = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 1, capUnits: 9, workspace: lead.workspace })
  await buildJudgments(alone, { overlap: 1 })
  await expect(snapshotWaves(testDatabase(), lead.actor, alone)).rejects.toMatchObject({ code: 'not_found' })
  const other = await createSnapshot(testDatabase(), lead.actor, alone)
  const [first] = await take()
  await expect(openSeries(preference, [other.snapshotId])).rejects.toMatchObject({ code: 'not_found' })
  await expect(
    openSeriesExport(exportDeps(), (await buildMember('lead')).actor, {
      ...place(),
      request: preference,
      snapshotIds: null,
    }),
  ).rejects.toMatchObject({ code: 'not_found' })
  expect((await openSeries(preference, [first?.snapshot.snapshotId as SnapshotId])).waves).toHaveLength(1)
})

test('two snapshots of one wave in one address are refused', async () => {
  const [first] = await take()
  const { db, newId } = testDatabase()
  const row = await db.snapshot.findFirstOrThrow({ where: { id: first?.snapshot.snapshotId as string } })
  const second = newId()
  const { declinedCounts: _, ...rest } = row
  await db.snapshot.create({ data: { ...rest, id: second, lastSequence: 4n, declinedCounts: {} } })
  await expect(openSeries(preference, [row.id as SnapshotId, second as SnapshotId])).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('two snapshots of wave 1'),
  })
})
