import { endOfString } from './depth.ts'

/**
 * Where the value at `path` starts in valid JSON, as a UTF-16 index; the deepest part of the path that exists where the
 * whole does not. Recurses once per path part.
 */
export function locateInJson(json: string, path: readonly PropertyKey[]): number {
  let at = skipSpace(json, 0)
  for (const part of path) {
    const inner = childOf(json, at, part)
    if (inner === null) return at
    at = inner
  }
  return at
}

function childOf(json: string, start: number, part: PropertyKey): number | null {
  const isObject = json[start] === '{'
  if (!isObject && json[start] !== '[') return null
  let found: number | null = null
  let at = skipSpace(json, start + 1)
  for (let index = 0; at < json.length && json[at] !== '}' && json[at] !== ']'; index += 1) {
    let name: unknown = index
    if (isObject) {
      const end = endOfString(json, at)
      name = JSON.parse(json.slice(at, end + 1))
      at = skipSpace(json, skipSpace(json, end + 1) + 1)
    }
    // JSON.parse keeps the last of repeated names, so does this.
    if (name === part) found = at
    at = skipSpace(json, endOfValue(json, at))
    if (json[at] === ',') at = skipSpace(json, at + 1)
  }
  return found
}

function endOfValue(json: string, start: number): number {
  let depth = 0
  for (let i = start; i < json.length; i += 1) {
    const unit = json[i]
    if (unit === '"') i = endOfString(json, i)
    else if (unit === '{' || unit === '[') depth += 1
    else if (unit === '}' || unit === ']') {
      if (depth === 0) return i
      depth -= 1
    } else if (unit === ',' && depth === 0) return i
  }
  return json.length
}

function skipSpace(json: string, start: number): number {
  let at = start
  while (at < json.length && ' \t\r\n'.includes(json[at] as string)) at += 1
  return at
}
