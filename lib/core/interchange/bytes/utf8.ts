/** Where the bytes stop being UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing past U+10FFFF); null where they never do. */
export function firstInvalidUtf8(bytes: Uint8Array): number | null {
  let i = 0
  while (i < bytes.length) {
    const lead = bytes[i] as number
    if (lead < 0x80) {
      i += 1
      continue
    }
    const length =
      lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
    if (length === 0 || i + length > bytes.length) return i
    const second = bytes[i + 1] as number
    const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (second < least || second > most) return i
    for (let k = 2; k < length; k += 1) if (((bytes[i + k] as number) & 0xc0) !== 0x80) return i
    i += length
  }
  return null
}

/** The 1-based column, in characters, of the byte at `index`; the bytes before it are UTF-8. */
export function columnOfByte(bytes: Uint8Array, index: number): number {
  let characters = 0
  for (let i = 0; i < index; i += 1) if (((bytes[i] as number) & 0xc0) !== 0x80) characters += 1
  return characters + 1
}

/** The 1-based column, in characters (code points), of the UTF-16 unit at `index`. */
export function columnOfUnit(text: string, index: number): number {
  let characters = 0
  for (let i = 0; i < index; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit < 0xdc00 || unit > 0xdfff) characters += 1
  }
  return characters + 1
}
