import { seededPermutation } from '#lib/core/random/seeded'
import { curveSizes } from '../diversity-curve.ts'
import { promptDiversity } from '../prompt-diversity.ts'
import type { DiversitySettings } from '../settings.ts'
import type { PooledTokens } from '../tokens/pooled-tokens.ts'
import type { AddedPoint } from './augmentation-figures.ts'
import { lengthOf } from './choice-figures.ts'
import { type BigramIndex, heldByTwo, indexBigrams } from './cover/bigram-index.ts'
import { lazyGreedy } from './cover/lazy-greedy.ts'
import { ELIGIBLE, GARBAGE, NEAR_DUPLICATE, sortOut } from './guard/sort-out.ts'
import type { PromptFacts } from './prompt-facts.ts'
import type { RankedAdditions } from './ranked-additions.ts'

const TOP = 50
const CURVE_POINTS = 60

export type RankRequest = {
  /** The first `basePrompts` of the pooled prompts are the base, the others the candidates. */
  basePrompts: number
  settings: DiversitySettings
  seed: string
  facts: PromptFacts
  /** A number of additions that the curves have a point for besides their own, if so many can be ranked. */
  alsoAt?: number
}

/**
 * Ranks candidates by what they add to a base: always next the one that newly covers most bigrams per token, among bigrams
 * that at least two of base and candidates hold; ties by seeded order. Candidates that repeat a prompt, nearly repeat one or
 * look like garbage are left out. Figures count every bigram, so d at m is that of the base and the first m together.
 */
export function rankAdditions(pooled: PooledTokens, request: RankRequest): RankedAdditions {
  const { basePrompts, settings, seed, facts, alsoAt = 0 } = request
  const index = indexBigrams(pooled)
  const verdicts = sortOut(pooled, settings, facts, index)
  const lengths = Uint32Array.from({ length: pooled.prompts }, (_, prompt) => lengthOf(pooled, prompt))
  const candidates = seededPermutation(pooled.prompts - basePrompts, seed)
    .map((candidate) => candidate + basePrompts)
    .filter((prompt) => verdicts[prompt] === ELIGIBLE)
  const base = Uint32Array.from({ length: basePrompts }, (_, prompt) => prompt)
  const kept = base.filter((prompt) => verdicts[prompt] === ELIGIBLE)
  const open = heldByTwo(index, joined(kept, candidates))
  for (const prompt of base)
    for (let i = index.starts[prompt] as number; i < (index.starts[prompt + 1] as number); i++)
      open[index.ids[i] as number] = 0
  const order = lazyGreedy({
    index,
    candidates,
    open,
    lengths,
    divisions: [],
  })
  const sizes = curvePoints(order.length, alsoAt)
  const ranked = addOneByOne(index, base, order, sizes)
  const random = addOneByOne(index, base, candidates, sizes)
  const { added: _, ...basePoint } = ranked.curve[0] as AddedPoint
  return {
    order: order.map((prompt) => prompt - basePrompts),
    newBigrams: ranked.newBigrams,
    figures: {
      base: basePoint,
      candidates: pooled.prompts - basePrompts,
      rankedCandidates: order.length,
      leftOut: countLeftOut(verdicts, basePrompts, facts),
      curve: ranked.curve,
      randomCurve: random.curve,
      best: bestOf(ranked.curve),
      top: [...order.subarray(0, TOP)].map((prompt, i) => ({
        index: prompt - basePrompts,
        rank: i + 1,
        newBigrams: ranked.newBigrams[i] as number,
        tokens: lengths[prompt] as number,
      })),
    },
  }
}

function joined(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

/** About CURVE_POINTS numbers of additions from 0 to all, ascending, and `alsoAt` where it is among them. */
function curvePoints(most: number, alsoAt: number): number[] {
  const perDoubling = Math.max(4, Math.round(CURVE_POINTS / Math.max(1, Math.log2(most))))
  const points = new Set([0, ...curveSizes(most, perDoubling)])
  if (alsoAt <= most) points.add(alsoAt)
  return [...points].sort((a, b) => a - b)
}

/** d of the base with the first m of `order`, at the sizes m (ascending, from 0), and what each of them is the first to hold. */
function addOneByOne(
  index: BigramIndex,
  base: Uint32Array,
  order: Uint32Array,
  sizes: readonly number[],
): { curve: AddedPoint[]; newBigrams: Uint32Array } {
  const held = new Uint8Array(index.shared)
  let bigrams = 0
  let distinctBigrams = 0
  const add = (prompt: number): number => {
    let fresh = index.lone[prompt] as number
    for (let i = index.starts[prompt] as number; i < (index.starts[prompt + 1] as number); i++) {
      const id = index.ids[i] as number
      if (held[id] === 0) fresh += 1
      held[id] = 1
    }
    bigrams += index.bigrams[prompt] as number
    distinctBigrams += fresh
    return fresh
  }
  for (const prompt of base) add(prompt)
  const newBigrams = new Uint32Array(order.length)
  let added = 0
  const curve = sizes.map((size) => {
    for (; added < size; added++) newBigrams[added] = add(order[added] as number)
    const counts = { prompts: base.length + size, bigrams, distinctBigrams }
    return { added: size, ...counts, diversity: promptDiversity(counts) }
  })
  return { curve, newBigrams }
}

function bestOf(curve: readonly AddedPoint[]): AddedPoint | null {
  let best: AddedPoint | null = null
  for (const point of curve)
    if (point.diversity !== null && (best?.diversity ?? Number.NEGATIVE_INFINITY) < point.diversity) best = point
  return best
}

function countLeftOut(
  verdicts: Uint8Array,
  basePrompts: number,
  { firstEqual }: PromptFacts,
): RankedAdditions['figures']['leftOut'] {
  const leftOut = { repeated: 0, inBase: 0, nearDuplicates: 0, garbage: 0 }
  for (let prompt = basePrompts; prompt < verdicts.length; prompt++) {
    const first = firstEqual[prompt] as number
    if (first !== prompt) leftOut[first < basePrompts ? 'inBase' : 'repeated'] += 1
    else if (verdicts[prompt] === GARBAGE) leftOut.garbage += 1
    else if (verdicts[prompt] === NEAR_DUPLICATE) leftOut.nearDuplicates += 1
  }
  return leftOut
}
