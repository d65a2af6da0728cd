export type ForbiddenEscape = { code: 'nul' | 'lone_surrogate'; index: number }

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|.)/g

/** The first escape of valid JSON that Postgres text cannot hold (NUL, half a surrogate pair), by UTF-16 index; null where there is none. */
export function firstForbiddenEscape(json: string): ForbiddenEscape | null {
  if (!json.includes('\\u')) return null
  let high: { index: number; end: number } | null = null
  for (const match of json.matchAll(ESCAPE)) {
    const unit = match[1] === undefined ? -1 : Number.parseInt(match[1], 16)
    const isLow = unit >= 0xdc00 && unit <= 0xdfff
    if (high && !(isLow && match.index === high.end)) return { code: 'lone_surrogate', index: high.index }
    if (isLow && !high) return { code: 'lone_surrogate', index: match.index }
    high = unit >= 0xd800 && unit <= 0xdbff ? { index: match.index, end: match.index + match[0].length } : null
    if (unit === 0) return { code: 'nul', index: match.index }
  }
  return high ? { code: 'lone_surrogate', index: high.index } : null
}
