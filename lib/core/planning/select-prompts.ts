import { seededPermutation } from '#lib/core/random/seeded'
import { AppError } from '#lib/core/vocabulary/app-error'

const NONE: ReadonlySet<string> = new Set()

/**
 * `count` of the pool's prompts by seeded chance, in the order drawn, so that a smaller choice is the start of a larger one.
 * `pool` stands in pool order, the order that was counted: without repeats in it the choice is the first `count` of the
 * permutation behind the pool's curve of the same seed, and the curve's d at `count` is the choice's. Of prompts with equal
 * `contentHash` the first drawn stays. Contents in `later` come after all others, in the same order: what earlier waves have
 * had. Throws `invalid_input` where the pool has too few distinct prompts.
 */
export function selectPrompts<P extends { contentHash: string }>(
  pool: readonly P[],
  count: number,
  seed: string,
  later: ReadonlySet<string> = NONE,
): P[] {
  const taken = new Set<string>()
  const chosen: P[] = []
  const put: P[] = []
  for (const position of seededPermutation(pool.length, seed)) {
    if (chosen.length === count) break
    const prompt = pool[position] as P
    if (taken.has(prompt.contentHash)) continue
    taken.add(prompt.contentHash)
    ;(later.has(prompt.contentHash) ? put : chosen).push(prompt)
  }
  chosen.push(...put.slice(0, count - chosen.length))
  if (chosen.length < count) {
    const message = `The plan takes ${count} prompts, and the pool has ${chosen.length} different ones. Plan fewer prompts or add some to the pool.`
    throw new AppError('invalid_input', message)
  }
  return chosen
}
