import { type Actor, authorize } from '#lib/core/access/actor'
import { builtInTemplates } from '#lib/core/templates/built-in/built-in-templates'
import { BuiltInKey, type TemplateDocument, type TemplateKey } from '#lib/core/templates/campaign-template'
import { AppError } from '#lib/core/vocabulary/app-error'
import { findTemplate } from '#lib/data/templates/templates'
import type { Deps } from '../deps.ts'

/** A template that a campaign can begin with. @throws AppError not_allowed, not_found for an archived one too */
export async function readTemplate(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  key: TemplateKey,
): Promise<{ name: string; document: TemplateDocument }> {
  authorize(actor, 'campaign.view')
  const builtIn = BuiltInKey.safeParse(key)
  if (builtIn.success) return builtInTemplates[builtIn.data]
  const template = await findTemplate(deps.db, { workspaceId: actor.workspaceId, templateId: key })
  if (!template || template.archivedAt)
    throw new AppError('not_found', 'There is no such template here, or it is archived. Choose another one.')
  return template
}
