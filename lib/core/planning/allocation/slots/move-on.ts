import type { Group, Shares } from './shares.ts'

/** How somebody was reached: by taking judgments of `group` from the person at `from`, or first of all for the group in want. */
type Step = { group: Group; from: number | null }

/**
 * Gives a group in want one more lot of judgments: to somebody with room, or to somebody full who hands others on to somebody
 * with room (an augmenting path, Ford and Fulkerson 1956; shortest first, Edmonds and Karp 1972). A judgment is handed on only
 * for one that takes no longer, so nobody passes their hours. False when nobody can be reached: where all judgments take equally
 * long, no allocation meets more. `full` holds whom earlier looks found to lead to nobody with room, and from how long a judgment
 * on: no later path goes through them, so they stay so.
 */
export function moveOn(shares: Shares, wanting: Group, full: Map<number, number>): boolean {
  const reached = new Map<number, Step>()
  const opened = new Set<Group>([wanting])
  const queue: number[] = []
  const reach = (group: Group, from: number | null) => {
    for (const place of group.people) {
      if (reached.has(place) || (group.taken[place] ?? 0) >= group.need.items) continue
      if (group.need.paidMs >= (full.get(place) ?? Number.POSITIVE_INFINITY)) continue
      reached.set(place, { group, from })
      queue.push(place)
    }
  }
  reach(wanting, null)
  for (let next = 0; next < queue.length; next++) {
    const place = queue[next] as number
    const { group: arriving } = reached.get(place) as Step
    if (shares.room(place, arriving.need.paidMs) > 0) {
      handOn(shares, wanting, reached, place)
      return true
    }
    for (const group of shares.groups) {
      if (opened.has(group) || (group.taken[place] ?? 0) === 0 || group.need.paidMs < arriving.need.paidMs) continue
      opened.add(group)
      reach(group, place)
    }
  }
  for (const [place, { group }] of reached)
    full.set(place, Math.min(group.need.paidMs, full.get(place) ?? Number.POSITIVE_INFINITY))
  return false
}

function handOn(shares: Shares, wanting: Group, reached: ReadonlyMap<number, Step>, last: number): void {
  const { group: lastGroup } = reached.get(last) as Step
  let lot = Math.min(shares.room(last, lastGroup.need.paidMs), wanting.wanted - shares.met(wanting))
  for (let place: number | null = last; place !== null; ) {
    const { group, from }: Step = reached.get(place) as Step
    lot = Math.min(lot, group.need.items - (group.taken[place] ?? 0))
    if (from !== null) lot = Math.min(lot, group.taken[from] ?? 0)
    place = from
  }
  for (let place: number | null = last; place !== null; ) {
    const { group, from }: Step = reached.get(place) as Step
    shares.give(group, place, lot)
    if (from !== null) shares.give(group, from, -lot)
    place = from
  }
}
