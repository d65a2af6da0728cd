import type { Access } from '#lib/http/route'
import type { Cast, CastMember } from './cast.ts'

export type Sample = {
  /** Who may call it, as the product promises; where the services ask for more than the route, what they ask. */
  access: Access
  asks?: Access
  /** What someone who may call it gets for this sample. */
  status: number
  /** The call on things of the cast's workspace, made for `caller`. */
  call?: (cast: Cast, caller: CastMember) => Promise<SampleCall> | SampleCall
}
export type SampleCall = { params?: Record<string, string | string[]>; query?: Record<string, string>; body?: unknown }
