import { createHmac } from 'node:crypto'
import type { WorkspaceId } from '#lib/core/vocabulary/ids'

const HEX_DIGITS = 32

/**
 * The names annotators have in a workspace's exports: HMAC-SHA256 of the membership under the installation's secret, 128 bits of
 * it. One person has one name in all exports of a workspace and another in every other workspace; without the secret nobody can go back.
 */
export function pseudonyms(secret: string, workspaceId: WorkspaceId): (annotatorId: string) => string {
  const known = new Map<string, string>()
  return (annotatorId) => {
    const held = known.get(annotatorId)
    if (held !== undefined) return held
    const digest = createHmac('sha256', secret).update(`annotator\n${workspaceId}\n${annotatorId}`).digest('hex')
    const name = `annotator-${digest.slice(0, HEX_DIGITS)}`
    known.set(annotatorId, name)
    return name
  }
}
