import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#lib/core/access/actor'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import type { PoolId } from '#lib/core/vocabulary/ids'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildPromptPool } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { cancelAnalysis } from './cancel-analysis.ts'
import { requestAnalysis } from './request-analysis.ts'

let lead: BuiltMember
let reviewer: BuiltMember
let poolId: PoolId
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
  reviewer = await buildMember('reviewer', { workspace: lead.workspace })
  poolId = (await poolOf(lead)).poolId
})

const poolOf = ({ workspace, actor }: BuiltMember) =>
  buildPromptPool({ workspaceId: workspace.id, createdById: actor.membershipId }, ['one two', 'three four'])
const standard = (actor: Actor, pool = poolId) =>
  requestAnalysis(testDatabase(), actor, { poolId: pool, number: 1, kind: 'prompt-diversity' })
const seeded = (actor: Actor, seed: string, pool = poolId) =>
  requestAnalysis(testDatabase(), actor, {
    ...{ poolId: pool, number: 1, kind: 'prompt-diversity' as const },
    settings: { ...STANDARD_ANALYSIS, seed },
  })
const cancel = (actor: Actor, { analysisId }: Awaited<ReturnType<typeof standard>>) =>
  cancelAnalysis(testDatabase(), actor, { poolId, number: 1, analysisId })

test('a workspace has at most eight unfinished analyses beside the standard ones, however many ask at once', async () => {
  await standard(lead.actor)
  const asked = await Promise.allSettled(Array.from({ length: 12 }, (_, n) => seeded(reviewer.actor, `seed ${n}`)))
  const taken = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  expect(taken).toHaveLength(8)
  for (const one of asked)
    if (one.status === 'rejected')
      expect(one.reason).toMatchObject({ code: 'conflict', message: expect.stringContaining('Wait until one is done') })
  const first = taken[0]
  if (!first) throw new Error('none was taken')
  const profile = { poolId, number: 1, kind: 'pool-profile' as const }
  expect(await requestAnalysis(testDatabase(), reviewer.actor, profile)).toMatchObject({ state: 'queued' })
  expect(await seeded(reviewer.actor, first.settings.seed)).toMatchObject({ analysisId: first.analysisId })
  await cancel(reviewer.actor, first)
  expect(await seeded(lead.actor, 'one more')).toMatchObject({ state: 'queued' })
  await expect(seeded(lead.actor, first.settings.seed)).rejects.toMatchObject({ code: 'conflict' })
  const stranger = await buildMember('lead')
  expect(await seeded(stranger.actor, 'theirs', (await poolOf(stranger)).poolId)).toMatchObject({ state: 'queued' })
})

test('whoever may ask for an analysis may cancel it, but the standard one is a lead’s to cancel', async () => {
  const [everybodys, own] = [await standard(lead.actor), await seeded(lead.actor, 'own')]
  await expect(cancel(reviewer.actor, everybodys)).rejects.toMatchObject({ code: 'not_allowed' })
  expect(await cancel(lead.actor, everybodys)).toMatchObject({ state: 'cancelled' })
  const annotator = await buildMember('annotator', { workspace: lead.workspace })
  await expect(cancel(annotator.actor, own)).rejects.toMatchObject({ code: 'not_allowed' })
  expect(await cancel(reviewer.actor, own)).toMatchObject({ state: 'cancelled' })
})
