import { type Actor, authorize } from '#lib/core/access/actor'
import { builtInTemplates } from '#lib/core/templates/built-in/built-in-templates'
import { type BuiltInKey, builtInKeys, type TemplateDocument } from '#lib/core/templates/campaign-template'
import { type CampaignTemplate, listTemplates as list } from '#lib/data/templates/templates'
import type { Deps } from '../deps.ts'

type Templates = {
  builtIn: { key: BuiltInKey; name: string; document: TemplateDocument }[]
  /** The workspace's own by name, archived ones among them. */
  own: CampaignTemplate[]
}

/** What a campaign can begin with. @throws AppError not_allowed */
export async function listTemplates(deps: Pick<Deps, 'db'>, actor: Actor): Promise<Templates> {
  authorize(actor, 'campaign.view')
  return {
    builtIn: builtInKeys.map((key) => ({ key, ...builtInTemplates[key] })),
    own: await list(deps.db, { workspaceId: actor.workspaceId }),
  }
}
