import type { DraftAction } from '#lib/core/ranking/draft/draft-actions'

/** What it means to let a card go over a place that says `data-drop`: `gap:n` before the tier n, `card:n` into that card's tier. */
export function dropAction(card: number, target: string | undefined): DraftAction | null {
  const [, kind, number] = /^(gap|card):([0-9])$/.exec(target ?? '') ?? []
  if (kind === 'gap') return { type: 'insert', card, position: Number(number) }
  return kind === 'card' && Number(number) !== card ? { type: 'join', card, other: Number(number) } : null
}
