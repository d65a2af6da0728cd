type Tiers = readonly (readonly number[])[]

/** The tiers without a card; a tier it leaves empty goes too. */
export function withoutCard(tiers: Tiers, card: number): number[][] {
  return tiers.map((tier) => tier.filter((other) => other !== card)).filter((tier) => tier.length > 0)
}

/** Cards join the tier at `index`. */
export function joinTier(tiers: Tiers, cards: readonly number[], index: number): number[][] {
  return tiers.map((tier, i) => (i === index ? [...tier, ...cards] : [...tier]))
}

/** The card stands alone before the tier that is at `position` while it is still in its own; positions past the ends count as the ends. */
export function insertCard(tiers: Tiers, card: number, position: number): number[][] {
  const at = Math.max(0, Math.min(Math.trunc(position), tiers.length))
  const without = (part: Tiers): number[][] => withoutCard(part, card)
  return [...without(tiers.slice(0, at)), [card], ...without(tiers.slice(at))]
}

/** One place up or down: out of a shared tier first, past the neighbouring tier otherwise. Unchanged at the ends. */
export function moveCard(tiers: Tiers, card: number, direction: 'up' | 'down'): number[][] {
  const from = tiers.findIndex((tier) => tier.includes(card))
  const alone = tiers[from]?.length === 1
  if (direction === 'up') return insertCard(tiers, card, alone ? from - 1 : from)
  return insertCard(tiers, card, alone ? from + 2 : from + 1)
}
