/**
 * Where to go after signing in: `next` when it is a path of this site, else `/`. Browsers read `//host` and `/\host` as
 * another site, and drop tabs and line ends inside an address.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.startsWith('/api/')) return '/'
  return next
}
