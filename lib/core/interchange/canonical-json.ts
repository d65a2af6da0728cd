import canonicalize from 'canonicalize'

/** SHA-256 of a text's UTF-8 in lower-case hex; passed in, so that core stays free of I/O. */
export type Sha256Hex = (text: string) => string

/** RFC 8785: sorted keys, no spaces, one form for equal values. Throws on a value JSON cannot hold and on a lone surrogate. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('the value has no JSON form')
  return text
}

/** One line of a JSON Lines file, without its line feed: canonical, with U+2028 and U+2029 escaped, at which some readers break lines. */
export function jsonLine(value: unknown): string {
  return canonicalJson(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

/**
 * jsonLine() for rows that share values: an object or array that is the very same as one of an earlier row is written once and
 * repeated. Rows must not change in between.
 */
export function lineWriter(): (row: Readonly<Record<string, unknown>>) => string {
  const written = new Map<unknown, string>()
  const textOf = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return jsonLine(value)
    const text = written.get(value) ?? jsonLine(value)
    written.set(value, text)
    return text
  }
  return (row) => {
    const members = Object.keys(row).sort()
    return `{${members.map((key) => `${jsonLine(key)}:${textOf(row[key])}`).join(',')}}`
  }
}

/** `sha256:` and the hash of the value's canonical form before line escapes; a string is hashed with its quotes. */
export function contentHash(value: unknown, sha256Hex: Sha256Hex): string {
  return `sha256:${sha256Hex(canonicalJson(value))}`
}
