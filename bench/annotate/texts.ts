/** Plain English words, so that lines break as they do in what people judge. */
const WORDS =
  'the a of to and in that is for it with as on by this at from or an be are which when where while one more than most other each both between within without after before because however therefore often usually sometimes quickly slowly clearly model answer question reason example result number value table function list string error memory request server client network cache index query record column engine pressure temperature reaction surface energy water light sound history century city country language sentence paragraph reader writer teacher student doctor patient dose risk benefit cost price market demand supply contract notice clause tenant landlord budget month week morning evening garden kitchen recipe flour butter oven minutes'.split(
    ' ',
  )
const PARAGRAPHS = [60, 55, 50, 45]
const POINTS = 5
const WORDS_A_POINT = 10

/** Numbers in [0, 1) that are the same in every run: the low bits of a 32-bit linear congruential generator are dropped. */
function sequenceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 8) / 2 ** 24
  }
}

/** A text of about 270 words as models write them: paragraphs, a list, every third with a block of code. */
export function responseText(seed: number): string {
  const next = sequenceFrom(seed)
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[Math.floor(next() * WORDS.length)] ?? '').join(' ')
  const [opening = '', ...rest] = PARAGRAPHS.map((count) => `${words(count)}.`)
  const list = Array.from({ length: POINTS }, () => `- **${words(2)}**: ${words(WORDS_A_POINT)}`).join('\n')
  const code = `\`\`\`python\ndef total(values):\n    # ${words(6)}\n    return sum(value for value in values if value > 0)\n\`\`\``
  return [`Text ${seed}. ${opening}`, list, ...(seed % 3 === 0 ? [code] : []), ...rest].join('\n\n')
}
