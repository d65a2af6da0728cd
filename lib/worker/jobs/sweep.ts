import { z } from 'zod'
import { sweep } from '#lib/services/maintenance/sweep'
import { job } from '../job.ts'

/** Every ten minutes: what nobody can use any more goes. */
export const sweepJob = job({
  name: 'sweep',
  payload: z.object({}),
  cron: '*/10 * * * *',
  handle: async (_payload, { deps, log }) => {
    const swept = await sweep(deps)
    if (Object.values(swept).some((count) => count > 0)) log.info('swept', swept)
  },
})
