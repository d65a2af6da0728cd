import { ownTokens } from '../../profile/own-tokens.ts'
import type { DiversitySettings } from '../../settings.ts'
import type { PooledTokens } from '../../tokens/pooled-tokens.ts'
import { tokensText } from '../../tokens/token-text.ts'
import type { BigramIndex } from '../cover/bigram-index.ts'
import { Joints } from './joints.ts'

/** Prompts most of whose distinct bigrams others hold are writing; the rest is looked at more closely. */
const ENOUGH_HELD = 0.9
/** So are prompts most of whose joints are; shuffled words reach 0.75. */
const ENOUGH_IN_ORDER = 0.85
/** With fewer joints chance decides; with less than enough a prompt must have no lift at all. */
const FEWEST_JOINTS = 10
const ENOUGH_JOINTS = 20
/** Of words that the tokenizer cuts into many pieces, the joints say little about the words. */
const MOST_TOKENS_PER_WORD = 2
/** Prompts that show what lift is usual. */
const SAMPLED = 300
/** Where even the usual prompt shows little order, because the pool's prompts have little in common, nobody is judged. */
const LEAST_USUAL_LIFT = 0.4
const LEAST_LIFT_RATIO = 0.3
/** Share of the words, and of the pieces within words, that other prompts must know. */
const LEAST_KNOWN = 0.75

/**
 * Tells prompts of known words in no known order. A prompt's joints, pairs of the last token of a word and the first of the
 * next, are looked up among the bigrams that other prompts hold too, and so are joints of the same words paired by chance (the
 * firsts moved on by a third and by a half of the list). Its lift is how far the true joints are above chance: (true - chance) /
 * (1 - chance). Shuffled words have about 0, writing 0.4 to 1. A prompt is salad where its lift is below 0.3 of the median of
 * `prompts` (below 0 where it has fewer than 20 joints), while its words are known to others: of a language that the pool hardly holds they are not, and it is not judged.
 */
export function createSaladTest(
  pooled: PooledTokens,
  settings: DiversitySettings,
  index: BigramIndex,
  counted: Uint8Array,
  prompts: Uint32Array,
): (prompt: number) => boolean {
  const { tokenizer } = settings
  const own = ownTokens(pooled, settings)
  const joints = new Joints(own, (token) => tokenizer === 'words' || /^\s/.test(tokensText(tokenizer, [token], null)))
  const isHeld = (left: number, right: number): number => {
    const id = index.idOf(left, right)
    return id >= 0 && counted[id] === 1 ? 1 : 0
  }
  /** Null where there are too few joints, or chance joints are all known. */
  const liftOf = (prompt: number): number | null => {
    joints.read(prompt)
    const { count } = joints
    if (count < FEWEST_JOINTS || joints.tokensRead > MOST_TOKENS_PER_WORD * count) return null
    const heldAt = (shift: number) => {
      let held = 0
      for (let i = 0; i < count; i++)
        held += isHeld(joints.lefts[i] as number, joints.rights[(i + shift) % count] as number)
      return held / count
    }
    const inOrder = heldAt(0)
    if (inOrder >= ENOUGH_IN_ORDER) return 1
    const byChance = (heldAt(Math.floor(count / 3)) + heldAt(Math.floor(count / 2))) / 2
    return byChance === 1 ? null : (inOrder - byChance) / (1 - byChance)
  }
  const step = Math.max(1, Math.floor(prompts.length / SAMPLED))
  const usual: number[] = []
  for (let i = 0; i < prompts.length; i += step) {
    const lift = liftOf(prompts[i] as number)
    if (lift !== null) usual.push(lift)
  }
  usual.sort((a, b) => a - b)
  const median = usual[usual.length >> 1] ?? 0
  if (median < LEAST_USUAL_LIFT) return () => false
  let known: Uint8Array | null = null

  return (prompt) => {
    if (heldShare(index, counted, prompt) >= ENOUGH_HELD) return false
    const lift = liftOf(prompt)
    const least = joints.count < ENOUGH_JOINTS ? 0 : LEAST_LIFT_RATIO * median
    if (lift === null || lift >= least) return false
    known ??= knownTokens(pooled, prompts)
    let wordsKnown = 0
    let pieces = 0
    let piecesHeld = 0
    for (let i = 1; i < joints.tokensRead; i++) {
      if (joints.isJoint(i)) wordsKnown += known[own.tokens[i] as number] as number
      else if (own.begins[i] === 0) {
        pieces += 1
        piecesHeld += isHeld(own.tokens[i - 1] as number, own.tokens[i] as number)
      }
    }
    return wordsKnown >= LEAST_KNOWN * joints.count && piecesHeld >= LEAST_KNOWN * pieces
  }
}

/** 1 for tokens that at least two of these prompts hold. Shape: [largest token + 1]. */
function knownTokens({ tokens, offsets }: PooledTokens, prompts: Uint32Array): Uint8Array {
  let largest = 0
  for (let i = 0; i < tokens.length; i++) largest = Math.max(largest, tokens[i] as number)
  const lasts = new Uint32Array(largest + 1)
  const holders = new Uint8Array(largest + 1)
  for (const prompt of prompts)
    for (let i = offsets[prompt] as number; i < (offsets[prompt + 1] as number); i++) {
      const token = tokens[i] as number
      if (lasts[token] === prompt + 1) continue
      lasts[token] = prompt + 1
      if ((holders[token] as number) < 2) holders[token] = (holders[token] as number) + 1
    }
  return holders.map((count) => (count === 2 ? 1 : 0))
}

/** Share of the prompt's distinct bigrams that other prompts hold too; 1 where it has none. */
function heldShare({ starts, ids, lone }: BigramIndex, counted: Uint8Array, prompt: number): number {
  const [start, end] = [starts[prompt] as number, starts[prompt + 1] as number]
  const all = end - start + (lone[prompt] as number)
  let held = 0
  for (let i = start; i < end; i++) held += counted[ids[i] as number] as number
  return all === 0 ? 1 : held / all
}
