import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { CalibrationRunId } from '#lib/core/vocabulary/ids'
import { buildCalibration } from './builders/calibration.ts'
import type { Cast } from './cast.ts'
import { testDatabase } from './database.ts'
import type { Sample } from './route-sample.ts'

const made = ({ owner }: Cast): Promise<Record<string, string>> => buildCalibration(owner.actor)
const withRun = async (cast: Cast): Promise<Record<string, string>> => {
  const { calibrationId } = await buildCalibration(cast.owner.actor)
  const run = await testDatabase().db.calibrationRun.findFirstOrThrow({ where: { calibrationId } })
  return { calibrationId, runId: CalibrationRunId.parse(run.id) }
}

const C = '/api/v1/workspaces/[slug]/calibrations'

/** Samples of the routes of calibrations. */
export const calibrationSamples: Record<string, Sample> = {
  [`GET ${C}`]: { access: 'evidence.view', status: 200 },
  [`POST ${C}`]: {
    access: 'calibration.edit',
    status: 201,
    call: () => ({
      body: { name: `New ${testDatabase().newId()}`, metric: 'win rate', isPaperMetric: false, algorithm: 'other' },
    }),
  },
  [`GET ${C}/[calibrationId]`]: {
    access: 'evidence.view',
    status: 200,
    call: async (cast) => ({ params: await made(cast) }),
  },
  [`PATCH ${C}/[calibrationId]`]: {
    access: 'calibration.edit',
    status: 200,
    call: async (cast) => ({ params: await made(cast), body: { name: `Renamed ${testDatabase().newId()}` } }),
  },
  [`POST ${C}/[calibrationId]/runs`]: {
    access: 'calibration.edit',
    status: 201,
    call: async (cast) => ({
      params: await made(cast),
      body: { text: 'prompts,k,d,score\n3000,2,14,51', settings: PAPER_SETTINGS },
    }),
  },
  [`DELETE ${C}/[calibrationId]/runs/[runId]`]: {
    access: 'calibration.edit',
    status: 204,
    call: async (cast) => ({ params: await withRun(cast) }),
  },
}
