import { z } from 'zod'
import { tiersOfRanks } from '../../ranking/ranking.ts'
import { canonicalJson } from '../canonical-json.ts'
import { isPermutation, Split } from '../canonical-record.ts'
import { strengthWords } from './strength-words.ts'

export const JUDGMENT_SCHEMA = 'preference-judgment/1'

const id = z.string().min(1)
const count = z.number().int().min(0)
const version = z.number().int().min(1)

const JudgedResponse = z.strictObject({
  id,
  /** Dense, 1 best, equal tied. */
  rank: z.number().int().min(1),
  /** Whether it was on the screen in full before the judgment was submitted; null where the browser did not tell. */
  seen: z.boolean().nullable(),
  /** What it was given on each scale, by the scale's key; a scale it was not rated on is not among them. */
  ratings: z.array(z.strictObject({ scale: id, rating: z.number().int() })),
  /** Keys of the labels that were put on it. */
  labels: z.array(id),
})

/**
 * One line of judgments.jsonl: everything that was said in one judgment that stands, responses by the ids of the other files. Every
 * key is on every line with one type, and nothing is keyed by an id, so that column readers (Arrow, pandas) see one shape.
 */
export const JudgmentLine = z
  .strictObject({
    schema: z.literal(JUDGMENT_SCHEMA),
    campaign_id: id,
    /** The snapshot's hash. */
    export_id: id,
    record_id: id,
    prompt_id: id,
    split: Split,
    is_gold: z.boolean(),
    /** The id of the canonical annotation, and what annotation_ids of provenance.jsonl name. */
    judgment_id: id,
    /** The judgments it corrects, the first one first; empty for a judgment that was never corrected. */
    supersedes: z.array(id),
    annotator: id,
    /** Response ids, best first; those of one tier are tied. */
    tiers: z.array(z.array(id).min(1)).min(1),
    /** How much better each tier is than the next; null where it was not said. */
    strengths: z.array(z.enum(strengthWords).nullable()),
    all_bad: z.boolean(),
    /** In slate order. */
    responses: z.array(JudgedResponse).min(1),
    /** Keys of the labels that were put on the item as a whole. */
    item_labels: z.array(id),
    /** As written, but a card is mentioned as `@[response id]`; null where nothing was written. */
    comment: z.string().min(1).nullable(),
    /** Ids of the responses the comment mentions, each once, in its order. */
    mentions: z.array(id),
    /** Places in `responses`, in the order they were shown: the first was card A. */
    display_order: z.array(count),
    last_implied: z.boolean(),
    guideline_version: version,
    plan_version: version,
    active_ms: count,
    /** Together with the judgments it corrects. */
    total_active_ms: count,
    /** From the item's first paint to what first ranked; null where the browser did not tell. */
    first_key_ms: count.nullable(),
    /** Changes to places already given; null where the browser did not tell. */
    change_count: count.nullable(),
    started_at: z.iso.datetime(),
    submitted_at: z.iso.datetime(),
  })
  .superRefine(({ responses, tiers, strengths, display_order, mentions }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const ids = responses.map((response) => response.id)
    if (new Set(ids).size !== ids.length) fault('responses', 'must have an id each')
    const ranks = responses.map(({ rank }) => rank)
    const isRanked = canonicalJson(tiers) === canonicalJson(tiersOfRanks(ranks, ids))
    if (!isRanked || Math.max(...ranks) !== tiers.length) fault('tiers', 'must hold the responses by their dense ranks')
    if (strengths.length !== tiers.length - 1)
      fault('strengths', `must hold one for each of the ${tiers.length - 1} boundaries between tiers`)
    if (!isPermutation(display_order, ids.length))
      fault('display_order', `must name each of the ${ids.length} places once`)
    if (mentions.some((mentioned) => !ids.includes(mentioned))) fault('mentions', 'must name responses of the line')
  })
export type JudgmentLine = z.infer<typeof JudgmentLine>
