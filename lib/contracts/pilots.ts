import { z } from 'zod'
import { plainLine } from '#lib/core/people/plain-text'
import { CampaignState, Instructions } from '#lib/core/planning/campaign'
import { PilotDesign } from '#lib/core/planning/pilot/pilot-design'
import { LEAST_PROMPTS, PilotQuestion } from '#lib/core/planning/pilot/pilot-question'
import { MOST_RUNS } from '#lib/core/planning/pilot/run-power'
import { CalibrationId, CampaignId, PilotId, PoolId } from '#lib/core/vocabulary/ids'
import { Moment } from './moment.ts'

const count = z.number().int().min(0)

export const PilotParams = z.object({ pilotId: PilotId })

const Arm = z.union([z.literal(2), z.literal(4)])
const Run = z
  .number({ error: 'A run is a number.' })
  .int({ error: 'A run is a whole number.' })
  .min(1, { error: 'Runs are numbered from 1.' })
  .max(MOST_RUNS, { error: `Runs are numbered up to ${MOST_RUNS}.` })
const RunScore = z.strictObject({ arm: Arm, run: Run, value: z.number({ error: 'A score is a finite number.' }) })

/** Leaves room for the arm in the names of its campaigns. */
export const PilotName = plainLine('a name for the pilot', 110)

export const CreatePilot = z.strictObject({
  name: PilotName,
  of: z.union([z.strictObject({ campaignId: CampaignId }), z.strictObject({ poolId: PoolId })]),
  question: PilotQuestion,
  /** For a pool alone; a campaign's guidelines are copied. */
  instructions: Instructions.nullable(),
})
export type CreatePilot = z.infer<typeof CreatePilot>
export const CreatedPilot = z.object({ pilotId: PilotId })

export const PilotNeedsQuery = z.object({
  poolId: PoolId,
  version: z.coerce.number().int().min(1),
  prompts: z.coerce.number().int().min(LEAST_PROMPTS).max(1_000_000),
  ready: z.enum(['true', 'false']).transform((value) => value === 'true'),
})
export const PilotNeeds = z.object({
  /** Different prompts to draw from. */
  drawnFrom: count,
  /** Prompts of each arm with fewer different responses than it shows. */
  lacking: z.object({ 2: count, 4: count }),
  missingResponses: count,
})
export type PilotNeeds = z.output<typeof PilotNeeds>

export const PilotArmState = z.object({
  arm: Arm,
  campaignId: CampaignId,
  name: z.string(),
  state: CampaignState,
  /** 0 before it opens. */
  judgmentsNeeded: count,
  judgmentsIn: count,
})
export type PilotArmState = z.output<typeof PilotArmState>

export const Pilot = z.object({
  pilotId: PilotId,
  name: z.string(),
  createdAt: Moment,
  createdByName: z.string(),
  archivedAt: Moment.nullable(),
  pool: z.object({ poolId: PoolId, name: z.string(), versionNumber: count }),
  campaign: z.object({ campaignId: CampaignId, name: z.string() }).nullable(),
  design: PilotDesign,
  arms: z.array(PilotArmState),
  scores: z.array(RunScore),
})
export type Pilot = z.output<typeof Pilot>
export const Pilots = z.object({ pilots: z.array(Pilot) })

export const PilotDetail = Pilot.extend({
  /** Prompts with an item in both arms, and how many of their pairs come from the other arm's four; null before both are open. */
  nesting: z.object({ shared: count, nested: count }).nullable(),
})
export type PilotDetail = z.output<typeof PilotDetail>

export const OpenedPilot = z.object({ arms: z.array(z.object({ arm: Arm, items: count, leftOut: count })) })
export type OpenedPilot = z.output<typeof OpenedPilot>

export const EnterScores = z
  .strictObject({
    scores: z.array(RunScore).max(2 * MOST_RUNS),
    removed: z.array(z.strictObject({ arm: Arm, run: Run })).max(2 * MOST_RUNS),
  })
  .superRefine(({ scores, removed }, context) => {
    const seen = new Set<string>()
    for (const { arm, run } of [...scores, ...removed]) {
      if (seen.has(`${arm} ${run}`)) {
        const message = `Run ${run} of K = ${arm} is named twice. Keep one of them.`
        context.addIssue({ code: 'custom', path: ['scores'], message })
      }
      seen.add(`${arm} ${run}`)
    }
  })
export type EnterScores = z.infer<typeof EnterScores>

export const ArchivePilot = z.strictObject({ archived: z.boolean() })

export const UseForCalibration = z.strictObject({ calibrationId: CalibrationId })
export type UseForCalibration = z.infer<typeof UseForCalibration>
export const UsedForCalibration = z.object({ added: count })

/** A calibration of a pilot's score and algorithm, and how many of its scored runs it lacks. */
export const PilotCalibration = z.object({ calibrationId: CalibrationId, name: z.string(), newRuns: count })
export type PilotCalibration = z.output<typeof PilotCalibration>
