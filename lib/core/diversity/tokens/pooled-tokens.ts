import type { TokenSheet } from './token-sheet.ts'

/** The tokens of a whole pool, in its order, under one vocabulary. Shapes as in TokenSheet. */
export type PooledTokens = Omit<TokenSheet, 'bytes' | 'gzipBytes'>

/** Joins sheets that follow one another. Ids of words, which every sheet numbers anew, become ids of one common list. */
export function poolTokens(sheets: readonly TokenSheet[]): PooledTokens {
  const prompts = sheets.reduce((total, sheet) => total + sheet.prompts, 0)
  const count = sheets.reduce((total, sheet) => total + sheet.tokens.length, 0)
  const isWide = sheets.some((sheet) => sheet.words !== null || sheet.tokens instanceof Uint32Array)
  const tokens = isWide ? new Uint32Array(count) : new Uint16Array(count)
  const offsets = new Uint32Array(prompts + 1)
  const characters = new Uint32Array(prompts)
  const truncated = new Uint8Array(prompts)
  const scripts = new Uint8Array(prompts)
  const vocabulary = new Map<string, number>()
  let prompt = 0
  let token = 0
  for (const sheet of sheets) {
    if (sheet.words === null) tokens.set(sheet.tokens, token)
    else {
      const common = commonIds(vocabulary, sheet.words)
      for (let i = 0; i < sheet.tokens.length; i++) tokens[token + i] = common[sheet.tokens[i] as number] as number
    }
    for (let i = 0; i < sheet.prompts; i++) offsets[prompt + i] = token + (sheet.offsets[i] as number)
    characters.set(sheet.characters, prompt)
    truncated.set(sheet.truncated, prompt)
    scripts.set(sheet.scripts, prompt)
    prompt += sheet.prompts
    token += sheet.tokens.length
  }
  offsets[prompts] = token
  const words = sheets.some((sheet) => sheet.words !== null) ? [...vocabulary.keys()] : null
  return { prompts, tokens, offsets, characters, truncated, scripts, words }
}

/** The id of each word in a vocabulary, which grows by those it lacks. Shape: [words]. */
export function commonIds(vocabulary: Map<string, number>, words: readonly string[]): Uint32Array {
  return Uint32Array.from(words, (word) => {
    const known = vocabulary.get(word)
    if (known !== undefined) return known
    vocabulary.set(word, vocabulary.size)
    return vocabulary.size - 1
  })
}
