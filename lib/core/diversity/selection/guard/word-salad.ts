import type { OwnTokens } from '../../profile/own-tokens.ts'
import type { DiversitySettings } from '../../settings.ts'
import type { PooledTokens } from '../../tokens/pooled-tokens.ts'
import { tokensText } from '../../tokens/token-text.ts'
import type { BigramIndex } from '../cover/bigram-index.ts'

/** Prompts most of whose distinct bigrams others hold are writing; the rest is looked at more closely. */
const ENOUGH_HELD = 0.85
/** Shuffled words reach 0.75. */
const ENOUGH_IN_ORDER = 0.85
/** Where one word ends and the next begins: with fewer of them chance decides, more are not needed. */
const FEWEST_JOINTS = 20
const MOST_JOINTS = 64
/** Of words that the tokenizer cuts into many pieces, the joints say little about the words. */
const MOST_TOKENS_PER_WORD = 2
/** Pieces within words that must be known, and chance pairs of words: below, the pool does not know the language. */
const LEAST_INNER = 0.75
const LEAST_BY_CHANCE = 0.2
/** Share of what is left above chance. Shuffled words have about 0.1, writing 0.4 to 1. */
const LEAST_LIFT = 0.25

/** Sizes of the vocabularies, rounded up. */
const MOST_TOKENS = { llama: 2 ** 15, o200k: 2 ** 18, words: 0 }

/**
 * Tells a prompt of known words in no known order. Its joints, pairs of the last token of a word and the first of the next, are
 * looked up among the bigrams that other prompts hold too, and so are joints of the same words paired by chance (the firsts
 * moved on by a third and by a half of the list). In writing far more of the true joints are known than of the chance ones. A
 * prompt in a language that the pool hardly holds has few of either, or unknown words, and is not judged.
 */
export function createSaladTest(
  { words }: PooledTokens,
  { tokenizer }: DiversitySettings,
  own: OwnTokens,
  index: BigramIndex,
  counted: Uint8Array,
): (prompt: number) => boolean {
  /** Of each token met: 2 where it begins a word, else 1. */
  const beginnings = new Uint8Array(MOST_TOKENS[tokenizer])
  const beginsWord = (token: number): boolean => {
    if (tokenizer === 'words') return true
    if (beginnings[token] === 0) beginnings[token] = /^\s/.test(tokensText(tokenizer, [token], words)) ? 2 : 1
    return beginnings[token] === 2
  }
  const isHeld = (left: number, right: number): number => {
    const id = index.idOf(left, right)
    return id >= 0 && counted[id] === 1 ? 1 : 0
  }
  const lefts = new Uint32Array(MOST_JOINTS)
  const rights = new Uint32Array(MOST_JOINTS)

  return (prompt) => {
    if (heldShare(index, counted, prompt) >= ENOUGH_HELD) return false
    own.read(prompt)
    const { tokens, begins, length } = own
    let joints = 0
    let last = 0
    for (let i = 1; i < length && joints < MOST_JOINTS; i++, last = i) {
      if (begins[i] === 1 || !beginsWord(tokens[i] as number)) continue
      lefts[joints] = tokens[i - 1] as number
      rights[joints++] = tokens[i] as number
    }
    if (joints < FEWEST_JOINTS || last > MOST_TOKENS_PER_WORD * joints) return false
    const heldAt = (shift: number) => {
      let held = 0
      for (let i = 0; i < joints; i++) held += isHeld(lefts[i] as number, rights[(i + shift) % joints] as number)
      return held / joints
    }
    const inOrder = heldAt(0)
    if (inOrder >= ENOUGH_IN_ORDER) return false
    const byChance = (heldAt(Math.floor(joints / 3)) + heldAt(Math.floor(joints / 2))) / 2
    if (byChance < LEAST_BY_CHANCE || (inOrder - byChance) / (1 - byChance) >= LEAST_LIFT) return false
    let inner = 0
    let innerHeld = 0
    for (let i = 1; i < last; i++) {
      if (begins[i] === 1 || beginsWord(tokens[i] as number)) continue
      inner += 1
      innerHeld += isHeld(tokens[i - 1] as number, tokens[i] as number)
    }
    return innerHeld >= LEAST_INNER * inner
  }
}

/** Share of the prompt's distinct bigrams that other prompts hold too; 1 where it has none. */
function heldShare({ starts, ids, lone }: BigramIndex, counted: Uint8Array, prompt: number): number {
  const [start, end] = [starts[prompt] as number, starts[prompt + 1] as number]
  const all = end - start + (lone[prompt] as number)
  let held = 0
  for (let i = start; i < end; i++) held += counted[ids[i] as number] as number
  return all === 0 ? 1 : held / all
}
