import { type Allocation, allocate } from '#lib/core/planning/allocation/allocate'
import { annotatorOf } from '#lib/core/planning/allocation/profile'
import type { CampaignState } from '#lib/core/planning/campaign'
import { readPlanDocument } from '#lib/core/planning/document/read-plan-document'
import type { CampaignId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { type NamedItem, replaceDesignations } from '#lib/data/allocation/designations'
import { listProfiles, lockRoster, setPlannedJudgments } from '#lib/data/allocation/profiles'
import { moveQueue } from '#lib/data/assignments/move-queue'
import { findLockedPlan } from '#lib/data/campaigns/transitions'
import type { Connection } from '#lib/data/client'
import { gatherNeeds, type Needs } from './gather-needs.ts'

export type Applied = {
  people: number
  /** Judgments that are shared out now, and those nobody can be found for. */
  judgments: number
  unmetJudgments: number
  /** Items whose people are named now. */
  namedItems: number
}

const ITEMS_AT_A_TIME = 5_000

/**
 * Shares the free slots of an open or paused campaign out among its roster: notes everybody's part and names the people of items
 * that several judge. What is handed out meanwhile keeps its people. Null without a plan or anybody on the roster. Inside a
 * transaction, after the items are there; the work is done before the first lock.
 */
export async function applyAllocation(
  tx: Connection,
  asked: {
    workspaceId: WorkspaceId
    campaignId: CampaignId
    state: Exclude<CampaignState, 'draft'>
    weeks: number | null
  },
): Promise<Applied | null> {
  const { workspaceId, campaignId, state, weeks } = asked
  const roster = await listProfiles(tx, { workspaceId, campaignId })
  const locked = await findLockedPlan(tx, { workspaceId, campaignId })
  if (roster.length === 0 || !locked) return null
  const document = readPlanDocument(locked.document)
  const gathered = await gatherNeeds(tx, { campaignId, state, plan: { number: locked.number, document } })
  const allocation = allocate({
    annotators: roster.map(annotatorOf),
    needs: gathered.needs,
    weeks: document.cost ? weeks : null,
    shared: gathered.shared,
    seed: document.selection.seed,
  })
  const held = new Map<string, number>(roster.map(({ membershipId, heldJudgments }) => [membershipId, heldJudgments]))
  await lockRoster(tx, { campaignId })
  await setPlannedJudgments(tx, {
    campaignId,
    planned: allocation.people.map(({ id, judgments }) => ({
      membershipId: id,
      judgments: judgments + (held.get(id) ?? 0),
    })),
  })
  const items = namedItems(gathered, allocation)
  let named = 0
  for (let start = 0; start < items.length; start += ITEMS_AT_A_TIME)
    named += await replaceDesignations(tx, { campaignId, items: items.slice(start, start + ITEMS_AT_A_TIME) })
  await moveQueue(tx, { campaignId })
  return {
    people: roster.length,
    judgments: allocation.met,
    unmetJudgments: allocation.wanted - allocation.met,
    namedItems: named,
  }
}

function namedItems({ items }: Needs, { designated, people }: Allocation): NamedItem[] {
  return designated.flatMap((named, need) =>
    named === null
      ? []
      : (items[need] ?? []).map(({ itemId, takenSlots }, index) => ({
          itemId,
          takenSlots,
          people: [...named.people.subarray(named.starts[index], named.starts[index + 1])].flatMap(
            (place) => people[place]?.id ?? [],
          ),
        })),
  )
}
