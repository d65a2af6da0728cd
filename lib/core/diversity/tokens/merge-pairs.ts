/** Places fit below this, ranks above: both in one number of 53 bits. */
const PLACES = 2 ** 31
const NONE = -1

/** rankOf: which of all merges joins two neighbouring tokens, the lowest first; negative where none does. tokenOf: what a merge makes. */
export type Merges = { rankOf: (left: number, right: number) => number; tokenOf: (rank: number) => number }

/** Up to this many parts are scanned for the lowest rank; for more of them a heap is faster. */
const FEW_PARTS = 32

/**
 * Byte pair encoding of one word (Sennrich et al. 2016): of all neighbours the two whose merge has the lowest rank are joined,
 * the leftmost of equals first, until no two neighbours can be. For a long word n log n in the parts, where the published
 * JavaScript encoders of o200k take n².
 */
export function mergePairs(parts: readonly number[], merges: Merges): number[] {
  return parts.length <= FEW_PARTS ? mergeFew([...parts], merges) : mergeMany(parts, merges)
}

function mergeFew(tokens: number[], merges: Merges): number[] {
  const ranks: number[] = []
  for (let i = 0; i + 1 < tokens.length; i++) ranks.push(merges.rankOf(tokens[i] as number, tokens[i + 1] as number))
  for (;;) {
    let least = NONE
    let place = NONE
    for (let i = 0; i < ranks.length; i++) {
      const rank = ranks[i] as number
      if (rank < 0 || (place !== NONE && rank >= least)) continue
      least = rank
      place = i
    }
    if (place === NONE) return tokens
    tokens[place] = merges.tokenOf(least)
    for (let i = place + 1; i + 1 < tokens.length; i++) {
      tokens[i] = tokens[i + 1] as number
      ranks[i - 1] = ranks[i] as number
    }
    tokens.pop()
    ranks.pop()
    if (place < ranks.length) ranks[place] = merges.rankOf(tokens[place] as number, tokens[place + 1] as number)
    if (place > 0) ranks[place - 1] = merges.rankOf(tokens[place - 1] as number, tokens[place] as number)
  }
}

function mergeMany(parts: readonly number[], { rankOf, tokenOf }: Merges): number[] {
  const count = parts.length
  const tokens = Int32Array.from(parts)
  const next = new Int32Array(count)
  const previous = new Int32Array(count)
  /** The merge of the part at a place with the next one; NONE where there is none, or where no part begins any more. */
  const merges = new Int32Array(count).fill(NONE)
  const heap: number[] = []

  const rankPair = (place: number): void => {
    const second = next[place] as number
    const rank = second < count ? rankOf(tokens[place] as number, tokens[second] as number) : NONE
    merges[place] = rank
    if (rank >= 0) push(heap, rank * PLACES + place)
  }
  for (let i = 0; i < count; i++) {
    next[i] = i + 1
    previous[i] = i - 1
  }
  for (let i = 0; i + 1 < count; i++) rankPair(i)
  while (heap.length > 0) {
    const entry = pop(heap)
    const place = entry % PLACES
    const rank = Math.floor(entry / PLACES)
    if (merges[place] !== rank) continue
    const gone = next[place] as number
    const after = next[gone] as number
    tokens[place] = tokenOf(rank)
    next[place] = after
    merges[gone] = NONE
    if (after < count) previous[after] = place
    rankPair(place)
    const before = previous[place] as number
    if (before >= 0) rankPair(before)
  }
  const merged: number[] = []
  for (let place = 0; place < count; place = next[place] as number) merged.push(tokens[place] as number)
  return merged
}

/** Adds to a binary heap whose least number is first. */
function push(heap: number[], item: number): void {
  let at = heap.push(item) - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if ((heap[parent] as number) <= item) break
    heap[at] = heap[parent] as number
    at = parent
  }
  heap[at] = item
}

/** Takes the least number out of a heap that is not empty. */
function pop(heap: number[]): number {
  const least = heap[0] as number
  const item = heap.pop() as number
  if (heap.length === 0) return least
  let at = 0
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child += 1
    if ((heap[child] as number) >= item) break
    heap[at] = heap[child] as number
    at = child
  }
  heap[at] = item
  return least
}
