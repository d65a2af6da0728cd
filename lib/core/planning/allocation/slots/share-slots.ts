import { type Annotator, itemPurposes, type Need } from '../model.ts'
import { fillEvenly } from './fill-evenly.ts'
import { moveOn } from './move-on.ts'
import { type Group, type Limits, Shares } from './shares.ts'

/** Rounds of levelling; most allocations stand still after two. */
const MOST_ROUNDS = 8

/**
 * How many judgments of each need every annotator gets: as many as can be, nobody over their cap or their hours or with an item
 * twice, and in proportion to the hours people have, so that all finish together as far as languages and skills let them. Exact
 * where all judgments take equally long: no other allocation meets more. `order` settles ties.
 */
export function shareSlots(
  annotators: readonly Annotator[],
  needs: readonly Need[],
  how: { limits: Limits; order: readonly number[] },
): Shares {
  const shares = new Shares(annotators, needs, how)
  // What is handed out first is met first; of that, what few may judge, so that those few are not spent on what everybody may.
  const inOrder = [...shares.groups].sort(
    (a, b) => placeInTime(a) - placeInTime(b) || a.people.length - b.people.length || b.wanted - a.wanted,
  )
  for (const group of inOrder) level(shares, group)
  for (const group of inOrder) {
    while (shares.met(group) < group.wanted && moveOn(shares, group)) {}
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const moved = inOrder.map((group) => level(shares, group))
    if (!moved.includes(true)) break
  }
  return shares
}

const placeInTime = ({ need }: Group): number => itemPurposes.indexOf(need.purpose)

/**
 * Shares one group anew over what everybody has of the others. It never meets less than before: what it took back still fits.
 * True when somebody's part changed.
 */
function level(shares: Shares, group: Group): boolean {
  const { need, wanted, people } = group
  const before = people.map((place) => group.taken[place] ?? 0)
  people.forEach((place, index) => {
    shares.give(group, place, -(before[index] ?? 0))
  })
  const takers = people.map((place) => {
    const weight = shares.weights[place] ?? 1
    return {
      level: (shares.paidMs[place] ?? 0) / weight,
      perLevel: weight / need.paidMs,
      most: Math.min(need.items, shares.room(place, need.paidMs)),
    }
  })
  const parts = fillEvenly(wanted, takers)
  people.forEach((place, index) => {
    shares.give(group, place, parts[index] ?? 0)
  })
  return parts.some((part, index) => part !== before[index])
}
