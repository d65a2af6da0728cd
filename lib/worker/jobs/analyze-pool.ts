import { z } from 'zod'
import { AnalysisId } from '#lib/core/vocabulary/ids'
import { runAnalysis } from '#lib/services/analyses/run-analysis'
import { job } from '../job.ts'

/** A fault that neither the database's absence nor a stopping worker explains is tried this often before the analysis fails. */
const TRIES_AT_A_FAULT = 3

export const analyzePoolJob = job({
  name: 'analyze-pool',
  payload: z.object({ analysisId: AnalysisId }),
  isHeavy: true,
  handle: async ({ analysisId }, { deps, signal, log, attempt, maxAttempts }) => {
    const isLastAttempt = attempt >= Math.min(TRIES_AT_A_FAULT, maxAttempts)
    const outcome = await runAnalysis(deps, { analysisId }, { signal, isLastAttempt })
    log.info('analysis worked on', { analysisId, outcome })
  },
})
