export type Tokenized = {
  /** At most as many as asked for. Overwritten by the next call: copy to keep. */
  ids: Uint16Array | Uint32Array
  /** UTF-16 units of the text that the ids stand for; a character whose bytes are cut apart counts with its first byte. */
  characters: number
  /** Whether the text has more tokens than `ids`. */
  isTruncated: boolean
}

export type Tokenizer = {
  /** The first `maxTokens` tokens of a text. Takes time in proportion to them, not to the text. */
  encode: (text: string, maxTokens: number) => Tokenized
  /**
   * What the ids given out since the last call mean, after which they begin at 0 again;
   * null for a vocabulary whose ids always mean the same.
   */
  takeWords: () => string[] | null
}

/** UTF-16 units that a byte of UTF-8 begins: 0 for one that continues, 2 for one that begins a character of four bytes. */
export function unitsOfByte(byte: number): number {
  if ((byte & 0xc0) === 0x80) return 0
  return byte >= 0xf0 ? 2 : 1
}
