import { TemplateDocument } from '#lib/core/templates/campaign-template'
import { type MembershipId, TemplateId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type CampaignTemplate = {
  templateId: TemplateId
  name: string
  document: TemplateDocument
  createdAt: Date
  createdByName: string
  archivedAt: Date | null
}

type InWorkspace = { workspaceId: WorkspaceId }
type Row = Omit<CampaignTemplate, 'templateId' | 'document'> & { id: string; document: unknown }

const templateOf = ({ id, document, ...rest }: Row): CampaignTemplate => ({
  ...rest,
  templateId: TemplateId.parse(id),
  document: TemplateDocument.parse(document),
})

/** The workspace's own templates by name, archived ones among them. */
export async function listTemplates(db: Connection, { workspaceId }: InWorkspace): Promise<CampaignTemplate[]> {
  const rows = await db.$queryRaw<Row[]>`
    select t.id::text, t.name, t.document, t."createdAt", t."archivedAt", u.name as "createdByName"
    from "CampaignTemplate" t join "Membership" m on m.id = t."createdById" join "User" u on u.id = m."userId"
    where t."workspaceId" = ${workspaceId}::uuid order by lower(t.name), t.id`
  return rows.map(templateOf)
}

/** One template, archived or not; null for another workspace's. */
export async function findTemplate(
  db: Connection,
  { workspaceId, templateId }: InWorkspace & { templateId: string },
): Promise<Pick<CampaignTemplate, 'name' | 'document' | 'archivedAt'> | null> {
  const found = await db.campaignTemplate.findFirst({ where: { workspaceId, id: templateId } })
  if (!found) return null
  const { name, document, archivedAt } = found
  return { name, document: TemplateDocument.parse(document), archivedAt }
}

/** Fails on CampaignTemplate_active_name where another active template has the name. */
export async function insertTemplate(
  db: Connection,
  params: InWorkspace & {
    templateId: TemplateId
    name: string
    document: TemplateDocument
    createdById: MembershipId
    at: Date
  },
): Promise<void> {
  const { templateId: id, workspaceId, name, document, createdById, at: createdAt } = params
  await db.campaignTemplate.create({ data: { id, workspaceId, name, document, createdById, createdAt } })
}

/** Renames an active template; its name before, or null when there is no such one. Fails on CampaignTemplate_active_name. */
export async function renameTemplate(
  db: Connection,
  { workspaceId, templateId, name }: InWorkspace & { templateId: TemplateId; name: string },
): Promise<string | null> {
  const rows = await db.$queryRaw<{ before: string }[]>`
    update "CampaignTemplate" t set name = ${name}
    from (select id, name from "CampaignTemplate" where id = ${templateId}::uuid for update) old
    where t.id = old.id and t."workspaceId" = ${workspaceId}::uuid and t."archivedAt" is null returning old.name as before`
  return rows[0]?.before ?? null
}

/** Archives a template, or with null brings it back; its name, or null when nothing changed. Fails on CampaignTemplate_active_name. */
export async function setTemplateArchived(
  db: Connection,
  { workspaceId, templateId, archivedAt }: InWorkspace & { templateId: TemplateId; archivedAt: Date | null },
): Promise<string | null> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    update "CampaignTemplate" set "archivedAt" = ${archivedAt}
    where "workspaceId" = ${workspaceId}::uuid and id = ${templateId}::uuid and ("archivedAt" is null) = ${archivedAt !== null}
    returning name`
  return rows[0]?.name ?? null
}
