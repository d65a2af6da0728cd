import type { PromptBatch } from '#lib/core/diversity/heavy-work'
import { SHEET_PROMPTS } from '#lib/core/diversity/tokens/token-sheet'
import { type RandomStream, seededStream } from '#lib/core/random/seeded'

const COMMON =
  'the of to and a in is that for it you with on as are this be what how can I my me not do from at or an if about write explain give make please between which code list example using their have more use help some'.split(
    ' ',
  )
const SYLLABLES =
  'an ar be ca co de di er es fo ga ha in ka la le li lo ma me mi mo na ne ni no or pa pe ra re ri ro sa se si so st ta te ti to tra un ver vi wa'.split(
    ' ',
  )
const WORDS = 30_000
const PHRASES = 150_000
const MEAN_PHRASES = 5

/** The draw of rank r is about as likely as 1/(r + 1) (Zipf), over 0…count-1. */
function zipf(stream: RandomStream, count: number): number {
  const unit = stream.integer(0, 2 ** 30) / 2 ** 30
  return Math.min(count - 1, Math.floor((count + 1) ** unit - 1))
}

/**
 * Prompts as alike and as unlike as people's: seeded phrases of words, phrases and words both drawn by Zipf's law, so that
 * bigrams grow with the pool about as those of text do. About 200 bytes each. Never held: a batch at a time.
 */
export async function* generatedPool(prompts: number): AsyncGenerator<PromptBatch> {
  const stream = seededStream('generated pool')
  const words = Array.from({ length: WORDS }, (_, i) => COMMON[i] ?? newWord(stream))
  const phrases = Array.from({ length: PHRASES }, () =>
    Array.from({ length: stream.integer(3, 11) }, () => words[zipf(stream, WORDS)]).join(' '),
  )
  for (let firstIndex = 0; firstIndex < prompts; firstIndex += SHEET_PROMPTS) {
    const count = Math.min(SHEET_PROMPTS, prompts - firstIndex)
    yield { firstIndex, texts: Array.from({ length: count }, () => newPrompt(stream, phrases)) }
    // As a database or a file does: others have their turn between two batches.
    await new Promise(setImmediate)
  }
}

const newWord = (stream: RandomStream): string =>
  Array.from({ length: stream.integer(1, 4) }, () => SYLLABLES[stream.integer(0, SYLLABLES.length - 1)]).join('')

function newPrompt(stream: RandomStream, phrases: readonly string[]): string {
  const count = 1 + stream.integer(0, 2) * stream.integer(0, MEAN_PHRASES - 1)
  const parts = Array.from({ length: count + 1 }, () => phrases[zipf(stream, PHRASES)] as string)
  return `${parts.join(stream.integer(0, 1) === 0 ? ', ' : '. ')}?`
}
