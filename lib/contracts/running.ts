import { z } from 'zod'
import { Role } from '#lib/core/access/can'
import { CampaignState } from '#lib/core/planning/campaign'
import { DeclineReason } from '#lib/core/queueing/decline-reasons'
import { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { CreateInvites, MadeInvite } from './invites.ts'
import { Moment } from './moment.ts'

const count = z.number().int().min(0)

export const OpenedCampaign = z.object({
  items: count,
  /** Prompts of the plan that had too few different responses. */
  leftOut: count,
})
export type OpenedCampaign = z.output<typeof OpenedCampaign>

export const ChangeCampaignState = z.strictObject({ transition: z.enum(['pause', 'resume', 'close']) })
export type ChangeCampaignState = z.infer<typeof ChangeCampaignState>
export const ChangedCampaignState = z.object({ state: CampaignState, endedLeases: count })

export const AnnotatorProgress = z.object({
  membershipId: MembershipId,
  name: z.string(),
  email: z.string(),
  isOnRoster: z.boolean(),
  submitted: count,
  plannedJudgments: count.nullable(),
  declined: count,
  liveLeases: count,
  medianActiveSeconds: z.number().min(0).nullable(),
  lastSeenAt: Moment.nullable(),
})
export type AnnotatorProgress = z.output<typeof AnnotatorProgress>

export const Declines = z.object({
  reason: DeclineReason,
  count,
  /** The newest that say something in words. */
  notes: z.array(z.object({ note: z.string(), by: z.string(), at: Moment })),
})
export type Declines = z.output<typeof Declines>

export const CampaignProgress = z.object({
  state: CampaignState,
  /** Who paused it, a lead or the campaign itself at its cap; null unless it is paused. */
  pauseReason: z.enum(['lead', 'cap']).nullable(),
  at: Moment,
  items: count,
  satisfiedItems: count,
  judgmentsNeeded: count,
  judgmentsIn: count,
  judgmentsUnderWay: count,
  /** In the plan's unit; null before the campaign opens. */
  budget: z.object({ capUnits: count, spentUnits: count, reservedUnits: count }).nullable(),
  annotators: z.array(AnnotatorProgress),
  declines: z.array(Declines),
  /** Questions and marks of annotators that wait for somebody. */
  openRemarks: count,
  days: z.array(z.object({ day: z.iso.date(), judgments: count })),
})
export type CampaignProgress = z.output<typeof CampaignProgress>

export const RosterMember = z.object({ membershipId: MembershipId, name: z.string(), email: z.string(), role: Role })
export type RosterMember = z.output<typeof RosterMember>
export const RosterChoices = z.object({
  candidates: z.array(RosterMember),
  /** Invited onto the roster and not there yet. */
  invited: z.array(z.string()),
})
export type RosterChoices = z.output<typeof RosterChoices>

const MAX_AT_ONCE = 500
export const AddToRoster = z.strictObject({
  membershipIds: z
    .array(MembershipId)
    .min(1, { error: 'Choose at least one person.' })
    .max(MAX_AT_ONCE, { error: `Add at most ${MAX_AT_ONCE} people at a time.` }),
})
export type AddToRoster = z.infer<typeof AddToRoster>
export const AddedToRoster = z.object({ added: count })
export const RosterPath = z.object({ campaignId: CampaignId, membershipId: MembershipId })
export const RemovedFromRoster = z.object({ endedLeases: count })

export const InviteToRoster = CreateInvites.omit({ role: true })
export type InviteToRoster = z.infer<typeof InviteToRoster>
export const RosterInvites = z.object({
  made: z.array(MadeInvite),
  /** Members already: on the roster now. */
  added: z.array(z.string()),
  /** Invited to the workspace before: that invite now joins the roster too. */
  attached: z.array(z.string()),
  /** Invited before onto another campaign's roster. */
  elsewhere: z.array(z.string()),
  expiresAt: Moment,
})
export type RosterInvites = z.output<typeof RosterInvites>
