import { diffArrays } from 'diff'

/** A stretch of a text: from the one character up to the other, UTF-16 units. */
export type Span = { from: number; to: number }
export type WordDifferences = {
  /** What only the first text has and what only the second, in order; a run of words is one stretch. */
  onlyInFirst: Span[]
  onlyInSecond: Span[]
  /** Words among them; signs that stand alone are marked and not counted. */
  wordsInFirst: number
  wordsInSecond: number
}

/** Words of a text that are compared at most: 4,000 words are some 24,000 characters of English. */
export const MAX_COMPARED_WORDS = 4000
/** Words taken out or put in at most, before two texts count as altogether different. */
const MAX_EDITS = 3000

type Token = Span & { word: string; isWord: boolean }

/**
 * The fewest words to take out of the first text and put into the second to make one of the other, by Myers' algorithm
 * (Algorithmica 1, 1986). Words as Unicode finds them (UAX 29), so that Chinese, Japanese and Thai are compared too; white
 * space counts for nothing. @returns null where a text has more than MAX_COMPARED_WORDS or next to nothing is common
 */
export function wordDifferences(first: string, second: string): WordDifferences | null {
  const [a, b] = [tokensOf(first), tokensOf(second)]
  if (a.length > MAX_COMPARED_WORDS || b.length > MAX_COMPARED_WORDS) return null
  const changes = diffArrays(
    a.map(({ word }) => word),
    b.map(({ word }) => word),
    { maxEditLength: MAX_EDITS },
  )
  if (!changes) return null
  const only: [Token[][], Token[][]] = [[], []]
  let [inA, inB] = [0, 0]
  for (const { added, removed, count } of changes) {
    if (removed) only[0].push(a.slice(inA, inA + count))
    if (added) only[1].push(b.slice(inB, inB + count))
    if (!added) inA += count
    if (!removed) inB += count
  }
  return {
    onlyInFirst: only[0].map(spanOf),
    onlyInSecond: only[1].map(spanOf),
    wordsInFirst: wordsIn(only[0]),
    wordsInSecond: wordsIn(only[1]),
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const { segment, index, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text))
    if (segment.trim() !== '')
      tokens.push({ word: segment, isWord: isWordLike ?? false, from: index, to: index + segment.length })
  return tokens
}

function spanOf(run: readonly Token[]): Span {
  return { from: run[0]?.from ?? 0, to: run.at(-1)?.to ?? 0 }
}

function wordsIn(runs: readonly Token[][]): number {
  return runs.flat().filter(({ isWord }) => isWord).length
}
