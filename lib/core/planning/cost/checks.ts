import { z } from 'zod'
import { Overlap } from '../budget.ts'

const items = (what: string) =>
  z
    .number({ error: `${what} must be a number.` })
    .int({ error: `${what} must be a whole number.` })
    .min(0, { error: `${what} must be at least 0.` })
    .max(1_000_000, { error: `${what} must be at most 1,000,000.` })
const ratio = (what: string) =>
  z
    .number({ error: `${what} must be a number.` })
    .min(0, { error: `${what} must be at least 0.` })
    .max(0.5, { error: `${what} must be at most half.` })

/** What of a campaign is judged more than its overlap asks, to know how good the judgments are. */
export const Checks = z.strictObject({
  /** The first items of the campaign, at `firstOverlap` or more: they settle the guidelines and give gold. */
  firstItems: items('The number of first items'),
  firstOverlap: Overlap,
  /** Random items judged at least twice, for agreement: by count, since its precision is one of counts. */
  auditItems: items('The number of audit items'),
  /** Share of gold among all judgments, 0…0.5. */
  goldRatio: ratio('The share of gold'),
  /** Share of the prompts that are held out for testing, 0…0.5, at `testOverlap` or more. */
  testRatio: ratio('The test share'),
  testOverlap: Overlap,
})
export type Checks = z.infer<typeof Checks>

export const noChecks: Checks = {
  ...{ firstItems: 0, firstOverlap: 1, auditItems: 0, goldRatio: 0, testRatio: 0, testOverlap: 1 },
}

/** What the planner begins with (Lin et al. 2014 and Khetan et al. 2018 on when relabelling pays). */
export const plannerChecks: Checks = {
  ...{ firstItems: 200, firstOverlap: 3, auditItems: 400, goldRatio: 0.03, testRatio: 0.05, testOverlap: 3 },
}

type Part = { items: number; overlap: number }

/** N prompts by what they are judged for. The four parts sum to N. */
export type CheckedItems = {
  first: Part
  test: Part
  audit: Part
  regular: Part
  /** Judgments of items with a known ranking, beside those of the four parts. */
  goldJudgments: number
  /** Of all, gold included. */
  judgments: number
}

/**
 * How N prompts are judged at overlap r (at least 1): the first ones, then the test share, then the audit, each as far as
 * prompts are left; the rest at r. Never fewer judgments for a larger N, r, `firstOverlap` or `testOverlap`.
 */
export function checkedItems(prompts: number, overlap: number, checks: Checks): CheckedItems {
  const at = (count: number, least: number): Part => ({ items: count, overlap: Math.max(overlap, least) })
  const first = at(Math.min(checks.firstItems, prompts), checks.firstOverlap)
  const test = at(Math.min(shareOf(prompts, checks.testRatio), prompts - first.items), checks.testOverlap)
  const audit = at(Math.min(checks.auditItems, prompts - first.items - test.items), AUDIT_OVERLAP)
  const regular = at(prompts - first.items - test.items - audit.items, 1)
  const once = [first, test, audit, regular].reduce((sum, part) => sum + part.items * part.overlap, 0)
  const goldJudgments = goldFor(once, checks.goldRatio)
  return { first, test, audit, regular, goldJudgments, judgments: once + goldJudgments }
}

/** Two judgments of one item can agree or not. */
export const AUDIT_OVERLAP = 2

/** floor(share·n), forgiving what a double lacks of a whole number. */
const shareOf = (prompts: number, ratio: number): number => Math.floor(prompts * ratio + 1e-9)

/** Gold judgments that are the share g of all: ceil(n·g/(1-g)). */
export const goldFor = (judgments: number, ratio: number): number =>
  Math.max(0, Math.ceil((judgments * ratio) / (1 - ratio) - 1e-9))
