/** Prompts of one sheet, the last of a pool version excepted. */
export const SHEET_PROMPTS = 1000

/** The tokens of up to SHEET_PROMPTS prompts that follow one another in a pool, as every analysis reads them. */
export type TokenSheet = {
  prompts: number
  /** Ids of all prompts back to back, after truncation. Shape: [offsets[prompts]]. */
  tokens: Uint16Array | Uint32Array
  /** Prompt i has the tokens from offsets[i] to before offsets[i + 1]. Shape: [prompts + 1]. */
  offsets: Uint32Array
  /** UTF-16 units of rendered text that the counted tokens stand for. Shape: [prompts]. */
  characters: Uint32Array
  /** 1 where the prompt has more tokens than counted. Shape: [prompts]. */
  truncated: Uint8Array
  /** Index into SCRIPTS of the script that most letters of the prompt's own text belong to; 0 where it has none. Shape: [prompts]. */
  scripts: Uint8Array
  /** Bytes of the rendered prompts together, in UTF-8. */
  bytes: number
  /** Bytes of the same in gzip, level 6, as one text. */
  gzipBytes: number
  /** What the ids mean, local to the sheet, for the tokenizer `words`; null where ids mean the same everywhere. */
  words: readonly string[] | null
}

/** "RPS1" as this machine writes whole numbers, so that a sheet of the other byte order is refused and not misread. */
const MAGIC = 0x31535052
const HEADER_FIELDS = 8
const WORD_END = '\n'

/**
 * One binary document: eight 32-bit fields (magic, prompts, tokens, bytes of a token id, bytes, bytes in gzip, bytes of the
 * words or 0xffffffff for none, reserved), then offsets, characters, tokens, truncated, scripts, words, each where the one
 * before ends. Words end on a line break, which no word holds.
 */
export function packSheet(sheet: TokenSheet): Uint8Array<ArrayBuffer> {
  const words =
    sheet.words === null ? null : new TextEncoder().encode(sheet.words.map((word) => word + WORD_END).join(''))
  const header = new Uint32Array(HEADER_FIELDS)
  header.set([MAGIC, sheet.prompts, sheet.tokens.length, sheet.tokens.BYTES_PER_ELEMENT, sheet.bytes, sheet.gzipBytes])
  header[6] = words === null ? NO_WORDS : words.length
  const sections = [header, sheet.offsets, sheet.characters, sheet.tokens, sheet.truncated, sheet.scripts]
  if (words) sections.push(words)
  const packed = new Uint8Array(sections.reduce((total, section) => total + section.byteLength, 0))
  let at = 0
  for (const section of sections) {
    packed.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at)
    at += section.byteLength
  }
  return packed
}
const NO_WORDS = 0xffffffff

/** How many prompts a packed sheet holds, without unpacking it. */
export function promptsInSheet(packed: Uint8Array): number {
  const field = Uint32Array.BYTES_PER_ELEMENT
  return new Uint32Array(packed.slice(field, 2 * field).buffer)[0] ?? 0
}

/**
 * The sheet that packSheet wrote; shares no memory with `bytes`.
 * @throws RangeError where the bytes are no sheet, or not a whole one
 */
export function unpackSheet(bytes: Uint8Array): TokenSheet {
  if (bytes.length < HEADER_FIELDS * 4) throw new RangeError('these bytes are no token sheet')
  const header = new Uint32Array(bytes.slice(0, HEADER_FIELDS * 4).buffer)
  const [magic, prompts = 0, count = 0, width, byteCount = 0, gzipBytes = 0, wordBytes = NO_WORDS] = header
  if (magic !== MAGIC || (width !== 2 && width !== 4)) throw new RangeError('these bytes are no token sheet')
  let at = HEADER_FIELDS * 4
  const section = (length: number): Uint8Array<ArrayBuffer> => {
    if (at + length > bytes.length) throw new RangeError('this token sheet is cut short')
    at += length
    return new Uint8Array(bytes.subarray(at - length, at))
  }
  const offsets = new Uint32Array(section((prompts + 1) * 4).buffer)
  const characters = new Uint32Array(section(prompts * 4).buffer)
  const tokens = section(count * width).buffer
  return {
    prompts,
    tokens: width === 2 ? new Uint16Array(tokens) : new Uint32Array(tokens),
    offsets,
    characters,
    truncated: section(prompts),
    scripts: section(prompts),
    bytes: byteCount,
    gzipBytes,
    words: wordBytes === NO_WORDS ? null : wordList(section(wordBytes)),
  }
}

function wordList(bytes: Uint8Array): string[] {
  const words = new TextDecoder().decode(bytes).split(WORD_END)
  words.pop()
  return words
}
