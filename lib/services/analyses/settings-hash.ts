import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'

/** One hash for equal settings, whatever the order of their fields. */
export function settingsHash(settings: object): string {
  return createHash('sha256')
    .update(canonicalize(settings) as string)
    .digest('hex')
}

/** That of the analyses which every pool page shows and every plan reads. */
export const STANDARD_HASH = settingsHash(STANDARD_ANALYSIS)
