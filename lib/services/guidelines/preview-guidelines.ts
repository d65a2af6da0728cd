import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { renderText } from '../assignments/text/render-text.ts'
import type { Deps } from '../deps.ts'
import { readGuidelines } from './read-guidelines.ts'
import { type TextChange, textChanges } from './text-changes.ts'

type Draft = {
  campaignId: CampaignId
  body: string
  /** The version it is held against. */
  against: number
}

/** Guidelines as annotators would see them, and what they change of a version. Nothing is kept. @throws AppError not_allowed, not_found */
export async function previewGuidelines(
  deps: Pick<Deps, 'db' | 'imageHosts'>,
  actor: Actor,
  { campaignId, body, against }: Draft,
): Promise<{ html: string; changes: TextChange[] }> {
  authorize(actor, 'campaign.edit')
  const before = (await readGuidelines(deps, actor, { campaignId })).find(({ number }) => number === against)
  if (!before) throw new AppError('not_found', `These guidelines have no version ${against}.`)
  return { html: renderText(body, deps), changes: textChanges(before.body, body) }
}
