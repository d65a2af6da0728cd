import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** One hash for equal settings, whatever the order of their fields. */
export function settingsHash(settings: object): string {
  return createHash('sha256')
    .update(canonicalize(settings) as string)
    .digest('hex')
}
