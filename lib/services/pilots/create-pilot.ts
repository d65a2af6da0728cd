import { createHash } from 'node:crypto'
import { type Actor, authorize } from '#lib/core/access/actor'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { budgetUnits } from '#lib/core/planning/budget'
import { planDocumentHash } from '#lib/core/planning/document/plan-document'
import { designPilot } from '#lib/core/planning/pilot/design-pilot'
import { separatePeople } from '#lib/core/planning/pilot/nest-arms'
import type { PilotDesign } from '#lib/core/planning/pilot/pilot-design'
import type { PilotQuestion } from '#lib/core/planning/pilot/pilot-question'
import { promptBounds } from '#lib/core/planning/pilot/pilot-sizes'
import { type PilotArm, pilotArms } from '#lib/core/planning/pilot/verdict'
import { writeArm } from '#lib/core/planning/pilot/write-arm'
import { AppError } from '#lib/core/vocabulary/app-error'
import { CampaignId, type MembershipId, PilotId, type PromptId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import type { Connection } from '#lib/data/client'
import { copyRosterEntries, countPlannedPrompts, insertArm } from '#lib/data/pilots/arms'
import { insertPilot } from '#lib/data/pilots/pilots'
import { insertFirstPlan } from '#lib/data/plans/plans'
import { insertSelectedPrompts } from '#lib/data/plans/selected-prompts'
import { readLaw } from '../calibrations/read-laws.ts'
import type { Deps } from '../deps.ts'
import { drawArms, requireDiversity } from './draw-arms.ts'
import { type GroundOf, type PilotGround, readPilotGround } from './read-ground.ts'

/** Writing the prompts of large arms takes seconds; Prisma's own limit would cut it off. */
const TIMEOUT_MS = 60_000

export type NewPilot = {
  name: string
  of: GroundOf
  question: PilotQuestion
  /** For a pool alone; a campaign's guidelines are copied. */
  instructions: string | null
}

/**
 * Makes a pilot with its two arms: draft campaigns with locked plans, nested prompts, guidelines and people, all or nothing. What
 * the browser showed counts for nothing but the question: every figure is computed here.
 * @throws AppError not_allowed, not_found, conflict while the pool is not counted or where it changed, invalid_input for what does
 *   not fit the budget, the pool or the people
 */
export async function createPilot(deps: Deps, actor: Actor, asked: NewPilot): Promise<PilotId> {
  authorize(actor, 'campaign.edit')
  const ground = await readPilotGround(deps, actor, asked.of)
  const measured = await requireDiversity(deps, actor, ground.pool)
  const law = asked.question.law && (await readLaw(deps, actor, asked.question.law))
  const question = { ...asked.question, law }
  requireFitting(question, measured)
  const instructions = ground.instructions ?? asked.instructions
  if (!instructions)
    throw refused('instructions', 'Say what makes a response better: annotators see it beside every item.')
  const { prompts, onlyReady } = question
  const { arms } = await drawArms(deps, { ...ground.pool, prompts, onlyReady, seed: measured.seed })
  const people = assignPeople(ground.people, question, measured.seed)
  const pilotId = PilotId.parse(deps.newId())
  const design = await writeDesign(deps, actor, { ground, measured, question, people, promptIds: ids(arms[2]) })
  await deps.db.$transaction(
    async (tx) => {
      const { workspaceId, membershipId: createdById } = actor
      const at = deps.now()
      const campaignId = ground.campaign?.campaignId ?? null
      const { poolId, versionNumber } = ground.pool
      const made = { pilotId, name: asked.name, poolId, versionNumber, campaignId, design }
      if (!(await insertPilot(tx, { workspaceId, createdById, at, ...made })))
        throw new AppError('conflict', 'The pool was archived in the meantime. Bring it back, or choose another.')
      const making = { actor, pilotId, name: asked.name, instructions, ground, question, measured, at }
      for (const arm of pilotArms)
        await makeArm(deps, tx, { ...making, arm, promptIds: ids(arms[arm]), people: people[arm] })
      await recordAudit(tx, {
        id: deps.newId(),
        workspaceId,
        actorUserId: actor.userId,
        action: 'pilot.created',
        targetType: 'pilot',
        targetId: pilotId,
        summary: { name: asked.name, prompts, overlap: question.overlap, runs: question.runs },
        at,
      })
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  )
  return pilotId
}

const ids = (prompts: readonly { promptId: PromptId }[]): PromptId[] => prompts.map(({ promptId }) => promptId)

function refused(path: string, message: string): AppError {
  return new AppError('invalid_input', message, { problems: [{ path, message }] })
}

function requireFitting(question: PilotQuestion, measured: MeasuredDiversity): void {
  const bounds = promptBounds(1, question, measured)
  if (!bounds)
    throw refused(
      'budget',
      'This budget, or this pool, is too small for even two prompts of four responses and four pairs.',
    )
  if (question.prompts > bounds.most)
    throw refused(
      'prompts',
      `The K = 4 arm can have at most ${bounds.most.toLocaleString('en')} prompts: the budget or the pool ends there.`,
    )
}

function assignPeople(
  people: readonly MembershipId[],
  { separatePeople: separate, overlap }: PilotQuestion,
  seed: string,
): Record<PilotArm, MembershipId[]> {
  if (!separate) return { 2: [...people], 4: [...people] }
  const arms = separatePeople(people, seed)
  if (people.length > 0 && arms[4].length < overlap)
    throw refused(
      'separatePeople',
      `Two arms of separate people at overlap ${overlap} need at least ${2 * overlap} annotators; the roster has ${people.length}. Let everybody judge in both arms, or add people.`,
    )
  return arms
}

type Designing = {
  ground: PilotGround
  measured: MeasuredDiversity
  question: PilotQuestion
  people: Record<PilotArm, MembershipId[]>
  promptIds: readonly PromptId[]
}

async function writeDesign(deps: Deps, { workspaceId }: Actor, designing: Designing): Promise<PilotDesign> {
  const { ground, measured, question, people, promptIds } = designing
  const { size, expected, scatter, power, leastRuns, smallestDifference } = designPilot(question, measured)
  const campaignId = ground.campaign?.campaignId
  const sharedPrompts = campaignId ? await countPlannedPrompts(deps.db, { workspaceId, campaignId, promptIds }) : null
  const arm = (k: PilotArm) => {
    const { prompts, diversity, judgments, annotations, budget } = size.arms[k]
    return { prompts, diversity, judgments, annotations, budgetUnits: budgetUnits(budget), people: people[k].length }
  }
  return {
    format: 'rankplan-pilot/1',
    ...{ question, arms: { 2: arm(2), 4: arm(4) }, settings: measured.settings, seed: measured.seed },
    ...{ expected, scatter, power, leastRuns, smallestDifference, sharedPrompts },
  }
}

type Making = {
  actor: Actor
  pilotId: PilotId
  arm: PilotArm
  name: string
  instructions: string
  ground: PilotGround
  question: PilotQuestion
  measured: MeasuredDiversity
  promptIds: readonly PromptId[]
  people: readonly MembershipId[]
  at: Date
}

async function makeArm(deps: Deps, tx: Connection, making: Making): Promise<void> {
  const { actor, pilotId, arm, name, instructions, ground, question, measured, promptIds, people, at } = making
  const { workspaceId, membershipId } = actor
  const campaignId = CampaignId.parse(deps.newId())
  const key = { workspaceId, campaignId }
  await insertArm(tx, {
    ...key,
    pilotId,
    arm,
    name: `${name}, K = ${arm}`,
    instructions,
    createdById: membershipId,
    at,
  })
  const { poolId, versionNumber } = ground.pool
  const document = writeArm(arm, question, measured, { pool: { poolId, versionNumber }, pilotId })
  const documentHash = planDocumentHash(document, (text) => createHash('sha256').update(text).digest('hex'))
  await insertFirstPlan(tx, { ...key, document, documentHash, lockedById: membershipId, at })
  await insertSelectedPrompts(tx, { ...key, planNumber: 1, promptIds })
  if (ground.campaign)
    await copyRosterEntries(tx, { ...key, fromId: ground.campaign.campaignId, membershipIds: people, at })
}
