import { z } from 'zod'
import { expireLeases } from '#lib/services/maintenance/expire-leases'
import { job } from '../job.ts'

/** Every minute, the shortest the queue's clock knows; a claim that finds nothing sweeps by itself. */
export const expireLeasesJob = job({
  name: 'expire-leases',
  payload: z.object({}),
  cron: '* * * * *',
  handle: async (_payload, { deps, signal, log }) => {
    const ended = await expireLeases(deps, { signal })
    if (ended > 0) log.info('leases that ran out are free again', { ended })
  },
})
