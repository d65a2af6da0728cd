import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { TemplateId } from '#lib/core/vocabulary/ids'
import { type AuditAction, recordAudit } from '#lib/data/audit'
import type { Connection } from '#lib/data/client'
import { findTemplate, renameTemplate, setTemplateArchived } from '#lib/data/templates/templates'
import type { Deps } from '../deps.ts'
import { nameTaken } from './save-template.ts'

type Change = { name: string } | { archived: boolean }

/**
 * Renames a template of the workspace, archives it or brings it back; asking for what is so already changes nothing. Campaigns
 * that began with it stay as they are.
 * @throws AppError not_allowed, not_found, conflict where the name is taken, or on renaming an archived one
 */
export async function changeTemplate(
  deps: Deps,
  actor: Actor,
  { templateId, ...change }: Change & { templateId: TemplateId },
): Promise<void> {
  authorize(actor, 'campaign.edit')
  const { workspaceId } = actor
  const at = deps.now()
  try {
    await deps.db.$transaction(async (tx) => {
      const template = await findTemplate(tx, { workspaceId, templateId })
      if (!template) throw new AppError('not_found', 'There is no such template in this workspace.')
      const event = await apply(tx, { workspaceId, templateId, change, at })
      if (event)
        await recordAudit(tx, {
          ...{ id: deps.newId(), workspaceId, actorUserId: actor.userId, at, ...event },
          targetType: 'template',
          targetId: templateId,
        })
      else if ('name' in change)
        throw new AppError('conflict', 'The template is archived. Bring it back first, then rename it.')
    })
  } catch (error) {
    throw nameTaken(error) ?? error
  }
}

type Applied = { action: AuditAction; summary: Record<string, string> } | null

async function apply(
  tx: Connection,
  { change, at, ...key }: Parameters<typeof findTemplate>[1] & { templateId: TemplateId; change: Change; at: Date },
): Promise<Applied> {
  if ('name' in change) {
    const before = await renameTemplate(tx, { ...key, name: change.name })
    return before === null ? null : { action: 'template.renamed', summary: { before, after: change.name } }
  }
  const name = await setTemplateArchived(tx, { ...key, archivedAt: change.archived ? at : null })
  return name === null
    ? null
    : { action: change.archived ? 'template.archived' : 'template.restored', summary: { name } }
}
