import { z } from 'zod'

export const inviteStates = ['pending', 'accepted', 'revoked', 'expired'] as const
export const InviteState = z.enum(inviteStates)
export type InviteState = z.infer<typeof InviteState>

type InviteTimes = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date }

/** What became of an invite by `now`. An accepted one stays accepted; only a pending one opens the door. */
export function inviteState({ acceptedAt, revokedAt, expiresAt }: InviteTimes, now: Date): InviteState {
  if (acceptedAt) return 'accepted'
  if (revokedAt) return 'revoked'
  return expiresAt <= now ? 'expired' : 'pending'
}
