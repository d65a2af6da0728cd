import { beforeEach, describe, expect, test } from 'vitest'
import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { faultsInBooks } from '#lib/testing/books'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { claimItem } from './claim-item.ts'
import { declineAssignment } from './end-leases.ts'
import { submitJudgment } from './submit-judgment.ts'

beforeEach(resetDatabase)

const ROUNDS = 20
const CLAIMANTS = 64

/** K = 4 under each rule: what a judgment sets aside, and the budget, which ends in the middle of one. */
const rules = [
  { rule: 'response', unitsPerJudgment: 4, unitsPerHour: undefined, capUnits: 43 },
  { rule: 'comparison', unitsPerJudgment: 6, unitsPerHour: undefined, capUnits: 65 },
  { rule: 'hour', unitsPerJudgment: 96, unitsPerHour: 4800, capUnits: 1000 },
]

const claim = (campaignId: CampaignId, annotatorId: MembershipId) =>
  claimItem(testDatabase().db, {
    campaignId,
    annotatorId,
    leaseSeconds: 900,
    maxLeases: 3,
    newId: testDatabase().newId,
  })

async function submit(campaignId: CampaignId, annotatorId: MembershipId, assignmentId: string, activeMs: number) {
  const { db, newId } = testDatabase()
  const told = { lastImplied: true, startedAt: new Date(0), idempotencyKey: assignmentId, bodyHash: 'a'.repeat(64) }
  const judgment = { ...told, id: newId(), campaignId, assignmentId: assignmentId as never, annotatorId, activeMs }
  return db.$transaction((tx) => submitJudgment(tx, { ...judgment, ranks: [1, 2, 3, 4] }, newId))
}

describe.for(rules)('charged by $rule', ({ unitsPerJudgment, unitsPerHour, capUnits }) => {
  const build = () =>
    buildOpenCampaign({
      ...{ items: 70, overlap: 1, annotators: CLAIMANTS, responsesPerItem: 4, capUnits, unitsPerJudgment },
      ...(unitsPerHour !== undefined && { unitsPerHour }),
    })

  test('sixty-four claimants at the cap take what it pays and nothing more, twenty rounds', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { campaignId, annotatorIds } = await build()
      const claims = await Promise.all(annotatorIds.map((annotatorId) => claim(campaignId, annotatorId)))
      expect(claims.filter((one) => one !== null)).toHaveLength(Math.floor(capUnits / unitsPerJudgment))
      expect(await faultsInBooks(campaignId)).toEqual([])
    }
  }, 180_000)

  test('claims, submits and declines of sixty-four at the cap never pass it, five rounds', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { campaignId, annotatorIds } = await build()
      const work = annotatorIds.map(async (annotatorId, person) => {
        for (let step = 0; step < 3; step += 1) {
          const claimed = await claim(campaignId, annotatorId)
          if (!claimed) return
          const { assignmentId } = claimed
          const given = { campaignId, assignmentId, annotatorId, reason: 'unclear', note: null }
          if ((person + step) % 5 === 0) await declineAssignment(testDatabase().db, given)
          // An hour and more of active time, claimed by a browser within a second.
          else await submit(campaignId, annotatorId, assignmentId, 4_000_000)
        }
      })
      await Promise.all(work)
      expect(await faultsInBooks(campaignId)).toEqual([])
      const counter = await testDatabase().db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
      expect(counter.spentUnits).toBeGreaterThan(0n)
    }
  }, 180_000)
})
