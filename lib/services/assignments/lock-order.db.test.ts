import { beforeEach, expect, test } from 'vitest'
import type { MembershipId } from '#lib/core/vocabulary/ids'
import { actorsOf } from '#lib/testing/builders/on-roster'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { claimNext } from './claim-next.ts'

const { db } = testDatabase()
beforeEach(resetDatabase)

async function untilSomebodyWaits(): Promise<void> {
  const waiting = () => db.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  while ((await waiting()).length === 0);
}

test('a claim within a person’s cap that waits for the budget holds nothing that their submit takes after it', async () => {
  const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 2, capUnits: 100 })
  const { campaignId, annotatorIds, itemIds } = campaign
  const [ann, ben] = annotatorIds as [MembershipId, MembershipId]
  // Meant for ben: ann's claim goes through all the queue before it comes to what is everybody's.
  await db.item.updateMany({ data: { isDesignated: true } })
  await db.designation.create({ data: { campaignId, itemId: itemIds[0] ?? '', annotatorId: ben } })
  await db.rosterEntry.updateMany({ where: { annotatorId: ann }, data: { capJudgments: 5 } })
  await db.annotatorTally.create({ data: { campaignId, annotatorId: ann } })
  const actor = actorsOf(campaign)[0]
  if (!actor) throw new Error('two people were asked for')
  const { claiming } = await db.$transaction(async (submit) => {
    await submit.$queryRaw`SELECT 1 FROM "CampaignCounter" WHERE "campaignId" = ${campaignId}::uuid FOR UPDATE`
    const claiming = claimNext(testDatabase(), actor, { campaignId, holding: [], dayStartedAt: new Date(0) })
    await untilSomebodyWaits()
    await submit.$queryRaw`
      SELECT 1 FROM "AnnotatorTally" WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${ann}::uuid FOR UPDATE NOWAIT`
    // Wrapped, for it ends only after this transaction.
    return { claiming }
  })
  expect((await claiming).items).toHaveLength(1)
})
