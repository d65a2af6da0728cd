import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexBigrams } from './bigram-index.ts'
import { lazyGreedy } from './lazy-greedy.ts'

const instance = fc
  .array(fc.tuple(fc.array(fc.nat(6), { maxLength: 12 }), fc.nat(2), fc.nat(1)), { maxLength: 20 })
  .chain((prompts) =>
    fc.record({
      prompts: fc.constant(prompts),
      seats: fc.tuple(fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6)), fc.tuple(fc.nat(9), fc.nat(9))),
      order: fc.shuffledSubarray([...prompts.keys()]),
      closed: fc.infiniteStream(fc.boolean()),
    }),
  )

/** The definition read aloud: look at every prompt again at every step. */
function bruteForce(
  tokens: readonly (readonly number[])[],
  order: readonly number[],
  divisions: readonly { strata: readonly number[]; seats: readonly number[] }[],
  open: Uint8Array,
  sets: readonly Set<number>[],
) {
  const chosen: number[] = []
  const hasSeat = (prompt: number) =>
    divisions.every(({ strata, seats }) => {
      const taken = chosen.filter((other) => strata[other] === strata[prompt]).length
      return taken < (seats[strata[prompt] as number] as number)
    })
  for (;;) {
    const free = order.filter((prompt) => !chosen.includes(prompt) && hasSeat(prompt))
    const gains = free.map((prompt) => {
      const fresh = [...(sets[prompt] as Set<number>)].filter((id) => open[id] === 1).length
      return (tokens[prompt] as number[]).length === 0 ? 0 : fresh / (tokens[prompt] as number[]).length
    })
    const best = free[gains.indexOf(Math.max(...gains))]
    if (best === undefined) return chosen
    chosen.push(best)
    for (const id of sets[best] as Set<number>) open[id] = 0
  }
}

test('the lazy choice is the choice that looks at every prompt at every step', () => {
  fc.assert(
    fc.property(instance, ({ prompts, seats, order, closed }) => {
      const tokens = prompts.map(([list]) => list)
      const divisions = seats.map((given, i) => ({
        strata: prompts.map((prompt) => prompt[i + 1] as number),
        seats: given,
      }))
      const offsets = Uint32Array.from([0, ...tokens.map((_, i) => tokens.slice(0, i + 1).flat().length)])
      const none = new Uint8Array(0)
      const index = indexBigrams({
        ...{ prompts: tokens.length, tokens: Uint16Array.from(tokens.flat()), offsets, characters: new Uint32Array(0) },
        ...{ truncated: none, scripts: none, words: null },
      })
      const open = Uint8Array.from({ length: index.shared }, () => (closed.next().value ? 1 : 0))
      const sets = tokens.map((_, i) => new Set(index.ids.subarray(index.starts[i], index.starts[i + 1])))
      const chosen = lazyGreedy({
        index,
        candidates: Uint32Array.from(order),
        open: open.slice(),
        lengths: Uint32Array.from(tokens, (list) => list.length),
        divisions: divisions.map(({ strata, seats: given }) => ({
          strata: Uint32Array.from(strata),
          seats: [...given],
        })),
      })
      expect([...chosen]).toEqual(bruteForce(tokens, order, divisions, open, sets))
    }),
    { seed: 7, numRuns: 500 },
  )
})
