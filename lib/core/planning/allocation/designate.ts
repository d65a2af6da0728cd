import type { PairCounts } from './pair-counts.ts'
import type { Group } from './slots/shares.ts'

/** The people of a group's items, item after item: those of item i stand from `starts[i]` up to `starts[i + 1]`, by place. */
export type Designated = { starts: Int32Array; people: Int32Array }

/**
 * Names the people of each item of a group, each as often as the group's parts say: for every item those who have shared the
 * fewest items with the others on it so far (a greedy balanced incomplete block design), of equals who has most of their part
 * still before them, so that parts are spread over the queue; then the group's order. Whoever must be on every item that is left
 * comes first. `pairs` counts what was shared before and takes these in.
 *
 * It cannot run out of distinct people: parts are at most one an item and item sizes differ by at most one, and both stay so for
 * the items that are left (Gale 1957, Ryser 1957).
 */
export function designate(group: Group, pairs: PairCounts, placeOf: (id: string) => number | undefined): Designated {
  const { need, people, taken } = group
  const holders = need.holders.flatMap((id) => placeOf(id) ?? [])
  const left = Int32Array.from(people, (place) => taken[place] ?? 0)
  const whole = Float64Array.from(left)
  const total = left.reduce((sum, part) => sum + part, 0)
  const starts = Int32Array.from({ length: need.items + 1 }, (_, item) => Math.floor((item * total) / need.items))
  const named = new Int32Array(total)
  const shared = new Float64Array(people.length)
  const isOn = new Uint8Array(people.length)
  for (let item = 0; item < need.items; item++) {
    const [start, end] = [starts[item] ?? 0, starts[item + 1] ?? 0]
    const itemsLeft = need.items - item
    isOn.fill(0)
    shared.fill(0)
    for (const holder of holders) addShared(shared, pairs, people, holder)
    for (let at = start; at < end; at++) {
      const index = nextPerson({ left, whole, shared, isOn, itemsLeft })
      const place = people[index] as number
      isOn[index] = 1
      left[index] = (left[index] ?? 0) - 1
      addShared(shared, pairs, people, place)
      named[at] = place
    }
    const newcomers = named.subarray(start, end)
    newcomers.forEach((place, at) => {
      for (const holder of holders) pairs.add(place, holder)
      for (const other of newcomers.subarray(at + 1)) pairs.add(place, other)
    })
  }
  return { starts, people: named }
}

function addShared(shared: Float64Array, pairs: PairCounts, people: readonly number[], with_: number): void {
  for (let index = 0; index < shared.length; index++)
    shared[index] = (shared[index] ?? 0) + pairs.of(people[index] ?? 0, with_)
}

type Choice = { left: Int32Array; whole: Float64Array; shared: Float64Array; isOn: Uint8Array; itemsLeft: number }

function nextPerson({ left, whole, shared, isOn, itemsLeft }: Choice): number {
  let best = -1
  let bestShared = 0
  let bestBefore = 0
  for (let index = 0; index < left.length; index++) {
    const still = left[index] ?? 0
    if (still === 0 || isOn[index] === 1) continue
    if (still === itemsLeft) return index
    const sharing = shared[index] ?? 0
    const before = still / (whole[index] ?? 1)
    if (best === -1 || sharing < bestShared || (sharing === bestShared && before > bestBefore)) {
      best = index
      bestShared = sharing
      bestBefore = before
    }
  }
  if (best === -1) throw new Error('the parts of a group always leave enough different people')
  return best
}
