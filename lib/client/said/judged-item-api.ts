import { campaignApi } from '../campaigns/paths.ts'

/** Where the API keeps the item of a judgment, as its annotator saw it. */
export const judgedItemApi = (slug: string, campaignId: string, judgmentId: string): string =>
  `${campaignApi(slug, campaignId)}/said/${judgmentId}/item`
