import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What development runs: one that never changes under a page. */
const DEVELOPMENT = 'development'

/**
 * Names the build a web process runs, the same in every process of one build: what the environment says, else the id the
 * build wrote. A page that came from another build loads itself anew between two items.
 */
export function buildId(root: string, given: string | undefined, isDev: boolean): string {
  if (given !== undefined) return given
  if (isDev) return DEVELOPMENT
  try {
    return readFileSync(path.join(root, '.next/BUILD_ID'), 'utf8').trim()
  } catch {
    return DEVELOPMENT
  }
}
