import { createHash } from 'node:crypto'
import { strings } from '#lib/client/strings/index'
import { ExportManifest } from '#lib/core/interchange/exports/manifest'
import { JudgmentLine } from '#lib/core/interchange/judgments/judgment-line'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { claimNext } from '#lib/services/assignments/claim-next'
import { submitJudgment } from '#lib/services/assignments/submit-judgment'
import { buildAnnotator } from '#lib/testing/builders/on-roster'
import { testDatabase } from '#lib/testing/database'
import { expect, expectSoundPage, test } from './fixtures.ts'
import { download, takeSnapshot } from './job-steps.ts'
import { buildRankingCampaign } from './ranking-scene.ts'

const scale = { min: 1, max: 5, minLabel: '', maxLabel: '', isRequired: false }
const annotationOptions: AnnotationOptions = {
  ...defaultAnnotationOptions,
  ...{ strength: 'optional', comment: 'optional' },
  ratings: [
    { ...scale, key: 'helpful', label: 'Helpful' },
    { ...scale, key: 'tone', label: 'Tone' },
  ],
  labels: [{ key: 'wrong', label: 'Wrong', scope: 'response' }],
}
const said = [
  {
    strengths: [2, 1, 3],
    ratings: { helpful: [1, 2, 3, 4], tone: [5, 5, 5, 5] },
    comment: '@A says it in fewer words',
  },
  { allBad: true, labels: { item: [], responses: [['wrong'], ['wrong'], ['wrong'], ['wrong']] } },
  {},
]

test('what annotators said beside their rankings is told on the export page and leaves with every target', async ({
  page,
  signedInAs,
}) => {
  const campaign = await buildRankingCampaign({ items: said.length })
  const { campaignId, workspace } = campaign
  await testDatabase().db.campaign.update({ where: { id: campaignId }, data: { annotationOptions } })
  const { actor } = await buildAnnotator(campaign)
  for (const beside of said) {
    const { items } = await claimNext(testDatabase(), actor, { campaignId, holding: [], dayStartedAt: new Date(0) })
    const body = {
      ...{ idempotencyKey: testDatabase().newId(), activeMs: 0, startedAt: '2026-06-01T00:00:00Z' },
      ...{ tiers: [[0], [1], [2]], ...beside },
    }
    const assignmentId = items[0]?.assignmentId
    if (!assignmentId) throw new Error('there is nothing to judge')
    await submitJudgment(testDatabase(), actor, { campaignId, assignmentId, body })
  }
  const { workspace: home } = await signedInAs('lead', { workspace })
  await takeSnapshot(page, home.slug, campaignId)

  const file = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'judgments.jsonl' }) })
  await expect(file).toContainText(strings.export.files.holds['judgments.jsonl'])
  const { all_bad, strengths, ratings, labels, comments } = strings.export.files.said
  await expect(file).toContainText([all_bad, strengths, ratings, labels, comments].map((says) => says(1)).join(' · '))
  await expect(file).toContainText('3 lines')

  for (const target of ['canonical', 'trl-preference'] as const) {
    const archive = await download(page, target)
    const bytes = archive.get('judgments.jsonl') ?? Buffer.alloc(0)
    const lines = bytes.toString().trimEnd().split('\n')
    const judgments = lines.map((line) => JudgmentLine.parse(JSON.parse(line)))
    expect(judgments).toHaveLength(said.length)
    const first = judgments.find(({ comment }) => comment !== null)
    expect(first).toMatchObject({
      ...{ strengths: ['clearly', 'slightly', 'much'], all_bad: false },
      ...{ comment: `@[${first?.tiers[0]?.[0]}] says it in fewer words`, mentions: first?.tiers[0] },
    })
    expect(first?.responses.flatMap((response) => response.ratings)).toHaveLength(8)
    const bad = judgments.find((line) => line.all_bad)
    expect(bad?.responses.map((response) => response.labels)).toEqual(Array(4).fill(['wrong']))
    const manifest = ExportManifest.parse(JSON.parse(archive.get('manifest.json')?.toString() ?? ''))
    expect(manifest.asked.ratings.map(({ label }) => label)).toEqual(['Helpful', 'Tone'])
    expect(manifest.files.find(({ name }) => name === 'judgments.jsonl')).toMatchObject({
      ...{ rows: said.length, bytes: bytes.length },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
  }
  await expectSoundPage(page, 'exported-judgments')
})
