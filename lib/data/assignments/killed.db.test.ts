import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { projectRoot } from '#lib/platform/home/paths'
import { waitUntil } from '#lib/platform/processes'
import { faultsInBooks } from '#lib/testing/books'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { expireLeases } from './end-leases.ts'

const { db } = testDatabase()
beforeEach(resetDatabase)

const PEOPLE = 8
const KILLS = 2
/** So many judgments after it began its first, a process dies: all its people are in the middle of something. */
const BETWEEN_KILLS = 12

/** People at work in a process of their own. */
function start({ campaignId, annotatorIds }: BuiltCampaign) {
  const script = path.join(projectRoot, 'lib/testing/kill/judging-process.ts')
  return spawn(process.execPath, ['--import', 'tsx', script, campaignId, ...annotatorIds], {
    cwd: projectRoot,
    stdio: 'ignore',
  })
}

test.for([
  { rule: 'response', unitsPerJudgment: 2, unitsPerHour: undefined, capUnits: 161 },
  { rule: 'hour', unitsPerJudgment: 90, unitsPerHour: 3600, capUnits: 190 },
])(
  'charged by $rule, a process killed in the middle leaves the books in balance, and the next one goes on to the cap',
  { timeout: 240_000 },
  async ({ rule: _, unitsPerHour, ...given }) => {
    const campaign = await buildOpenCampaign({
      ...{ items: 200, overlap: 1, annotators: PEOPLE, ...given },
      ...(unitsPerHour !== undefined && { unitsPerHour }),
    })
    const { campaignId } = campaign
    const judgments = () => db.judgment.count({ where: { campaignId } })
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = await judgments()
      const child = start(campaign)
      const isAtWork = async () => (await judgments()) >= before + BETWEEN_KILLS
      expect(await waitUntil(isAtWork, { withinMs: 60_000, everyMs: 5 })).toBe(true)
      child.kill('SIGKILL')
      await once(child, 'exit')
      expect(child.signalCode).toBe('SIGKILL')
      expect(await faultsInBooks(campaignId)).toEqual([])
      // What the dead left leased comes back as it does in life: by running out.
      await db.assignment.updateMany({ where: { state: 'leased' }, data: { leaseExpiresAt: new Date(0) } })
      while ((await expireLeases(db, { limit: 500, graceSeconds: 0 })).ended > 0);
      expect(await faultsInBooks(campaignId)).toEqual([])
    }
    await once(start(campaign), 'exit')
    expect(await faultsInBooks(campaignId)).toEqual([])
    const counter = await db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
    expect(counter.lastSequence).toBe(BigInt(await judgments()))
    expect(counter.capUnits - counter.spentUnits - counter.reservedUnits).toBeLessThan(BigInt(given.unitsPerJudgment))
  },
)
