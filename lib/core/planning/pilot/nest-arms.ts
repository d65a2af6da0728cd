import { seededPermutation, seededStream } from '#lib/core/random/seeded'
import { AppError } from '#lib/core/vocabulary/app-error'
import { selectPrompts } from '../select-prompts.ts'
import { promptsOfArm } from './pilot-sizes.ts'
import { type PilotArm, pilotArms } from './verdict.ts'

/**
 * The prompts of both arms: the last of the pool's random order of `seed`, from its end. A campaign's plan takes the first of the
 * same order, so that the two share prompts only where together they take more than there are. The K = 4 arm's are the start of
 * the K = 2 arm's. `pool` stands in pool order; of prompts with equal `contentHash` one counts. Throws `invalid_input` where it has
 * too few different ones.
 */
export function nestArms<P extends { contentHash: string }>(
  pool: readonly P[],
  { prompts, seed }: { prompts: number; seed: string },
): Record<PilotArm, P[]> {
  const distinct = new Set(pool.map(({ contentHash }) => contentHash)).size
  const most = promptsOfArm(2, prompts)
  if (distinct < most) {
    const message = `The K = 2 arm takes ${most.toLocaleString('en')} prompts, and there are ${distinct.toLocaleString('en')} different ones to draw from. Make the pilot smaller.`
    throw new AppError('invalid_input', message, { problems: [{ path: 'prompts', message }] })
  }
  const order = selectPrompts(pool, distinct, seed).reverse()
  return { 2: order.slice(0, most), 4: order.slice(0, prompts) }
}

/** Each person in one arm alone, by lot: half each, the odd one to K = 2, which has more judgments. */
export function separatePeople<P>(people: readonly P[], seed: string): Record<PilotArm, P[]> {
  const order = [...seededPermutation(people.length, seed)].map((place) => people[place] as P)
  return { 2: order.filter((_, i) => i % 2 === 0), 4: order.filter((_, i) => i % 2 === 1) }
}

const LARGEST_SEED = 2 ** 31 - 1

/** The seed to train run `run` of an arm with: the same in both arms where runs are matched, another in each where not. */
export function runSeed(seed: string, arm: PilotArm, run: number, isMatched: boolean): number {
  const of = isMatched ? pilotArms.join('+') : String(arm)
  return seededStream(`${seed} ${of} ${run}`).integer(1, LARGEST_SEED)
}
