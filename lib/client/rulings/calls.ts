import { PreviewedGuidelines, SavedGuidelines, type SaveGuidelines } from '#lib/contracts/guidelines'
import {
  CountedRevisits,
  RemarkedItem,
  RuledOnRemark,
  type RuleOnRemark,
  type SettleRemark,
} from '#lib/contracts/remarks'
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

export const readRemarkedItem = (place: RemarkPlace) => api('GET', `${remarkApi(place)}/item`, { reply: RemarkedItem })

export const settleRemark = (place: RemarkPlace, body: SettleRemark) =>
  api('POST', `${remarkApi(place)}/settle`, { body })

export const ruleOnRemark = (place: RemarkPlace, body: RuleOnRemark) =>
  api('POST', `${remarkApi(place)}/ruling`, { body, reply: RuledOnRemark })

/** What a ruling would ask for again. */
export const countRevisits = (place: RemarkPlace, scope: RevisitScope, signal?: AbortSignal) =>
  api('POST', `${remarkApi(place)}/revisits`, { body: { scope }, reply: CountedRevisits, signal })
