import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId, JudgmentId } from '#lib/core/vocabulary/ids'
import { readJudgedItem as find } from '#lib/data/said/judgments'
import { renderText } from '../assignments/text/render-text.ts'
import type { Deps } from '../deps.ts'

type Text = { html: string; raw: string }

/** The item of a judgment as its annotator had it before them: no model, no source. @throws AppError not_allowed, not_found */
export async function readJudgedItem(
  deps: Pick<Deps, 'db' | 'imageHosts'>,
  actor: Actor,
  { campaignId, judgmentId }: { campaignId: CampaignId; judgmentId: JudgmentId },
): Promise<{ messages: (Text & { role: 'system' | 'user' | 'assistant' | 'tool' })[]; cards: Text[] }> {
  authorize(actor, 'campaign.view')
  const item = await find(deps.db, { workspaceId: actor.workspaceId, campaignId, judgmentId })
  if (!item) throw new AppError('not_found', 'There is no such judgment in this campaign.')
  const shown = (raw: string): Text => ({ html: renderText(raw, deps), raw })
  return {
    messages: item.messages.map(({ role, content }) => ({ role, ...shown(content) })),
    cards: item.responses.map(shown),
  }
}
