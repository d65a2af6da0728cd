import { createHash } from 'node:crypto'

/** What is kept of a link's token: enough to recognise it, not enough to use it. Lower-case hex. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
