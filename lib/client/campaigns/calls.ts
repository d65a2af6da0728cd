import { CampaignDetail, type CreateCampaign, type RenameCampaign } from '#lib/contracts/campaigns'
import { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { api } from '../api.ts'
import { campaignApi } from './paths.ts'

export const createCampaign = (slug: string, body: CreateCampaign) =>
  api('POST', `/api/v1/workspaces/${slug}/campaigns`, { body, reply: CampaignDetail })

export const renameCampaign = (slug: string, campaignId: string, body: RenameCampaign) =>
  api('PATCH', campaignApi(slug, campaignId), { body, reply: CampaignDetail })

export const setAnnotationOptions = (slug: string, campaignId: string, body: AnnotationOptions) =>
  api('PUT', `${campaignApi(slug, campaignId)}/annotation-options`, { body, reply: AnnotationOptions })
