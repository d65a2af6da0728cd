import { createHash } from 'node:crypto'
import { type Actor, authorize } from '#lib/core/access/actor'
import { clusterId } from '#lib/core/interchange/split-assignment'
import { campaignTransitions } from '#lib/core/planning/campaign-transitions'
import { type OpeningTerms, openingTerms } from '#lib/core/planning/document/opening-terms'
import { readPlanDocument } from '#lib/core/planning/document/read-plan-document'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { createCounter, createItems, listOpenablePrompts } from '#lib/data/campaigns/open-items'
import { findLockedPlan, moveCampaign } from '#lib/data/campaigns/transitions'
import type { Connection } from '#lib/data/client'
import type { Deps } from '../deps.ts'
import { refuseTransition } from './refuse-transition.ts'

const PROMPTS_AT_A_TIME = 2_000
/** Forty thousand items take seconds; Prisma's own limit would cut it off. */
const TIMEOUT_MS = 120_000

const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export type Opened = { items: number; leftOut: number }

/**
 * Opens a draft: items, slates and the budget's counter exist together with the open state, or not at all. Prompts with
 * fewer different responses than the plan asks for are left out. Of two at once one opens it, the other is refused.
 * @throws AppError not_allowed, not_found, conflict when it is no draft, has no locked plan, or would have no item
 */
export async function openCampaign(
  deps: Deps,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<Opened> {
  authorize(actor, 'campaign.edit')
  const { workspaceId } = actor
  return deps.db.$transaction(
    async (tx) => {
      const at = deps.now()
      const name = await moveCampaign(tx, { workspaceId, campaignId, ...campaignTransitions.open, at })
      if (name === null) throw await refuseTransition(tx, actor, campaignId, 'open')
      const locked = await findLockedPlan(tx, { workspaceId, campaignId })
      if (!locked)
        throw new AppError('conflict', 'The campaign has no locked plan yet. Plan the budget first, then open it.')
      const plan = readPlanDocument(locked.document)
      const terms = openingTerms(plan)
      const items = await makeItems(deps, tx, actor, { campaignId, planNumber: locked.number, terms, at })
      if (items === 0)
        throw new AppError(
          'conflict',
          `No prompt of the plan has ${terms.responsesPerItem} different responses yet, so there would be nothing to rank. Bring the responses first.`,
        )
      await createCounter(tx, { campaignId, capUnits: terms.capUnits })
      const leftOut = plan.prompts - items
      await recordAudit(tx, {
        id: deps.newId(),
        workspaceId,
        actorUserId: actor.userId,
        action: 'campaign.opened',
        targetType: 'campaign',
        targetId: campaignId,
        summary: { name, plan: locked.number, items, leftOut },
        at,
      })
      return { items, leftOut }
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  )
}

type Making = { campaignId: CampaignId; planNumber: number; terms: OpeningTerms; at: Date }

async function makeItems(deps: Deps, tx: Connection, { workspaceId }: Actor, making: Making): Promise<number> {
  const { campaignId, planNumber, terms } = making
  const { responsesPerItem } = terms
  let made = 0
  for (let after = -1; ; ) {
    const page = { campaignId, planNumber, responsesPerItem, after, most: PROMPTS_AT_A_TIME }
    const prompts = await listOpenablePrompts(tx, page)
    const last = prompts.at(-1)
    if (!last) return made
    const items = prompts.map(({ ordinal, promptId, messages }) => ({
      id: deps.newId(),
      promptId,
      clusterId: clusterId(messages, sha256Hex),
      priority: ordinal,
    }))
    await createItems(tx, { workspaceId, ...making, items })
    made += items.length
    after = last.ordinal
  }
}
