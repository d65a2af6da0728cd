import { queryOptions } from '@tanstack/react-query'
import { CampaignDetail, type DuplicateCampaign } from '#lib/contracts/campaigns'
import { type ChangeTemplate, SavedTemplate, type SaveTemplate } from '#lib/contracts/templates'
import { type PlanNextWave, type PlanWeeks, TakenSnapshots } from '#lib/contracts/waves'
import { api } from '../api.ts'
import { keys } from '../keys.ts'
import { campaignApi } from './paths.ts'

export const archiveCampaign = (slug: string, campaignId: string, archived: boolean) =>
  api('PATCH', campaignApi(slug, campaignId), { body: { archived }, reply: CampaignDetail })

export const duplicateCampaign = (slug: string, campaignId: string, body: DuplicateCampaign) =>
  api('POST', `${campaignApi(slug, campaignId)}/duplicate`, { body, reply: CampaignDetail })

export const planNextWave = (slug: string, campaignId: string, body: PlanNextWave) =>
  api('POST', `${campaignApi(slug, campaignId)}/waves`, { body, reply: CampaignDetail })

export const planWeeks = (slug: string, campaignId: string, body: PlanWeeks) =>
  api('POST', `${campaignApi(slug, campaignId)}/weeks`, { body, reply: CampaignDetail })

export const snapshotWaves = (slug: string, campaignId: string) =>
  api('POST', `${campaignApi(slug, campaignId)}/waves/snapshots`, { body: {}, reply: TakenSnapshots })

export const saveTemplate = (slug: string, body: SaveTemplate) =>
  api('POST', `/api/v1/workspaces/${slug}/templates`, { body, reply: SavedTemplate })

export const changeTemplate = (slug: string, templateId: string, body: ChangeTemplate) =>
  api('PATCH', `/api/v1/workspaces/${slug}/templates/${templateId}`, { body })

/** A campaign as it stands by now. */
export const campaignQuery = (slug: string, campaignId: string) =>
  queryOptions({
    queryKey: keys.campaigns.one(slug, campaignId),
    queryFn: ({ signal }) => api('GET', campaignApi(slug, campaignId), { reply: CampaignDetail, signal }),
  })
