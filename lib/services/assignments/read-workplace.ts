import { type Actor, authorize } from '#lib/core/access/actor'
import type { CampaignState } from '#lib/core/planning/campaign'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { findWorkplace } from '#lib/data/assignments/workplace'
import type { Deps } from '../deps.ts'
import { renderText } from './text/render-text.ts'

export type WorkplacePage = {
  name: string
  state: CampaignState
  isOnRoster: boolean
  guidelines: { number: number; html: string }
}

/** What the annotation screen opens with, before any item. It claims nothing. @throws AppError not_allowed, not_found */
export async function readWorkplace(
  deps: Pick<Deps, 'db' | 'imageHosts'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<WorkplacePage> {
  authorize(actor, 'assignment.work')
  const found = await findWorkplace(deps.db, {
    workspaceId: actor.workspaceId,
    campaignId,
    annotatorId: actor.membershipId,
  })
  if (!found) throw new AppError('not_found', 'There is no such campaign in this workspace.')
  const { guidelines, ...rest } = found
  return { ...rest, guidelines: { number: guidelines.number, html: renderText(guidelines.body, deps) } }
}
