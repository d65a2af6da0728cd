import { createHmac } from 'node:crypto'

/** The token of the first-run link: whoever can read the server's output may claim it. 24 hex digits, the same in every process. */
export function firstRunToken(secret: string): string {
  return createHmac('sha256', secret).update('first-run').digest('hex').slice(0, 24)
}
