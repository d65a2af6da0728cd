import { type Annotator, itemPurposes, type Need } from '../model.ts'
import { fillEvenly, type Taker } from './fill-evenly.ts'
import { moveOn } from './move-on.ts'
import { type Group, type Limits, Shares } from './shares.ts'

/** Rounds of levelling; most allocations stand still after two. */
const MOST_ROUNDS = 8

type How = { limits: Limits; order: readonly number[] }

/**
 * How many judgments of each need every annotator gets: as many as can be, nobody over their cap or their hours or with an item
 * twice, and in proportion to the hours people have, so that they finish together as far as languages and skills let them. Exact
 * where all judgments take equally long: no other allocation meets more. `order` settles ties.
 */
export function shareByHours(annotators: readonly Annotator[], needs: readonly Need[], how: How): Shares {
  const shares = new Shares(annotators, needs, how)
  const groups = inOrder(shares)
  for (const group of groups) level(shares, group, byHours(shares))
  meet(shares, groups)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const moved = groups.map((group) => level(shares, group, byHours(shares)))
    if (!moved.includes(true)) break
  }
  return shares
}

/**
 * The same parts, but of the items several judge as equally many each as the parts leave room for, whatever people's hours, so
 * that everybody can be compared with everybody.
 */
export function shareSlots(annotators: readonly Annotator[], needs: readonly Need[], how: How): Shares {
  const byTime = shareByHours(annotators, needs, how)
  if (!byTime.groups.some(isShared)) return byTime
  // Everybody keeps the time they have in all; within it the items several judge come first, and evenly.
  const limits = { ...how.limits, paidMs: byTime.paidMs }
  const comparable = new Shares(annotators, needs, { ...how, limits })
  const again = inOrder(comparable)
  for (const group of again.filter(isShared)) level(comparable, group, evenly(comparable))
  for (const group of again.filter((one) => !isShared(one))) level(comparable, group, byHours(comparable))
  meet(comparable, again)
  // Where judgments take unequally long, what is more comparable may meet less.
  return comparable.totalMet() < byTime.totalMet() ? byTime : comparable
}

const isShared = ({ need }: Group): boolean => need.isShared

/** What is handed out first is met first; of that, what few may judge, so that those few are not spent on what everybody may. */
function inOrder(shares: Shares): Group[] {
  return [...shares.groups].sort(
    (a, b) =>
      itemPurposes.indexOf(a.need.purpose) - itemPurposes.indexOf(b.need.purpose) ||
      a.people.length - b.people.length ||
      b.wanted - a.wanted,
  )
}

function meet(shares: Shares, groups: readonly Group[]): void {
  const full = new Map<number, number>()
  for (const group of groups) {
    while (shares.met(group) < group.wanted && moveOn(shares, group, full)) {}
  }
}

/** Where a person stands before they take of a group. */
type Stand = (place: number, need: Need) => Taker

/** Everybody's time as a share of their hours. */
const byHours =
  (shares: Shares): Stand =>
  (place, need) => {
    const weight = shares.weights[place] ?? 1
    const most = Math.min(need.items, shares.room(place, need.paidMs))
    return { level: (shares.paidMs[place] ?? 0) / weight, perLevel: weight / need.paidMs, most }
  }

/** Everybody's number of judgments. */
const evenly =
  (shares: Shares): Stand =>
  (place, need) => ({
    level: shares.counts[place] ?? 0,
    perLevel: 1,
    most: Math.min(need.items, shares.room(place, need.paidMs)),
  })

/**
 * Shares one group anew over what everybody has of the others. By hours it never meets less than before: what it took back still
 * fits. True when somebody's part changed.
 */
function level(shares: Shares, group: Group, stand: Stand): boolean {
  const { need, wanted, people } = group
  const before = people.map((place) => group.taken[place] ?? 0)
  people.forEach((place, index) => {
    shares.give(group, place, -(before[index] ?? 0))
  })
  const parts = fillEvenly(
    wanted,
    people.map((place) => stand(place, need)),
  )
  people.forEach((place, index) => {
    shares.give(group, place, parts[index] ?? 0)
  })
  return parts.some((part, index) => part !== before[index])
}
