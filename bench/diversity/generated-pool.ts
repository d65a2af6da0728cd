import type { PromptBatch } from '#lib/core/diversity/heavy-work'
import { SHEET_PROMPTS } from '#lib/core/diversity/tokens/token-sheet'
import { type RandomStream, seededStream } from '#lib/core/random/seeded'

const COMMON =
  'the of to and a in is that for it you with on as are this be what how can I my me not do from at or an if about write explain give make please between which code list example using their have more use help some'.split(
    ' ',
  )
const ONSETS =
  ' b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p ph pl pr qu r s sc sh sk sl sm sn sp st str sw t th tr tw v w wh y z'.split(
    ' ',
  )
const VOWELS = 'a e i o u a e i o u ai au ea ee ie io oa oo ou'.split(' ')
const CODAS = ' b ck ct d ft g l ld ll lt m mp n nd ng nt p r rd rk rm rn rs rt s sh sk ss st t th x'.split(' ')
const WORDS = 60_000
const PHRASES = 150_000
/** One phrase in so many is said for the first time. */
const NEW_EVERY = 2

/** The draw of rank r is about as likely as 1/(r + 1) (Zipf), over 0…count-1. */
function zipf(stream: RandomStream, count: number): number {
  const unit = stream.integer(0, 2 ** 30) / 2 ** 30
  return Math.min(count - 1, Math.floor((count + 1) ** unit - 1))
}

/**
 * Prompts as alike and as unlike as people's: phrases of words, both drawn by Zipf's law, most of them said before and some
 * new, so that distinct n-grams grow with the pool as those of text do. About 200 bytes each. Words and phrases are drawn at
 * once, prompts a batch at a time: the pool is never held.
 */
export function generatedPool(prompts: number): AsyncGenerator<PromptBatch> {
  const stream = seededStream('generated pool')
  const words = Array.from({ length: WORDS }, (_, i) => COMMON[i] ?? newWord(stream))
  // About half of a text is its language's few dozen commonest words.
  const nextWord = () => words[stream.integer(0, 1) === 0 ? zipf(stream, COMMON.length) : stream.integer(0, WORDS - 1)]
  const newPhrase = () => Array.from({ length: stream.integer(3, 11) }, nextWord).join(' ')
  const phrases = Array.from({ length: PHRASES }, newPhrase)
  const nextPhrase = () =>
    stream.integer(1, NEW_EVERY) === 1 ? newPhrase() : (phrases[zipf(stream, PHRASES)] as string)
  const newPrompt = () => {
    const count = 2 + stream.integer(0, 3) * stream.integer(0, 3)
    return `${Array.from({ length: count }, nextPhrase).join(stream.integer(0, 1) === 0 ? ', ' : '. ')}?`
  }

  async function* batches(): AsyncGenerator<PromptBatch> {
    for (let firstIndex = 0; firstIndex < prompts; firstIndex += SHEET_PROMPTS) {
      const count = Math.min(SHEET_PROMPTS, prompts - firstIndex)
      yield { firstIndex, texts: Array.from({ length: count }, newPrompt) }
      // As a database or a file does: others have their turn between two batches.
      await new Promise(setImmediate)
    }
  }
  return batches()
}

function newWord(stream: RandomStream): string {
  const oneOf = (parts: readonly string[]) => parts[stream.integer(0, parts.length - 1)] as string
  const syllable = () => oneOf(ONSETS) + oneOf(VOWELS) + oneOf(CODAS)
  return Array.from({ length: stream.integer(1, 2) }, syllable).join('')
}
