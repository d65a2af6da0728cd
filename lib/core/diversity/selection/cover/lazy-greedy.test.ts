import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexBigrams } from './bigram-index.ts'
import { lazyGreedy } from './lazy-greedy.ts'

const instance = fc
  .array(fc.tuple(fc.array(fc.nat(6), { maxLength: 12 }), fc.nat(2)), { maxLength: 20 })
  .chain((prompts) =>
    fc.record({
      prompts: fc.constant(prompts),
      seats: fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6)),
      order: fc.shuffledSubarray([...prompts.keys()]),
      closed: fc.infiniteStream(fc.boolean()),
    }),
  )

/** The definition read aloud: look at every prompt again at every step. */
function bruteForce(
  tokens: readonly (readonly number[])[],
  strata: number[],
  order: number[],
  seats: number[],
  open: Uint8Array,
  sets: Set<number>[],
) {
  const chosen: number[] = []
  const left = [...seats]
  for (;;) {
    const free = order.filter((prompt) => !chosen.includes(prompt) && (left[strata[prompt] as number] as number) > 0)
    const gains = free.map((prompt) => {
      const fresh = [...(sets[prompt] as Set<number>)].filter((id) => open[id] === 1).length
      return (tokens[prompt] as number[]).length === 0 ? 0 : fresh / (tokens[prompt] as number[]).length
    })
    const best = free[gains.indexOf(Math.max(...gains))]
    if (best === undefined) return chosen
    chosen.push(best)
    left[strata[best] as number] = (left[strata[best] as number] as number) - 1
    for (const id of sets[best] as Set<number>) open[id] = 0
  }
}

test('the lazy choice is the choice that looks at every prompt at every step', () => {
  fc.assert(
    fc.property(instance, ({ prompts, seats, order, closed }) => {
      const tokens = prompts.map(([list]) => list)
      const strata = prompts.map(([, stratum]) => stratum)
      const offsets = Uint32Array.from([0, ...tokens.map((_, i) => tokens.slice(0, i + 1).flat().length)])
      const none = new Uint8Array(0)
      const pooled = {
        prompts: tokens.length,
        tokens: Uint16Array.from(tokens.flat()),
        offsets,
        characters: new Uint32Array(0),
      }
      const index = indexBigrams({ ...pooled, truncated: none, scripts: none, words: null })
      const open = Uint8Array.from({ length: index.shared }, () => (closed.next().value ? 1 : 0))
      const sets = tokens.map((_, i) => new Set(index.ids.subarray(index.starts[i], index.starts[i + 1])))
      const expected = bruteForce(tokens, strata, order, seats, open.slice(), sets)
      const chosen = lazyGreedy({
        index,
        candidates: Uint32Array.from(order),
        open,
        lengths: Uint32Array.from(tokens, (list) => list.length),
        strata: Uint32Array.from(strata),
        seats,
      })
      expect([...chosen]).toEqual(expected)
    }),
    { seed: 7, numRuns: 500 },
  )
})
