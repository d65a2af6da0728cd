import { seededPermutation } from '#lib/core/random/seeded'
import { AppError } from '#lib/core/vocabulary/app-error'

/**
 * `count` prompts by seeded chance, in the order drawn; of prompts with equal content the first drawn stays. The same rule as
 * lib/core/planning/select-prompts.ts, so a selection and a plan of one seed draw the same prompts.
 * @throws AppError `invalid_input` where the pool has fewer distinct prompts
 */
export function chooseRandom(firstEqual: Uint32Array, count: number, seed: string): Uint32Array {
  const isTaken = new Uint8Array(firstEqual.length)
  const chosen = new Uint32Array(Math.min(count, firstEqual.length))
  let taken = 0
  for (const prompt of seededPermutation(firstEqual.length, seed)) {
    if (taken === count) break
    const content = firstEqual[prompt] as number
    if (isTaken[content] === 1) continue
    isTaken[content] = 1
    chosen[taken++] = prompt
  }
  if (taken < count) {
    const message = `${count} prompts were asked for, and the pool has ${taken} different ones. Choose at most ${taken}.`
    throw new AppError('invalid_input', message)
  }
  return chosen
}
