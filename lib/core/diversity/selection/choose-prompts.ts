import { seededPermutation } from '#lib/core/random/seeded'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PooledTokens } from '../tokens/pooled-tokens.ts'
import { figuresOf, lengthOf } from './choice-figures.ts'
import { lengthMix, mixOf } from './choice-mixes.ts'
import type { ChosenPrompts } from './chosen-prompts.ts'
import { type BigramIndex, heldByTwo, indexBigrams } from './cover/bigram-index.ts'
import { lazyGreedy } from './cover/lazy-greedy.ts'
import { ELIGIBLE, GARBAGE, NEAR_DUPLICATE, REPEATED, sortOut } from './guard/sort-out.ts'
import type { PromptFacts } from './prompt-facts.ts'
import { chooseRandom } from './random-choice.ts'
import type { SelectionSettings } from './selection-figures.ts'
import { divideByLength, divideBySource } from './shares/strata.ts'

const MOST_PROBES = 1000
const SAMPLES = 8
/** Of its proportional share of the choice a source keeps so much; the rest is open to all. */
const SOURCE_SHARE = 0.5

export type ChoiceRequest = { settings: SelectionSettings; facts: PromptFacts; verdicts?: Uint8Array | null }

/**
 * Chooses prompts and says what the choice is like, beside a random one of the same size and seed.
 *
 * `random`: lib/core/planning/select-prompts.ts. `diverse`: of the prompts that are no repeats, near-duplicates or garbage,
 * in their shares of languages (as far as named), scripts and lengths, always the one that newly covers most bigrams per token; only bigrams count that at
 * least two of those prompts hold, which no garbage can raise by being garbage. Ties by seeded order. Every source keeps at least about half of its share: strict shares
 * would hold the choice to the pool's most repetitive sources (on the mixed pool of 38,000 d is then 1.2 times random's and not
 * 1.4). Depends on the arguments
 * alone. `verdicts` is sortOut's answer where it is known already: nothing then looks for near-duplicates and garbage, and the
 * answer is the same.
 * @throws AppError `invalid_input` where the method can choose fewer than `settings.count`, naming how many it can
 */
export function choosePrompts(
  pooled: PooledTokens,
  { settings, facts, verdicts: known = null }: ChoiceRequest,
): ChosenPrompts {
  const { count, seed, method } = settings
  const random = chooseRandom(facts.firstEqual, count, seed)
  const whole = known ? null : indexBigrams(pooled)
  const verdicts = known ?? sortOut(pooled, settings, facts, whole ?? indexBigrams(pooled))
  const eligible = eligiblePrompts(verdicts, seed)
  const probes = seededPermutation(eligible.length, `${seed}/probes`)
    .subarray(0, MOST_PROBES)
    .map((i) => eligible[i] as number)
  const index = whole ?? indexBigrams(pooled, maskOf(pooled.prompts, random, method === 'random' ? probes : eligible))
  const chosen = method === 'random' ? random : chooseDiverse({ pooled, facts, index, eligible, count })
  const asked = { pooled, index, firstEqual: facts.firstEqual, probes }
  const randomFigures = figuresOf(asked, random)
  const isChosen = maskOf(pooled.prompts, chosen)
  const sample = (prompts: Uint32Array, name: string) =>
    [...seededPermutation(prompts.length, `${seed}/${name}`).subarray(0, SAMPLES)].map((i) => prompts[i] as number)
  return {
    chosen,
    verdicts,
    figures: {
      chosen: method === 'random' ? randomFigures : figuresOf(asked, chosen),
      random: randomFigures,
      eligiblePrompts: eligible.length,
      leftOut: {
        repeated: countOf(verdicts, REPEATED),
        nearDuplicates: countOf(verdicts, NEAR_DUPLICATE),
        garbage: countOf(verdicts, GARBAGE),
      },
      probes: probes.length,
      lengths: lengthMix(pooled, chosen, random),
      sources: mixOf(facts.sources, chosen, random),
      langs: mixOf(facts.langs, chosen, random),
      samples: {
        chosen: sample(chosen, 'chosen'),
        left: sample(
          eligible.filter((prompt) => isChosen[prompt] === 0),
          'left',
        ),
        garbage: sample(indexesOf(verdicts, GARBAGE), 'garbage'),
      },
    },
  }
}

export type DiverseChoice = {
  pooled: PooledTokens
  facts: PromptFacts
  index: BigramIndex
  /** In the order that decides ties. */
  eligible: Uint32Array
  count: number
}

/** The diverse choice, the best first. */
export function chooseDiverse({ pooled, facts, index, eligible, count }: DiverseChoice): Uint32Array {
  if (count > eligible.length) {
    const message = `${count} prompts were asked for, and ${eligible.length} can be chosen for diversity: the others repeat a prompt, nearly repeat one or look like garbage. Choose at most ${eligible.length}, or at random.`
    throw new AppError('invalid_input', message)
  }
  const byLength = divideByLength(pooled, facts, eligible, count)
  const bySource = divideBySource(facts, eligible, Math.floor(count * SOURCE_SHARE))
  const common = {
    index,
    open: heldByTwo(index, eligible),
    lengths: Uint32Array.from({ length: pooled.prompts }, (_, prompt) => lengthOf(pooled, prompt)),
  }
  const first = lazyGreedy({ ...common, candidates: eligible, divisions: [byLength, bySource] })
  const isChosen = maskOf(pooled.prompts, first)
  const others = eligible.filter((prompt) => isChosen[prompt] === 0)
  const second = lazyGreedy({ ...common, candidates: others, divisions: [byLength] })
  const chosen = new Uint32Array(count)
  chosen.set(first)
  chosen.set(second, first.length)
  return chosen
}

/** 1 for the prompts that some of the lists name. Shape: [prompts]. */
function maskOf(prompts: number, ...lists: Uint32Array[]): Uint8Array {
  const mask = new Uint8Array(prompts)
  for (const list of lists) for (const prompt of list) mask[prompt] = 1
  return mask
}

/** The prompts that may be chosen, in seeded order. */
export function eligiblePrompts(verdicts: Uint8Array, seed: string): Uint32Array {
  return seededPermutation(verdicts.length, seed).filter((prompt) => verdicts[prompt] === ELIGIBLE)
}

function indexesOf(verdicts: Uint8Array, verdict: number): Uint32Array {
  return Uint32Array.from(verdicts.keys()).filter((prompt) => verdicts[prompt] === verdict)
}

function countOf(verdicts: Uint8Array, verdict: number): number {
  return verdicts.reduce((sum, one) => sum + (one === verdict ? 1 : 0), 0)
}
