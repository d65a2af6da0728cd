import { z } from 'zod'
import { BuiltInKey, TemplateAbout, TemplateDocument, TemplateName } from '#lib/core/templates/campaign-template'
import { CampaignId, TemplateId } from '#lib/core/vocabulary/ids'
import { Moment } from './moment.ts'

export const TemplateParams = z.object({ templateId: TemplateId })

export const Template = z.object({
  templateId: TemplateId,
  name: z.string(),
  document: TemplateDocument,
  createdAt: Moment,
  createdByName: z.string(),
  archivedAt: Moment.nullable(),
})
export type Template = z.output<typeof Template>

export const Templates = z.object({
  builtIn: z.array(z.object({ key: BuiltInKey, name: z.string(), document: TemplateDocument })),
  /** The workspace's own by name, archived ones among them. */
  own: z.array(Template),
})
export type Templates = z.output<typeof Templates>

export const SaveTemplate = z.strictObject({ campaignId: CampaignId, name: TemplateName, about: TemplateAbout })
export type SaveTemplate = z.infer<typeof SaveTemplate>
export const SavedTemplate = z.object({ templateId: TemplateId })

export const RenameTemplate = z.strictObject({ name: TemplateName })
export const ChangeTemplate = z.union([RenameTemplate, z.strictObject({ archived: z.boolean() })])
export type ChangeTemplate = z.infer<typeof ChangeTemplate>
