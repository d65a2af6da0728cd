import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#lib/core/access/actor'
import { CanonicalRecord } from '#lib/core/interchange/canonical-record'
import { allPairsPolicy } from '#lib/core/interchange/export-policy'
import type { ExportFileName, ExportRequest } from '#lib/core/interchange/exports/export-request'
import { ExportManifest } from '#lib/core/interchange/exports/manifest'
import { JudgmentLine } from '#lib/core/interchange/judgments/judgment-line'
import { liveAnnotations } from '#lib/core/interchange/pairs/live-annotations'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import type { SnapshotId } from '#lib/core/vocabulary/ids'
import { buildMember } from '#lib/testing/builders/member'
import { actorsOf } from '#lib/testing/builders/on-roster'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { claimNext } from '../assignments/claim-next.ts'
import { submitJudgment } from '../assignments/submit-judgment.ts'
import { correctJudgment } from '../judgments/correct-judgment.ts'
import { createSnapshot } from '../snapshots/create-snapshot.ts'
import type { ExportDeps } from './open-export.ts'
import { exportFile, openExport } from './read-export.ts'

const scale = { min: 1, max: 5, minLabel: '', maxLabel: '', isRequired: false }
const everything: AnnotationOptions = {
  strength: 'optional',
  ratings: [
    { ...scale, key: 'helpful', label: 'Helpful' },
    { ...scale, key: 'tone', label: 'Tone', isRequired: true },
  ],
  labels: [
    { key: 'wrong', label: 'Wrong', scope: 'response' },
    { key: 'unclear', label: 'Unclear prompt', scope: 'item' },
  ],
  comment: 'optional',
  allowsAllBad: true,
  contentWarning: 'Violence',
}
const canonical: ExportRequest = { target: 'canonical' }
const preference = (includeGold: boolean): ExportRequest => ({
  target: 'trl-preference',
  policy: { ...allPairsPolicy, includeGold },
})

let campaign: BuiltCampaign
let lead: Actor
let annotators: Actor[]

/** Two items of three imported responses, judged by two people through the services, in a campaign that asks everything. */
beforeEach(async () => {
  await resetDatabase()
  const { db } = testDatabase()
  campaign = await buildOpenCampaign({ items: 2, overlap: 2, annotators: 2, responsesPerItem: 3, capUnits: 100 })
  const { campaignId, workspace } = campaign
  await db.campaign.update({ where: { id: campaignId }, data: { annotationOptions: everything } })
  await db.$executeRaw`update "CandidateResponse" set "externalId" = 'answer-' || index`
  lead = (await buildMember('lead', { workspace })).actor
  annotators = actorsOf(campaign)
})

/** Said by place, as the screen says it: card A is the first place. */
const bodyOf = (said: object) => ({
  ...{ idempotencyKey: testDatabase().newId(), activeMs: 60_000, startedAt: '2026-06-01T00:00:00Z' },
  ...{ tiers: [[0], [1]], ratings: { tone: [1, 2, 3] }, ...said },
})

/** Takes the person's next item and judges it; answers with what is stored. */
async function judge(actor: Actor, said: object = {}) {
  const { campaignId } = campaign
  const { items } = await claimNext(testDatabase(), actor, { campaignId, holding: [], dayStartedAt: new Date(0) })
  const assignmentId = items[0]?.assignmentId
  if (!assignmentId) throw new Error('there is nothing to claim')
  const { judgmentId } = await submitJudgment(testDatabase(), actor, { campaignId, assignmentId, body: bodyOf(said) })
  return judgmentId
}
const stored = (id: string) => testDatabase().db.judgment.findFirstOrThrow({ where: { id } })

const exportDeps = (): ExportDeps => ({
  ...{ db: new Proxy(testDatabase().db, {}), secret: 's'.repeat(32), appVersion: '0.0.0' },
})
async function fileOf(snapshotId: SnapshotId, request: ExportRequest, name: ExportFileName): Promise<string> {
  const open = await openExport(exportDeps(), lead, { ...campaign, snapshotId, request })
  let text = ''
  for await (const piece of exportFile(exportDeps(), open, name)) text += piece
  return text
}
const linesOf = async (snapshotId: SnapshotId, request: ExportRequest, name: ExportFileName) =>
  (await fileOf(snapshotId, request, name))
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
const judgmentsOf = async (snapshotId: SnapshotId, request: ExportRequest) =>
  (await linesOf(snapshotId, request, 'judgments.jsonl')).map((line) => JudgmentLine.parse(line))

test('a submit that says everything is one line of judgments.jsonl with all of it, by response', async () => {
  const [first] = annotators as [Actor]
  const id = await judge(first, {
    ...{ strengths: [3, 1], ratings: { tone: [1, 2, 3], helpful: [null, 5, null] }, allBad: true },
    ...{ labels: { item: ['unclear'], responses: [[], [], ['wrong']] }, comment: '@B is off, @A is not' },
    ...{ unseen: [2], firstKeyMs: 900, changeCount: 4 },
  })
  const row = await stored(id)
  const { snapshotId, hash } = await createSnapshot(testDatabase(), lead, campaign)
  const [line, ...others] = await judgmentsOf(snapshotId, canonical)
  expect(others).toEqual([])
  const shown = row.displayOrder.map((index) => `answer-${index}`)
  const [a, b, c] = shown
  expect(line).toMatchObject({
    ...{ judgment_id: id, supersedes: [], campaign_id: campaign.campaignId, export_id: hash, record_id: row.itemId },
    ...{ tiers: [[a], [b], [c]], strengths: ['much', 'slightly'], all_bad: true, item_labels: ['unclear'] },
    ...{ comment: `@[${b}] is off, @[${a}] is not`, mentions: [b, a], display_order: row.displayOrder },
    ...{ last_implied: true, guideline_version: 1, plan_version: 1, is_gold: false, split: 'train' },
    ...{ active_ms: row.activeMs, total_active_ms: row.activeMs, change_count: 4, first_key_ms: row.firstKeyMs },
    ...{ started_at: row.startedAt.toISOString(), submitted_at: row.submittedAt.toISOString() },
  })
  const at = (response: string | undefined) => line?.responses.find(({ id }) => id === response)
  const tone = (rating: number) => ({ scale: 'tone', rating })
  expect(line?.responses.map((response) => response.id)).toEqual(['answer-0', 'answer-1', 'answer-2'])
  expect(at(a)).toEqual({ id: a, rank: 1, seen: true, ratings: [tone(1)], labels: [] })
  expect(at(b)).toEqual({ id: b, rank: 2, seen: true, ratings: [{ scale: 'helpful', rating: 5 }, tone(2)], labels: [] })
  expect(at(c)).toEqual({ id: c, rank: 3, seen: false, ratings: [tone(3)], labels: ['wrong'] })
})

test('lines are the live annotations of the canonical file under the same ids and names, a correction in the place of what it corrects', async () => {
  const [first, second] = annotators as [Actor, Actor]
  const { campaignId } = campaign
  const [corrected] = [await judge(first, { comment: 'too fast' }), await judge(second), await judge(first)]
  const again = bodyOf({ tiers: [[2], [1]], comment: 'better' })
  const { judgmentId } = await correctJudgment(testDatabase(), first, {
    campaignId,
    judgmentId: corrected,
    body: again,
  })
  const { snapshotId } = await createSnapshot(testDatabase(), lead, campaign)
  const lines = await judgmentsOf(snapshotId, canonical)
  const records = (await linesOf(snapshotId, canonical, 'data.jsonl')).map((line) => CanonicalRecord.parse(line))
  expect(
    lines.map((line) => ({
      ...{ id: line.judgment_id, annotator: line.annotator, ranks: line.responses.map(({ rank }) => rank) },
      ...{ record: line.record_id, prompt: line.prompt_id, responses: line.responses.map(({ id }) => id) },
      ...{ active_ms: line.active_ms, submitted_at: line.submitted_at },
    })),
  ).toEqual(
    records.flatMap((record) =>
      liveAnnotations(record).map(({ id, annotator, ranks, active_ms, submitted_at }) => ({
        ...{ id, annotator, ranks, record: record.record_id, prompt: record.prompt.id },
        ...{ responses: record.responses.map((response) => response.id), active_ms, submitted_at },
      })),
    ),
  )
  const [old, fresh] = [await stored(corrected), await stored(judgmentId)]
  expect(lines.find((line) => line.judgment_id === judgmentId)).toMatchObject({
    ...{ supersedes: [corrected], comment: 'better', total_active_ms: old.activeMs + fresh.activeMs },
  })
  const named = await linesOf(snapshotId, preference(false), 'provenance.jsonl')
  const ids = lines.map((line) => line.judgment_id)
  expect(new Set(named.flatMap(({ annotation_ids }) => annotation_ids))).toEqual(new Set(ids))
})

test('gold items stand in it where the export takes gold', async () => {
  const [first] = annotators as [Actor]
  const gold = await stored(await judge(first))
  await judge(first)
  const goldOfId = campaign.itemIds.find((id) => id !== gold.itemId) ?? null
  await testDatabase().db.item.updateMany({
    where: { id: gold.itemId },
    data: { isGold: true, purpose: 'gold', goldRanks: [1, 2, 3], goldOfId },
  })
  const { snapshotId } = await createSnapshot(testDatabase(), lead, campaign)
  const isGold = async (request: ExportRequest) =>
    (await judgmentsOf(snapshotId, request)).map((line) => line.is_gold).sort()
  expect(await isGold(preference(false))).toEqual([false])
  expect(await isGold(preference(true))).toEqual([false, true])
  expect(await isGold(canonical)).toEqual([false, true])
})

test('the manifest says what was asked, counts who said it, and tells of the file to the byte', async () => {
  const [first, second] = annotators as [Actor, Actor]
  await judge(first, { allBad: true, comment: 'none is good' })
  await judge(second, { strengths: [0, 2], labels: { item: [], responses: [['wrong'], ['wrong'], []] } })
  const { snapshotId } = await createSnapshot(testDatabase(), lead, campaign)
  for (const request of [canonical, preference(false)]) {
    const manifest = ExportManifest.parse(JSON.parse(await fileOf(snapshotId, request, 'manifest.json')))
    expect(manifest.counts.said).toEqual({ all_bad: 1, strengths: 1, ratings: 2, labels: 1, comments: 1 })
    expect(manifest.asked.ratings).toEqual([
      { key: 'helpful', label: 'Helpful', min: 1, max: 5, min_label: '', max_label: '', required: false },
      { key: 'tone', label: 'Tone', min: 1, max: 5, min_label: '', max_label: '', required: true },
    ])
    const text = await fileOf(snapshotId, request, 'judgments.jsonl')
    expect(manifest.files.find(({ name }) => name === 'judgments.jsonl')).toEqual({
      ...{ name: 'judgments.jsonl', rows: 2, bytes: Buffer.byteLength(text) },
      sha256: createHash('sha256').update(text).digest('hex'),
    })
    // The warning can be written anew until the campaign closes; no byte of an export may follow it.
    const before = await fileOf(snapshotId, request, 'manifest.json')
    const annotationOptions = { ...everything, contentWarning: `Other words for ${request.target}` }
    await testDatabase().db.campaign.update({ where: { id: campaign.campaignId }, data: { annotationOptions } })
    expect(await fileOf(snapshotId, request, 'manifest.json')).toBe(before)
  }
})
