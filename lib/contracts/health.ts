import { z } from 'zod'

/** Whether this server can reach what it needs. */
export const Health = z.strictObject({ status: z.enum(['ok', 'unavailable']) })
export type Health = z.infer<typeof Health>
