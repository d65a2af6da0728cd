import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { checkImportedPlan } from '#lib/core/planning/document/check-imported-plan'
import { planDocumentHash } from '#lib/core/planning/document/plan-document'
import { buildCountedLockedCampaign } from '#lib/testing/builders/counted-campaign'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { variedTexts } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { firstFormatPlans as firstPlans } from '#lib/testing/planning/first-format-plans'
import { findDiversity } from '../analyses/read-analysis.ts'
import { listPlans } from './list-plans.ts'
import { readPlanDocument } from './read-plan-document.ts'

const deps = () => testDatabase()
const sha256Hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

describe('the JSON of a locked plan', () => {
  test('is what its hash is of, and reads beside its pool as the question that was locked', async () => {
    const { campaignId, poolId } = await buildCountedLockedCampaign(lead.actor, variedTexts(60), {
      ...{ responsesPerPrompt: 4, budgetAnnotations: 100 },
    })
    const { document, documentHash } = await readPlanDocument(deps(), lead.actor, { campaignId, number: 1 })
    expect(planDocumentHash(document, sha256Hex)).toBe(documentHash)
    const measured = (await findDiversity(deps(), lead.actor, { poolId, number: 1 }))?.result
    if (!measured) throw new Error('the pool was counted')
    const checked = checkImportedPlan(document, { ...measured, pool: { poolId, versionNumber: 1 } })
    expect(checked).toMatchObject({
      ...{ kind: 'read', madeOn: 'this-pool' },
      question: { trained: 'policy', budget: { unit: 'annotations', budgetAnnotations: 100 } },
    })
  })

  test('of the first format stays as it was stored, while lists show it in the present one', async () => {
    const { campaignId } = await buildLockedCampaign({ prompts: 3, lead })
    const stored = firstPlans[0]
    if (!stored) throw new Error('there are plans of the first format')
    const { db } = deps()
    await db.plan.create({
      data: {
        ...{ campaignId, number: 2, document: stored.document, documentHash: stored.hash },
        lockedById: lead.actor.membershipId,
      },
    })
    const read = await readPlanDocument(deps(), lead.actor, { campaignId, number: 2 })
    expect(read.document).toEqual(stored.document)
    expect(planDocumentHash(read.document, sha256Hex)).toBe(stored.hash)
    const [newest] = await listPlans(deps(), lead.actor, { campaignId })
    expect(newest).toMatchObject({
      ...{ number: 2, documentHash: stored.hash },
      document: { format: 'rankplan-plan/2', prompts: stored.document.prompts },
    })
  })

  test('of another workspace, or of a version that there is not, is not found', async () => {
    const { campaignId } = await buildLockedCampaign({ prompts: 3, lead })
    const gone = { code: 'not_found' }
    const { actor } = await buildMember('owner')
    await expect(readPlanDocument(deps(), actor, { campaignId, number: 1 })).rejects.toMatchObject(gone)
    await expect(readPlanDocument(deps(), lead.actor, { campaignId, number: 2 })).rejects.toMatchObject(gone)
  })
})
