import { type BesideDraft, emptyBeside, MAX_COMMENT_CHARS } from '../beside/beside-draft.ts'
import {
  type DraftStep,
  faultOfStep,
  MAX_CARDS,
  MAX_UNDO_STEPS,
  type RankingDraft,
  type Strength,
} from './ranking-draft.ts'
import type { SavedDraft } from './saved-draft.ts'

/**
 * A draft the browser kept, if it is one of `cardCount` cards; null otherwise. What the schema `SavedDraft` reads, read by
 * hand, so that the annotation screen carries no schema library.
 */
export function readKeptDraft(stored: unknown, cardCount: number): SavedDraft | null {
  if (!isRecord(stored)) return null
  const ranking = readRanking(stored.ranking, cardCount)
  const beside = stored.beside === undefined ? emptyBeside : readBeside(stored.beside)
  const { activeMs, firstKeyMs = null, changeCount = 0 } = stored
  if (ranking === null || beside === null || !isCount(activeMs) || !isCount(changeCount)) return null
  if (firstKeyMs !== null && !isCount(firstKeyMs)) return null
  return { ranking, activeMs, beside, firstKeyMs, changeCount }
}

function readRanking(stored: unknown, cardCount: number): RankingDraft | null {
  if (!isRecord(stored) || stored.cardCount !== cardCount) return null
  const step = readStep(stored, cardCount)
  const { seen } = stored
  const past = listOf(stored.past, (earlier) => readStep(earlier, cardCount))
  if (step === null || past === null || past.length > MAX_UNDO_STEPS || !isCards(seen)) return null
  if (seen.some((card, i) => card >= cardCount || card <= (seen[i - 1] ?? -1))) return null
  return { ...step, cardCount, seen, past }
}

function readStep(stored: unknown, cardCount: number): DraftStep | null {
  if (!isRecord(stored)) return null
  const { pendingTie, picked, allBad = false, strengths = {} } = stored
  const tiers = listOf(stored.tiers, (tier) => (isCards(tier) && tier.length > 0 ? tier : null))
  if (tiers === null || typeof pendingTie !== 'boolean' || typeof allBad !== 'boolean') return null
  if (!(picked === null || isCard(picked)) || !isRecord(strengths)) return null
  const said = Object.entries(strengths)
  if (!said.every((entry): entry is [string, Strength] => isStrength(entry[1]))) return null
  const step = { tiers, pendingTie, picked, allBad, strengths: Object.fromEntries(said) }
  return faultOfStep(step, cardCount) === null ? step : null
}

function readBeside(stored: unknown): BesideDraft | null {
  if (!isRecord(stored) || !isRecord(stored.ratings) || !isRecord(stored.labels)) return null
  const { comment } = stored
  const ratings: [string, (number | null)[]][] = []
  for (const [key, list] of Object.entries(stored.ratings)) {
    const rated = Array.isArray(list) && list.every(isRating) ? list : null
    if (rated === null || key.length > 40 || rated.length > MAX_CARDS) return null
    ratings.push([key, rated])
  }
  const item = readKeys(stored.labels.item)
  const responses = listOf(stored.labels.responses, readKeys)
  if (item === null || responses === null || responses.length > MAX_CARDS) return null
  if (typeof comment !== 'string' || comment.length > MAX_COMMENT_CHARS) return null
  return { ratings: Object.fromEntries(ratings), labels: { item, responses }, comment }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isCard = (value: unknown): value is number => isCount(value) && value < MAX_CARDS
const isCards = (value: unknown): value is number[] => Array.isArray(value) && value.every(isCard)
const isStrength = (value: unknown): value is Strength => value === 1 || value === 2 || value === 3
const isRating = (value: unknown): value is number | null => value === null || (isCount(value) && value <= 10)
const isKey = (value: unknown): value is string => typeof value === 'string' && value.length <= 40
const readKeys = (value: unknown): string[] | null =>
  Array.isArray(value) && value.length <= 20 && value.every(isKey) ? value : null

function listOf<T>(value: unknown, read: (element: unknown) => T | null): T[] | null {
  if (!Array.isArray(value)) return null
  const list: T[] = []
  for (const element of value) {
    const one = read(element)
    if (one === null) return null
    list.push(one)
  }
  return list
}
