import type { BuiltMember } from '#lib/testing/builders/member'
import { buildAnnotator } from '../builders/on-roster.ts'
import { type BuiltCampaign, buildOpenCampaign } from '../builders/open-campaign.ts'
import { testDatabase } from '../database.ts'
import { type Acknowledged, submitEverything } from './submitting-client.ts'

type Server = { kill: () => Promise<void>; stop: () => Promise<void> }
type Rounds = {
  clients: number
  rounds: number
  baseUrl: string
  headersOf: (member: BuiltMember) => Promise<Headers>
  start: () => Promise<Server>
}

/** Judgments between two kills: enough that all clients are in the middle of something. */
const BETWEEN_KILLS = 15

export type CrashReport = {
  campaign: BuiltCampaign
  acknowledged: Acknowledged[]
  refused: string[]
  /** Submits that needed more than one try: the crashes did hit them. */
  repeated: number
}

/** Many annotators submit as fast as they can, while everything that serves them is killed and started again. */
export async function crashWhileSubmitting({
  clients,
  rounds,
  baseUrl,
  headersOf,
  start,
}: Rounds): Promise<CrashReport> {
  const items = clients + (rounds + 1) * BETWEEN_KILLS * 2
  const campaign = await buildOpenCampaign({
    items,
    overlap: 1,
    annotators: 1,
    responsesPerItem: 3,
    capUnits: items * 3,
  })
  const url = `${baseUrl}/api/v1/workspaces/${campaign.workspace.slug}/campaigns/${campaign.campaignId}/assignments`
  const people = await Promise.all(
    Array.from({ length: clients }, async () => headersOf(await buildAnnotator(campaign))),
  )
  let server = await start()
  const acknowledged: Acknowledged[] = []
  let killAt = BETWEEN_KILLS
  let kills = 0
  let restart: Promise<void> = Promise.resolve()
  const calledOff = new AbortController()
  const crash = async () => {
    await server.kill()
    server = await start()
  }
  const onAcknowledged = (one: Acknowledged) => {
    acknowledged.push(one)
    if (kills === rounds || acknowledged.length < killAt) return
    kills += 1
    killAt = Number.POSITIVE_INFINITY
    restart = crash().then(
      () => {
        killAt = acknowledged.length + BETWEEN_KILLS
      },
      (failure) => {
        calledOff.abort()
        throw failure
      },
    )
    // Told where the rounds end; until then it is nobody's.
    restart.catch(() => undefined)
  }
  try {
    const { newId } = testDatabase()
    const { signal } = calledOff
    const work = people.map(async (headers) => {
      const refused = await submitEverything({ url, headers, newId, onAcknowledged, signal })
      if (refused.length > 0) calledOff.abort()
      return refused
    })
    const refused = (await Promise.all(work)).flat()
    await restart
    const repeated = acknowledged.filter((one) => one.tries > 1).length
    return { campaign, acknowledged, refused, repeated }
  } finally {
    await restart.catch(() => undefined)
    await server.stop()
  }
}

/** What the database holds after it all, to be held against what was acknowledged. */
export async function afterCrashes({ campaignId }: BuiltCampaign) {
  const { db } = testDatabase()
  const judgments = await db.judgment.findMany({ where: { campaignId }, orderBy: { sequence: 'asc' } })
  const counter = await db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
  const ledger = await db.ledgerEntry.aggregate({
    where: { campaignId },
    _sum: { reservedDelta: true, spentDelta: true },
  })
  const unsettled = await db.item.count({
    where: { campaignId, NOT: { takenSlots: 1, submittedSlots: 1, state: 'satisfied' } },
  })
  return { judgments, counter, ledger: ledger._sum, unsettled }
}
