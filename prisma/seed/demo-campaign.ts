import { createHash } from 'node:crypto'
import type { Actor } from '#lib/core/access/actor'
import { type PlanQuestion, questionDefaults } from '#lib/core/planning/plan-request'
import { seededStream } from '#lib/core/random/seeded'
import { CampaignId, MembershipId, PoolId } from '#lib/core/vocabulary/ids'
import { claimItem } from '#lib/data/assignments/claim-item'
import { declineAssignment } from '#lib/data/assignments/end-leases'
import { submitJudgment } from '#lib/data/assignments/submit-judgment'
import type { Connection } from '#lib/data/client'
import { requestAnalysis } from '#lib/services/analyses/request-analysis'
import { runAnalysis } from '#lib/services/analyses/run-analysis'
import { createCampaign } from '#lib/services/campaigns/create-campaign'
import { openCampaign } from '#lib/services/campaigns/open-campaign'
import { readCampaign } from '#lib/services/campaigns/read-campaign'
import type { Deps, HeavyDeps } from '#lib/services/deps'
import { lockPlan } from '#lib/services/plans/lock-plan'
import { addToRoster } from '#lib/services/roster/change-roster'
import { rankedPrompts } from './content/ranked-prompts.ts'
import { demoRankedPool } from './demo-pools.ts'
import { perceivedRanks } from './demo-ranking.ts'
import { demoAnnotatorEmails, demoOpening, demoTurns, type Turn } from './demo-shifts.ts'

const NAME = 'Which answer helps more'
const INSTRUCTIONS = `Put the response first that would help the person who asked the most.

1. **Correct** beats complete: a wrong number or a bug sinks a response, however well it reads.
2. **Answers the question that was asked**, with the limits the person gave.
3. Of two that are equally right, the **shorter and clearer** one is better.

Tie two responses that you would send equally gladly. Decline an item when you cannot judge it: nobody minds.`

const RESPONSES_PER_PROMPT = 4
const OVERLAP = 2

/** As much as judging every prompt of the pool takes, so that the plan is the whole small pool. */
const question: PlanQuestion = {
  ...questionDefaults,
  trained: 'policy',
  budget: { unit: 'annotations', budgetAnnotations: rankedPrompts.length * RESPONSES_PER_PROMPT * OVERLAP },
  overlap: OVERLAP,
  cost: null,
}

/** A campaign of the ranked pool, planned, open and half judged by two annotators who do not always agree. Goes on where it was cut off. */
export async function seedDemoCampaign(deps: HeavyDeps, owner: Actor): Promise<void> {
  const now = deps.now()
  const past: HeavyDeps = { ...deps, now: () => demoOpening(now) }
  const campaignId = await openDemoCampaign(past, owner)
  const people = await deps.db.membership.findMany({
    where: { workspaceId: owner.workspaceId, user: { email: { in: [...demoAnnotatorEmails] } } },
    select: { id: true, user: { select: { email: true } } },
  })
  const idOf = new Map(people.map(({ id, user }) => [user.email, MembershipId.parse(id)]))
  await addToRoster(past, owner, { campaignId, membershipIds: [...idOf.values()] })
  const done = await deps.db.assignment.count({ where: { campaignId, state: { not: 'leased' } } })
  for (const turn of demoTurns(now).slice(done)) {
    const annotatorId = idOf.get(turn.email)
    if (!annotatorId) throw new Error(`${turn.email} is not in the demo workspace`)
    await deps.db.$transaction((tx) => takeTurn(deps, tx, { campaignId, annotatorId, turn }))
  }
}

async function openDemoCampaign(deps: HeavyDeps, owner: Actor): Promise<CampaignId> {
  const { workspaceId } = owner
  const pool = await deps.db.pool.findFirstOrThrow({
    where: { workspaceId, name: demoRankedPool },
    select: { id: true },
  })
  const poolId = PoolId.parse(pool.id)
  const there = await deps.db.campaign.findFirst({ where: { workspaceId, name: NAME }, select: { id: true } })
  const campaignId = there
    ? CampaignId.parse(there.id)
    : await createCampaign(deps, owner, { name: NAME, poolId, instructions: INSTRUCTIONS })
  const { state, plan } = await readCampaign(deps, owner, { campaignId })
  if (!plan) {
    const { analysisId } = await requestAnalysis(deps, owner, { poolId, number: 1, kind: 'prompt-diversity' })
    await runAnalysis(deps, { analysisId }, { signal: new AbortController().signal, isLastAttempt: false })
    await lockPlan(deps, owner, { campaignId, question, responsesPerPrompt: RESPONSES_PER_PROMPT })
  }
  if (state === 'draft') await openCampaign(deps, owner, { campaignId })
  return campaignId
}

type Taken = { campaignId: CampaignId; annotatorId: MembershipId; turn: Turn }

/** One item claimed and ended, as the annotation screen does it, and then dated to when it was. */
async function takeTurn(deps: Deps, tx: Connection, { campaignId, annotatorId, turn }: Taken): Promise<void> {
  const claim = { campaignId, annotatorId, leaseSeconds: 900, maxLeases: 3, newId: deps.newId }
  const claimed = await claimItem(tx, claim)
  if (!claimed) throw new Error(`the demo campaign has no item for ${turn.email}`)
  const { assignmentId, itemId } = claimed
  if (turn.decline) {
    await declineAssignment(tx, { campaignId, assignmentId, annotatorId, ...turn.decline })
  } else {
    const ranks = await ranksOf(tx, { campaignId, itemId, turn })
    const id = deps.newId()
    const outcome = await submitJudgment(
      tx,
      {
        ...{ id, campaignId, assignmentId, annotatorId, ranks, activeMs: turn.activeMs },
        lastImplied: ranks.filter((rank) => rank === Math.max(...ranks)).length === 1,
        startedAt: turn.startedAt,
        submittedAt: turn.endedAt,
        idempotencyKey: assignmentId,
        bodyHash: createHash('sha256').update(JSON.stringify(ranks)).digest('hex'),
      },
      deps.newId,
    )
    if (outcome.kind !== 'stored') throw new Error(`a demo judgment ended as ${outcome.kind}`)
  }
  await tx.assignment.update({
    where: { campaignId_id: { campaignId, id: assignmentId } },
    data: { claimedAt: turn.startedAt, endedAt: turn.endedAt },
  })
}

/** The author's order as this annotator sees it, in slate order. */
async function ranksOf(
  tx: Connection,
  { campaignId, itemId, turn }: { campaignId: CampaignId; itemId: string; turn: Turn },
): Promise<number[]> {
  const slate = await tx.itemResponse.findMany({
    where: { campaignId, itemId },
    orderBy: { index: 'asc' },
    select: { response: { select: { index: true, prompt: { select: { externalId: true } } } } },
  })
  const externalId = slate[0]?.response.prompt.externalId
  const written = rankedPrompts.find(({ id }) => id === externalId)
  if (!written) throw new Error(`no demo prompt is called ${externalId}`)
  const ranks = perceivedRanks(written.authorTiers, turn.noise, seededStream(turn.seed))
  return slate.map(({ response }) => ranks[response.index] ?? 1)
}
