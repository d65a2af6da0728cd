import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ExportManifest } from '#lib/core/interchange/exports/manifest'
import { buildJudgments } from '#lib/testing/builders/judgments'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { main } from '../main.ts'
import { openExportFolder } from './export-folder.ts'

let folder: string
let campaign: BuiltCampaign
const printed: string[] = []
const complained: string[] = []
beforeEach(async () => {
  await resetDatabase()
  folder = mkdtempSync(path.join(os.tmpdir(), 'rankplan-export-'))
  campaign = await buildOpenCampaign({ items: 20, overlap: 2, annotators: 2, responsesPerItem: 3, capUnits: 1000 })
  await buildJudgments(campaign, { overlap: 2, responsesPerItem: 3 })
  printed.length = 0
  complained.length = 0
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text))
  vi.spyOn(console, 'error').mockImplementation((text: string) => void complained.push(text))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const out = () => path.join(folder, 'out')
const run = (...args: string[]) => main(['export', ...args, '--out', out()])
const fileText = (name: string) => readFileSync(path.join(out(), name), 'utf8')

describe('rankplan export', () => {
  test('writes data, provenance, judgments and a manifest that tells of each to the byte', async () => {
    expect(await run(campaign.campaignId, '--to', 'trl-preference', '--policy', 'pairs=all,maxPairs=all')).toBe(0)
    expect(readdirSync(out()).sort()).toEqual(['data.jsonl', 'judgments.jsonl', 'manifest.json', 'provenance.jsonl'])
    const manifest = ExportManifest.parse(JSON.parse(fileText('manifest.json')))
    expect(manifest.policy).toMatchObject({ pairs: 'all', maxPairsPerPrompt: null })
    for (const { name, rows, sha256 } of manifest.files) {
      expect(fileText(name).split('\n')).toHaveLength(rows + 1)
      expect(createHash('sha256').update(fileText(name)).digest('hex')).toBe(sha256)
    }
    expect(printed[0]).toContain('40 judgments of 20 items')
  })

  test('names a campaign by workspace and name too, and reads the snapshot it is given', async () => {
    expect(await run(campaign.campaignId, '--to', 'canonical')).toBe(0)
    const first = fileText('data.jsonl')
    const { id } = await testDatabase().db.snapshot.findFirstOrThrow()
    await testDatabase().db.campaignCounter.updateMany({ data: { lastSequence: 41 } })
    const name = `${campaign.workspace.slug.toUpperCase()}/campaign`
    expect(await run(name, '--to', 'canonical', '--snapshot', id, '--force')).toBe(0)
    expect(fileText('data.jsonl')).toBe(first)
    expect(readdirSync(out()).sort()).toEqual(['data.jsonl', 'judgments.jsonl', 'manifest.json'])
  })

  test('a name that several campaigns have is answered with their ids', async () => {
    const other = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 1, capUnits: 10 })
    expect(await run('Campaign', '--to', 'canonical')).toBe(1)
    expect(complained[0]).toContain(campaign.campaignId)
    expect(complained[0]).toContain(other.campaignId)
  })

  test('never writes over an export unless told to, and then leaves no file of the old one', async () => {
    expect(await run(campaign.campaignId, '--to', 'trl-preference')).toBe(0)
    const before = fileText('data.jsonl')
    expect(await run(campaign.campaignId, '--to', 'canonical')).toBe(1)
    expect(complained[0]).toContain('--force')
    expect(fileText('data.jsonl')).toBe(before)
    expect(await run(campaign.campaignId, '--to', 'canonical', '--force')).toBe(0)
    expect(readdirSync(out()).sort()).toEqual(['data.jsonl', 'judgments.jsonl', 'manifest.json'])
  })

  test.each([
    [['--to', 'canonical'], 'Name the campaign'],
    [['x', '--to', 'parquet'], '--to'],
    [['x'], '--to canonical'],
    [['x', '--to', 'canonical', '--policy', 'pairs=some'], '--policy pairs'],
    [['x', '--to', 'canonical', '--policy', 'pairs'], 'name=value'],
    [['x', 'y', '--to', 'canonical'], 'Name one campaign'],
  ])('%j is wrong usage', async (args, says) => {
    expect(await run(...args)).toBe(2)
    expect(complained[0]).toContain(says)
  })

  test('what cannot be found fails with code 1 and leaves no folder', async () => {
    expect(await run('nowhere', '--to', 'canonical')).toBe(1)
    expect(complained[0]).toContain('There is no campaign "nowhere"')
    expect(await run(campaign.campaignId, '--to', 'canonical', '--snapshot', campaign.campaignId)).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })
})

test('an export that breaks off leaves what was there before, and nothing half written', async () => {
  writeFileSync(path.join(folder, 'data.jsonl'), 'old\n')
  const target = await openExportFolder(folder, { force: true })
  await target.append('data.jsonl', 'x'.repeat(1_000_000))
  await target.discard()
  expect(readdirSync(folder)).toEqual(['data.jsonl'])
  expect(readFileSync(path.join(folder, 'data.jsonl'), 'utf8')).toBe('old\n')
})
