import { beforeEach, expect, test } from 'vitest'
import type { MembershipId } from '#lib/core/vocabulary/ids'
import { judgeNext } from '#lib/testing/builders/judge-next'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { readDesk } from './desk.ts'

const { db, newId } = testDatabase()
beforeEach(resetDatabase)

async function scene() {
  const { campaignId, workspace, annotatorIds } = await buildOpenCampaign({
    ...{ items: 6, overlap: 1, annotators: 1, capUnits: 1000 },
  })
  const annotatorId = annotatorIds[0] as MembershipId
  const mine = { campaignId, annotatorId }
  const sit = () => readDesk(db, { ...mine, workspaceId: workspace.id, since: new Date(0), graceSeconds: 60 })
  return { mine, sit }
}

test('what is left for a person is null where neither a cap nor a plan says, and never below 0', async () => {
  const { mine, sit } = await scene()
  await judgeNext(mine)
  await judgeNext(mine)
  expect((await sit())?.leftForMe).toBeNull()
  for (const [said, left] of [
    [{ plannedJudgments: 5 }, 3],
    [{ plannedJudgments: 1 }, 0],
    [{ plannedJudgments: 5, capJudgments: 4 }, 2],
  ] as const) {
    await db.rosterEntry.updateMany({ data: said })
    expect((await sit())?.leftForMe).toBe(left)
  }
})

test('the pace is that of judging, whatever was corrected in moments since', async () => {
  const { mine, sit } = await scene()
  for (const activeMs of [10_000, 20_000, 30_000]) await judgeNext(mine, activeMs)
  const judgments = await db.judgment.findMany({ orderBy: { sequence: 'asc' } })
  for (const { ratings: _ratings, labels: _labels, ...first } of judgments) {
    const id = newId()
    const sequence = first.sequence + 10n
    await db.judgment.create({
      data: {
        ...first,
        id,
        sequence,
        supersedesId: first.id,
        activeMs: 1,
        idempotencyKey: id,
        submittedAt: new Date(),
      },
    })
  }
  expect(await sit()).toMatchObject({ medianActiveMs: 20_000, mineSince: 3, lastHour: 3, mine: 3 })
})
