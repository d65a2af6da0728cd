import { createHash } from 'node:crypto'
import type { Actor } from '#lib/core/access/actor'
import { clusterId } from '#lib/core/interchange/split-assignment'
import { checkedItems } from '#lib/core/planning/cost/checks'
import type { OpeningTerms } from '#lib/core/planning/document/opening-terms'
import { itemSchedule } from '#lib/core/queueing/item-schedule'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { createItems, listOpenablePrompts, type OpenablePrompt } from '#lib/data/campaigns/open-items'
import type { Connection } from '#lib/data/client'
import type { Deps } from '../deps.ts'

const AT_A_TIME = 2_000

const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

type Making = {
  campaignId: CampaignId
  planNumber: number
  /** Prompts of the plan: what its first, test and audit items were counted by. */
  prompts: number
  terms: OpeningTerms
  at: Date
}

/** Makes the items of a plan whose prompts have enough different responses, each for what the plan's checks say; returns how many. */
export async function makeItems(
  deps: Pick<Deps, 'newId'>,
  tx: Connection,
  { workspaceId }: Pick<Actor, 'workspaceId'>,
  making: Making,
): Promise<number> {
  const { terms } = making
  const prompts = await clusteredPrompts(tx, making)
  const paid = checkedItems(making.prompts, terms.overlap, terms.checks)
  const schedule = itemSchedule(prompts, { paid, split: terms.split, seed: terms.seed, sha256Hex })
  const items = schedule.map((scheduled, i) => {
    const { ordinal, source, ...prompt } = prompts[i] as ClusteredPrompt
    return { ...prompt, ...scheduled, id: deps.newId(), priority: ordinal, skill: source }
  })
  for (let from = 0; from < items.length; from += AT_A_TIME)
    await createItems(tx, { workspaceId, ...making, items: items.slice(from, from + AT_A_TIME) })
  return items.length
}

type ClusteredPrompt = Omit<OpenablePrompt, 'messages'> & { clusterId: string }

/** Read page by page, since the texts of a large plan would not fit beside each other; what stays is small. */
async function clusteredPrompts(tx: Connection, { campaignId, planNumber, terms }: Making): Promise<ClusteredPrompt[]> {
  const { responsesPerItem } = terms
  const all: ClusteredPrompt[] = []
  for (let after = -1; ; ) {
    const page = await listOpenablePrompts(tx, { campaignId, planNumber, responsesPerItem, after, most: AT_A_TIME })
    const last = page.at(-1)
    if (!last) return all
    for (const { messages, ...rest } of page) all.push({ ...rest, clusterId: clusterId(messages, sha256Hex) })
    after = last.ordinal
  }
}
