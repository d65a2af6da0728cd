import { type Actor, authorize } from '#lib/core/access/actor'
import { agreedPairs } from '#lib/core/ranking/agreed-pairs'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId, MembershipId, PracticeItemId } from '#lib/core/vocabulary/ids'
import { findCampaign } from '#lib/data/campaigns/campaigns'
import { type Attempt, listAttempts, listPractisingPeople } from '#lib/data/practice/attempts'
import { listPracticeItems, type PracticeItem } from '#lib/data/practice/practice-items'
import { type ShownText, type ShownTexts, showText, showTexts } from '../assignments/text/shown-texts.ts'
import type { Deps } from '../deps.ts'

type Agreement = { agreed: number; pairs: number }
export type Practice = {
  items: ({
    practiceItemId: PracticeItemId
    texts: ShownTexts
    ranks: number[]
    explanation: ShownText
    answers: number
  } & Agreement)[]
  people: ({
    membershipId: MembershipId
    name: string
    doneAt: Date | null
    hasBegun: boolean
    answered: number
  } & Agreement)[]
}

/** A campaign's practice items and how people did on them, by their first answers. @throws AppError not_allowed, not_found */
export async function readPractice(
  deps: Pick<Deps, 'db' | 'imageHosts'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<Practice> {
  const { db } = deps
  authorize(actor, 'campaign.edit')
  if (!(await findCampaign(db, { workspaceId: actor.workspaceId, campaignId })))
    throw new AppError('not_found', 'There is no such campaign in this workspace.')
  const items = await listPracticeItems(db, { campaignId })
  const attempts = await listAttempts(db, { campaignId, annotatorId: null })
  const people = await listPractisingPeople(db, { campaignId })
  return {
    items: items.map((item) => {
      const own = attempts.filter((attempt) => attempt.practiceItemId === item.practiceItemId)
      const { practiceItemId, messages, responses, ranks, explanation } = item
      return {
        ...{ practiceItemId, ranks, explanation: showText(explanation, deps), answers: own.length },
        ...agreement(own, items),
        texts: showTexts({ messages, responses }, deps),
      }
    }),
    people: people.map((person) => {
      const own = attempts.filter((attempt) => attempt.annotatorId === person.membershipId)
      return { ...person, answered: own.length, ...agreement(own, items) }
    }),
  }
}

/** Pairs that answers order as their items' rankings do, over all of them. */
function agreement(attempts: readonly Attempt[], items: readonly PracticeItem[]): Agreement {
  const sum = { agreed: 0, pairs: 0 }
  for (const { practiceItemId, ranks } of attempts) {
    const reference = items.find((item) => item.practiceItemId === practiceItemId)?.ranks
    if (reference === undefined) continue
    const { agreed, pairs } = agreedPairs(ranks, reference)
    sum.agreed += agreed
    sum.pairs += pairs
  }
  return sum
}
