import type { DiversitySettings, TokenizerName } from '../settings.ts'
import type { PooledTokens } from '../tokens/pooled-tokens.ts'

/** What renderPrompt writes around the messages, in tokens: `before` may stand before a label, and goes with it. */
type Scaffold = { start: readonly number[]; before: readonly number[]; labels: readonly (readonly number[])[] }

const SPEAKERS = ['Human', 'Assistant', 'System', 'Tool']
/** "\n\nHuman:" and its like; own-tokens.test.ts holds these ids against the tokenizers. */
const KNOWN: Record<Exclude<TokenizerName, 'words'>, Scaffold> = {
  llama: {
    start: [1, 29871],
    before: [13, 13],
    labels: [
      [29950, 7889, 29901],
      [7900, 22137, 29901],
      [3924, 29901],
      [12229, 29901],
    ],
  },
  o200k: {
    start: [],
    before: [279],
    labels: [
      [48426, 25],
      [91655, 25],
      [3320, 25],
      [7199, 25],
    ],
  },
}

export type OwnTokens = {
  /** Tokens of the prompt read last that the template did not write. Reused: valid up to `length`. */
  tokens: Uint32Array
  length: number
  /** Where a label stood between two of them: 1 for a token that follows one. */
  begins: Uint8Array
  read: (prompt: number) => void
}

/**
 * Reads prompts without what the conversation template wrote around their messages. Two short prompts that share no word
 * share most of their rendered text, and every prompt of a pool shares "\n\nAssistant:": neither says anything about them.
 * Of the template `bare` only a leading token of the tokenizer itself goes.
 */
export function ownTokens({ tokens, offsets, words }: PooledTokens, settings: DiversitySettings): OwnTokens {
  const scaffold = settings.tokenizer === 'words' ? scaffoldOfWords(words ?? []) : KNOWN[settings.tokenizer]
  const labels = settings.template === 'bare' ? [] : scaffold.labels
  const colon = labels[0]?.at(-1) ?? -1
  const own: OwnTokens = {
    tokens: new Uint32Array(1024),
    begins: new Uint8Array(1024),
    length: 0,
    read: (prompt) => {
      const start = offsets[prompt] as number
      const end = offsets[prompt + 1] as number
      if (own.tokens.length < end - start) {
        own.tokens = new Uint32Array(2 * (end - start))
        own.begins = new Uint8Array(2 * (end - start))
      }
      const { tokens: into, begins } = own
      let from = start
      for (const token of scaffold.start) if (from < end && tokens[from] === token) from += 1
      let length = 0
      let isFirst = 1
      for (let i = from; i < end; i++) {
        const token = tokens[i] as number
        into[length] = token
        begins[length++] = isFirst
        isFirst = 0
        if (token !== colon) continue
        const kept = withoutLabel(into, length, labels, scaffold.before)
        if (kept < length) isFirst = 1
        length = kept
      }
      own.length = length
    },
  }
  return own
}

/** The length of the list without a label at its end, and what belongs before it. */
function withoutLabel(
  list: Uint32Array,
  length: number,
  labels: Scaffold['labels'],
  before: readonly number[],
): number {
  for (const label of labels) {
    if (!endsIn(list, length, label)) continue
    const kept = length - label.length
    return endsIn(list, kept, before) ? kept - before.length : kept
  }
  return length
}

function endsIn(list: Uint32Array, length: number, tail: readonly number[]): boolean {
  if (tail.length > length) return false
  for (let i = 0; i < tail.length; i++) if (list[length - tail.length + i] !== tail[i]) return false
  return true
}

function scaffoldOfWords(words: readonly string[]): Scaffold {
  const idOf = new Map(words.map((word, id) => [word, id]))
  const colon = idOf.get(':')
  const speakers = SPEAKERS.map((speaker) => idOf.get(speaker))
  const labels = speakers.flatMap((id) => (id === undefined || colon === undefined ? [] : [[id, colon]]))
  return { start: [], before: [], labels }
}
