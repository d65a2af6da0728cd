import type { Actor } from '#lib/core/access/actor'
import { countWords } from '#lib/core/interchange/prompts/measure'
import { displayOrder } from '#lib/core/queueing/display-order'
import { expectedSeconds } from '#lib/core/queueing/expected-seconds'
import { agreedPairs } from '#lib/core/ranking/agreed-pairs'
import { judgedRanks } from '#lib/core/ranking/judged-ranks'
import { tiersOfRanks } from '#lib/core/ranking/ranking'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId, MembershipId, PracticeItemId } from '#lib/core/vocabulary/ids'
import { keepAttempt, listAttempts } from '#lib/data/practice/attempts'
import { practiceLeft } from '#lib/data/practice/left'
import { listPracticeItems } from '#lib/data/practice/practice-items'
import { enterWorkplace } from '../assignments/enter-workplace.ts'
import { type ShownText, type ShownTexts, showText, showTexts } from '../assignments/text/shown-texts.ts'
import type { Deps } from '../deps.ts'

type Key = { campaignId: CampaignId }
type Reading = Pick<Deps, 'db' | 'imageHosts'>
export type MyPractice = {
  items: {
    practiceItemId: PracticeItemId
    expectedSeconds: number
    cardCount: number
    texts: ShownTexts
    isAnswered: boolean
  }[]
  left: number
}
export type PracticeFeedback = {
  given: number[][]
  reference: number[][]
  agreed: number
  pairs: number
  explanation: ShownText
  isFirst: boolean
  left: number
}

const NOT_RANKED =
  'Not every response has a place yet. Rank them all (the last one follows from the others), or say that the rest are equal; nothing was kept.'

/** The same for one person whenever they look, another for everybody else. */
const orderFor = (size: number, practiceItemId: PracticeItemId, annotatorId: MembershipId) =>
  displayOrder(size, `${practiceItemId} for ${annotatorId}`)

/** What an annotator practises on, with none of the rankings. It claims nothing. @throws AppError not_allowed, not_found */
export async function readMyPractice(deps: Reading, actor: Actor, { campaignId }: Key): Promise<MyPractice> {
  const { db } = deps
  await enterWorkplace(db, actor, { campaignId })
  const annotatorId = actor.membershipId
  const items = await listPracticeItems(db, { campaignId })
  const answered = new Set((await listAttempts(db, { campaignId, annotatorId })).map((one) => one.practiceItemId))
  return {
    items: items.map(({ practiceItemId, messages, responses }) => ({
      practiceItemId,
      expectedSeconds: expectedSeconds({
        promptWords: messages.reduce((sum, { content }) => sum + countWords(content), 0),
        responseWords: responses.map(countWords),
      }),
      cardCount: responses.length,
      texts: showTexts({ messages, responses }, deps, orderFor(responses.length, practiceItemId, annotatorId)),
      isAnswered: answered.has(practiceItemId),
    })),
    left: (await practiceLeft(db, { campaignId, annotatorId }))?.left ?? 0,
  }
}

type Answer = Key & { practiceItemId: PracticeItemId; answer: { tiers: number[][]; activeMs: number } }

/**
 * Compares an answer with the lead's ranking and explains it. The first answer to an item is kept, further ones are not; none
 * of them is a judgment, costs anything or is exported. @throws AppError not_allowed, not_found, invalid_input
 */
export async function answerPractice(
  deps: Reading,
  actor: Actor,
  { campaignId, practiceItemId, answer }: Answer,
): Promise<PracticeFeedback> {
  const { db } = deps
  await enterWorkplace(db, actor, { campaignId })
  const annotatorId = actor.membershipId
  const item = (await listPracticeItems(db, { campaignId })).find((one) => one.practiceItemId === practiceItemId)
  if (!item)
    throw new AppError(
      'not_found',
      'This practice item is no longer there: your lead has removed it. Go on with the next one.',
      { reason: 'practice_item_gone' },
    )
  const order = orderFor(item.responses.length, practiceItemId, annotatorId)
  const judged = judgedRanks(answer.tiers, order, item.responses)
  if (!judged)
    throw new AppError('invalid_input', NOT_RANKED, {
      problems: [{ path: 'tiers', message: NOT_RANKED }],
      reason: 'not_ranked',
    })
  const attempt = { campaignId, annotatorId, practiceItemId, ...judged, displayOrder: order, activeMs: answer.activeMs }
  const { isFirst } = await db.$transaction((tx) => keepAttempt(tx, attempt))
  const places = order.map((_, place) => place)
  const byPlace = (ranks: readonly number[]) =>
    tiersOfRanks(
      order.map((index) => ranks[index] ?? null),
      places,
    )
  return {
    given: byPlace(judged.ranks),
    reference: byPlace(item.ranks),
    ...agreedPairs(judged.ranks, item.ranks),
    explanation: showText(item.explanation, deps),
    isFirst,
    left: (await practiceLeft(db, { campaignId, annotatorId }))?.left ?? 0,
  }
}
