import type { CheckedItems } from '../cost/checks.ts'
import type { ItemPurpose, Need } from './model.ts'
import { apportion } from './slots/apportion.ts'

/** A plan's prompts that are alike for an allocation: how many, and how many of them are among the plan's first items. */
export type PromptMix = { lang: string | null; skill: string | null; prompts: number; firstPrompts: number }

/**
 * What a plan will want judged before its items exist. The first items are the plan's own; which prompts become test and audit
 * items is drawn at opening, so each language and source is expected to give its share of them, by largest remainder. Gold is
 * anybody's.
 */
export function plannedNeeds(mix: readonly PromptMix[], checked: CheckedItems, paidMs: number): Need[] {
  const need = (purpose: ItemPurpose, group: Pick<Need, 'lang' | 'skill'>, items: number, slots: number): Need => ({
    ...{ purpose, lang: group.lang, skill: group.skill, items, slots, paidMs },
    ...{ isShared: slots > 1, holders: [], barred: [] },
  })
  const left = mix.map(({ prompts, firstPrompts }) => prompts - firstPrompts)
  const drawn = (items: number): number[] => {
    const parts = apportion(items, left)
    parts.forEach((part, index) => {
      left[index] = (left[index] ?? 0) - part
    })
    return parts
  }
  const { first, test, audit, regular, goldJudgments } = checked
  const parts: [Exclude<ItemPurpose, 'gold'>, number[], number][] = [
    ['first', mix.map(({ firstPrompts }) => firstPrompts), first.overlap],
    ['test', drawn(test.items), test.overlap],
    ['audit', drawn(audit.items), audit.overlap],
    ['regular', left, regular.overlap],
  ]
  const needs = parts.flatMap(([purpose, items, slots]) =>
    mix.map((group, index) => need(purpose, group, items[index] ?? 0, slots)),
  )
  return [...needs, need('gold', { lang: null, skill: null }, goldJudgments, 1)].filter(({ items }) => items > 0)
}
