import type { Actor } from '#lib/core/access/actor'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { findAcknowledged } from '#lib/data/guidelines/acknowledge'
import { listGuidelines } from '#lib/data/guidelines/versions'
import { enterWorkplace } from '../assignments/enter-workplace.ts'
import { renderText } from '../assignments/text/render-text.ts'
import type { Deps } from '../deps.ts'
import { type TextChange, textChanges } from './text-changes.ts'

export type MyGuidelines = {
  version: number
  writtenAt: Date
  /** Sanitised. */
  html: string
  /** The version the reader has acknowledged; null before they have any. */
  acknowledged: number | null
  /** Since that version; since the one before the newest where there is nothing new to them. Null for the first version. */
  changed: {
    since: number
    /** What their writers say changed, oldest first. */
    notes: { version: number; note: string }[]
    changes: TextChange[]
  } | null
}

/** The guidelines as an annotator reads them, and what changed in them. @throws AppError not_allowed, not_found */
export async function readMyGuidelines(
  deps: Pick<Deps, 'db' | 'imageHosts'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<MyGuidelines> {
  const { guidelines } = await enterWorkplace(deps.db, actor, { campaignId })
  const versions = await listGuidelines(deps.db, { workspaceId: actor.workspaceId, campaignId })
  const acknowledged = await findAcknowledged(deps.db, { campaignId, annotatorId: actor.membershipId })
  const newest = versions[0]
  if (!newest)
    throw new Error(`the campaign ${campaignId} has no guidelines though it has version ${guidelines.number}`)
  const since = acknowledged !== null && acknowledged < newest.number ? acknowledged : newest.number - 1
  const before = versions.find(({ number }) => number === since)
  return {
    version: newest.number,
    writtenAt: newest.writtenAt,
    html: renderText(newest.body, deps),
    acknowledged,
    changed: before
      ? {
          since,
          notes: versions
            .filter(({ number }) => number > since)
            .flatMap(({ number, note }) => (note === null ? [] : [{ version: number, note }]))
            .reverse(),
          changes: textChanges(before.body, newest.body),
        }
      : null,
  }
}
