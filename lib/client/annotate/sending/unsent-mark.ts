/**
 * How many entries wait in the browser's database, told apart from it: browsers that run out of room remove databases and
 * local storage together, but not cookies. `store` is the database's id; the same count with another id means that it was removed.
 */
export type UnsentMark = { store: string; count: number; atMs: number }

const NAME = 'rankplan-unsent-'
const KEPT_SECONDS = 30 * 24 * 3600

/** The cookie that tells it; a count of 0 takes it away. */
export function markCookie(account: string, mark: UnsentMark, isHttps: boolean): string {
  const value = `${mark.store}.${mark.count}.${Math.round(mark.atMs)}`
  const age = mark.count > 0 ? KEPT_SECONDS : 0
  return `${NAME}${account}=${value}; path=/; max-age=${age}; samesite=lax${isHttps ? '; secure' : ''}`
}

/** What `document.cookie` tells of the account; null where it tells nothing. */
export function readMark(cookies: string, account: string): UnsentMark | null {
  const prefix = `${NAME}${account}=`
  const found = cookies
    .split(';')
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith(prefix))
  const [, store, count, atMs] = /^([0-9a-f-]*)\.(\d+)\.(\d+)$/.exec(found?.slice(prefix.length) ?? '') ?? []
  return store !== undefined ? { store, count: Number(count), atMs: Number(atMs) } : null
}
