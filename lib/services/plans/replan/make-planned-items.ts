import { clusterId } from '#lib/core/interchange/split-assignment'
import { openingTerms } from '#lib/core/planning/document/opening-terms'
import type { PlanDocument } from '#lib/core/planning/document/plan-document'
import type { AddedItem } from '#lib/core/planning/replan/plan-remainder'
import type { CampaignId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { createItems } from '#lib/data/campaigns/open-items'
import type { Connection } from '#lib/data/client'
import { listPromptSources } from '#lib/data/plans/standing'
import type { Deps } from '../../deps.ts'
import { sha256Hex } from './pool-order.ts'

const AT_A_TIME = 2_000

type Planned = {
  workspaceId: WorkspaceId
  campaignId: CampaignId
  planNumber: number
  document: PlanDocument
  /** Their prompts must have the responses. */
  items: readonly AddedItem[]
  at: Date
}

/** Makes the items of a new version with their slates, at its terms; in the transaction that writes the version, or a later one. */
export async function makePlannedItems(
  deps: Pick<Deps, 'newId'>,
  tx: Connection,
  { workspaceId, campaignId, planNumber, document, items, at }: Planned,
): Promise<void> {
  const terms = openingTerms(document)
  for (let from = 0; from < items.length; from += AT_A_TIME) {
    const page = items.slice(from, from + AT_A_TIME)
    const sources = await listPromptSources(tx, { promptIds: page.map(({ promptId }) => promptId) })
    const made = page.map((item, i) => {
      const source = sources[i]
      if (source?.promptId !== item.promptId) throw new Error(`prompt ${item.promptId} of a plan is not there`)
      const { messages, lang, source: skill } = source
      return { ...item, id: deps.newId(), clusterId: clusterId(messages, sha256Hex), lang, skill }
    })
    await createItems(tx, { workspaceId, campaignId, planNumber, terms, items: made, at })
  }
}
