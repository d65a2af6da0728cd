import { ItemTexts } from '#lib/contracts/assignments'
import { PreviewedGuidelines, SavedGuidelines, type SaveGuidelines } from '#lib/contracts/guidelines'
import { CountedRevisits, RuledOnRemark, type RuleOnRemark, type SettleRemark } from '#lib/contracts/remarks'
import type { RevisitScope } from '#lib/core/remarks/remark'
import { api } from '../api.ts'
import { campaignApi } from '../campaigns/paths.ts'

export type RemarkPlace = { slug: string; campaignId: string; remarkId: string }
const remarkApi = ({ slug, campaignId, remarkId }: RemarkPlace) =>
  `${campaignApi(slug, campaignId)}/remarks/${remarkId}`

export const saveGuidelines = (slug: string, campaignId: string, body: SaveGuidelines) =>
  api('POST', `${campaignApi(slug, campaignId)}/guidelines`, { body, reply: SavedGuidelines })

export const previewGuidelines = (slug: string, campaignId: string, body: { body: string; against: number }) =>
  api('POST', `${campaignApi(slug, campaignId)}/guidelines/preview`, { body, reply: PreviewedGuidelines })

/** Where the API keeps the item of a remark. */
export const remarkedItemApi = (place: RemarkPlace) => `${remarkApi(place)}/item`

/** An item as one annotator has it, of a remark or of a judgment. */
export const readShownItem = (path: string) => api('GET', path, { reply: ItemTexts })

export const settleRemark = (place: RemarkPlace, body: SettleRemark) =>
  api('POST', `${remarkApi(place)}/settle`, { body })

export const ruleOnRemark = (place: RemarkPlace, body: RuleOnRemark) =>
  api('POST', `${remarkApi(place)}/ruling`, { body, reply: RuledOnRemark })

/** What a ruling would ask for again. */
export const countRevisits = (place: RemarkPlace, scope: RevisitScope, signal?: AbortSignal) =>
  api('POST', `${remarkApi(place)}/revisits`, { body: { scope }, reply: CountedRevisits, signal })
