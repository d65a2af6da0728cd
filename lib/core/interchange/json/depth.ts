/** Where `text` opens one array or object too many, as a UTF-16 index; null where it stays within `maxDepth`. Reads, never recurses. */
export function firstTooDeep(text: string, maxDepth: number): number | null {
  let depth = 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit === 0x22) i = endOfString(text, i)
    else if (unit === 0x7b || unit === 0x5b) {
      depth += 1
      if (depth > maxDepth) return i
    } else if (unit === 0x7d || unit === 0x5d) depth -= 1
  }
  return null
}

/** The index of the quote that closes the string opened at `start`; the text's length where none does. */
export function endOfString(text: string, start: number): number {
  let at = start
  for (;;) {
    at = text.indexOf('"', at + 1)
    if (at < 0) return text.length
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1
    if (slashes % 2 === 0) return at
  }
}
