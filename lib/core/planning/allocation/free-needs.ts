import type { ItemPurpose, Need } from './model.ts'

/** An item of a running campaign that still takes judgments. */
export type FreeItem = {
  itemId: string
  purpose: ItemPurpose
  lang: string | null
  skill: string | null
  responsesPerItem: number
  overlap: number
  /** Slots that a lease or a judgment fills. */
  takenSlots: number
  holders: readonly string[]
  barred: readonly string[]
}

/** The items of a running campaign that are alike for an allocation, each group in the order they came; `items[i]` are those of `needs[i]`. */
export function freeNeeds<I extends FreeItem>(
  items: readonly I[],
  paidMsOf: (responsesPerItem: number) => number,
): { needs: Need[]; items: I[][] } {
  const groups = new Map<string, { need: Omit<Need, 'items'>; items: I[] }>()
  for (const item of items) {
    const { purpose, lang, skill, overlap, responsesPerItem, holders, barred } = item
    const need = {
      ...{ purpose, lang, skill, holders, barred, slots: overlap - item.takenSlots },
      paidMs: paidMsOf(responsesPerItem),
      // Gold is compared with its known ranking, not between people.
      isShared: overlap > 1 && purpose !== 'gold',
    }
    const key = JSON.stringify(need)
    const group = groups.get(key)
    if (group) group.items.push(item)
    else groups.set(key, { need, items: [item] })
  }
  const all = [...groups.values()]
  return {
    needs: all.map(({ need, items: alike }) => ({ ...need, items: alike.length })),
    items: all.map((group) => group.items),
  }
}

export type SharedItems = { a: string; b: string; items: number }

/** Of every two people the items both hold or judged, from the holders of each item; pairs without any are not in it. */
export function sharedItemsOf(holdersOfItems: readonly (readonly string[])[]): SharedItems[] {
  const pairs = new Map<string, SharedItems>()
  for (const holders of holdersOfItems) {
    const people = [...holders].sort()
    for (const [place, a] of people.entries()) {
      for (const b of people.slice(place + 1)) {
        const key = `${a} ${b}`
        const before = pairs.get(key)
        if (before) before.items += 1
        else pairs.set(key, { a, b, items: 1 })
      }
    }
  }
  return [...pairs.values()]
}
