import { z } from 'zod'
import { errorCodes } from '#lib/core/vocabulary/app-error'

/** RFC 9457 problem details, with the request's id and, for refused input, one entry per field. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum([...errorCodes, 'bug']),
  requestId: z.string(),
  /** The machine's word for why (lib/core/vocabulary/refusal-reasons), where the screen says it in the person's language. */
  reason: z.string().optional(),
  problems: z.array(z.object({ path: z.string(), message: z.string() })),
})
export type Problem = z.infer<typeof Problem>
