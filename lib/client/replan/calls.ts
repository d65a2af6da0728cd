import { AppliedReplan, type ApplyReplan, type PreviewReplan, ReplanPreview } from '#lib/contracts/replan'
import { api } from '../api.ts'
import { campaignApi } from '../campaigns/paths.ts'

/** What a new version would change, as things stand. */
export const previewReplan = (slug: string, campaignId: string, body: PreviewReplan, signal?: AbortSignal) =>
  api('POST', `${campaignApi(slug, campaignId)}/replan/preview`, { body, reply: ReplanPreview, signal })

/** Makes it: the server draws it anew. */
export const applyReplan = (slug: string, campaignId: string, body: ApplyReplan) =>
  api('POST', `${campaignApi(slug, campaignId)}/replan`, { body, reply: AppliedReplan })
