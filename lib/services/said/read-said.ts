import { type Actor, authorize } from '#lib/core/access/actor'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { withLetters } from '#lib/core/ranking/beside/beside-comment'
import { type RatingSummary, summarizeRatings } from '#lib/core/ranking/beside/rating-summary'
import type { CampaignId, JudgmentId, MembershipId } from '#lib/core/vocabulary/ids'
import { countLabels, countRatings, countSaid, type SaidCounts } from '#lib/data/said/counts'
import { listJudges, listSaid, type SaidFilter, type SaidJudgment } from '#lib/data/said/judgments'
import { readAnnotationOptions } from '../campaigns/annotation-options.ts'
import type { Deps } from '../deps.ts'

export const SAID_A_PAGE = 25
/** So that a page over a million judgments answers in a moment: the newest of them are counted. */
export const MOST_COUNTED = 20_000

type Judge = { membershipId: MembershipId; name: string }

/** One judgment that says something beside its ranking, cards by the letters its annotator saw. */
export type SaidEntry = {
  judgmentId: JudgmentId
  annotator: Judge
  submittedAt: Date
  isCorrection: boolean
  preview: string
  allBad: boolean
  /** Responses are mentioned by letter. */
  comment: string | null
  /** In the lead's words. */
  itemLabels: string[]
  /** By place on the screen. A rating stands under its scale's words. */
  cards: { rank: number; labels: string[]; ratings: { label: string; value: number }[] }[]
}

export type Said = {
  options: AnnotationOptions
  /** Of the judgments that stand, gold left out: the newest `MOST_COUNTED` at most. */
  counts: SaidCounts
  /** In the order in which the campaign offers them. */
  labels: { key: string; label: string; scope: 'item' | 'response'; count: number }[]
  ratings: (RatingSummary & { key: string })[]
  /** Everybody who has judged, by name. */
  judges: Judge[]
  /** What is listed; null where the campaign asks for the ranking alone. */
  filter: SaidFilter | null
  entries: SaidEntry[]
  hasMore: boolean
}

type Asked = {
  campaignId: CampaignId
  annotatorId: MembershipId | null
  /** What the campaign does not ask falls back on the first thing it does. */
  filter: SaidFilter | null
  page: number
}

/**
 * What annotators say beside their rankings: counts, and a page of the judgments that say it, all of one moment.
 * @throws AppError not_allowed, not_found
 */
export async function readSaid(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId, annotatorId, page, ...asked }: Asked,
): Promise<Said> {
  authorize(actor, 'campaign.view')
  const options = await readAnnotationOptions(deps, actor, { campaignId })
  const filter = offeredFilter(options, asked.filter)
  return deps.db.$transaction(
    async (tx) => {
      const counted = { campaignId, annotatorId, most: MOST_COUNTED }
      const put = options.labels.length === 0 ? [] : await countLabels(tx, counted)
      const given = options.ratings.length === 0 ? [] : await countRatings(tx, counted)
      const skip = (page - 1) * SAID_A_PAGE
      const listed = { campaignId, annotatorId, skip, most: SAID_A_PAGE + 1 }
      const found = filter ? await listSaid(tx, { ...listed, filter }) : []
      return {
        options,
        counts: await countSaid(tx, counted),
        labels: options.labels.map((label) => ({
          ...label,
          count: put.find(({ key, scope }) => key === label.key && scope === label.scope)?.count ?? 0,
        })),
        ratings: options.ratings.map((scale) => ({ key: scale.key, ...summarizeRatings(scale, given) })),
        judges: await listJudges(tx, { campaignId }),
        filter,
        entries: found.slice(0, SAID_A_PAGE).map((judgment) => entryOf(judgment, options)),
        hasMore: found.length > SAID_A_PAGE,
      }
    },
    { isolationLevel: 'RepeatableRead' },
  )
}

function offeredFilter(options: AnnotationOptions, wanted: SaidFilter | null): SaidFilter | null {
  const offered: SaidFilter[] = [
    ...(options.comment === 'off' ? [] : [{ of: 'comment' } as const]),
    ...(options.allowsAllBad ? [{ of: 'all-bad' } as const] : []),
    ...options.labels.map(({ key }) => ({ of: 'label' as const, key })),
  ]
  const isWanted = (one: SaidFilter) =>
    one.of === wanted?.of && (one.of !== 'label' || wanted.of !== 'label' || one.key === wanted.key)
  return offered.find(isWanted) ?? offered[0] ?? null
}

function entryOf(judgment: SaidJudgment, options: AnnotationOptions): SaidEntry {
  const { displayOrder, ranks, ratings, labels, comment, responseIds } = judgment
  const { judgmentId, annotator, submittedAt, isCorrection, preview, allBad } = judgment
  const wordsOf = (keys: readonly string[] = [], scope: 'item' | 'response' = 'response') =>
    options.labels.filter((label) => label.scope === scope && keys.includes(label.key)).map(({ label }) => label)
  return {
    ...{ judgmentId, annotator, submittedAt, isCorrection, preview, allBad },
    comment: comment === null ? null : withLetters(comment, { displayOrder, responseIds }),
    itemLabels: wordsOf(labels?.item, 'item'),
    cards: displayOrder.map((index) => ({
      rank: ranks[index] ?? 0,
      labels: wordsOf(labels?.responses[index]),
      ratings: options.ratings.flatMap(({ key, label }) => {
        const value = ratings?.[key]?.[index] ?? null
        return value === null ? [] : [{ label, value }]
      }),
    })),
  }
}
