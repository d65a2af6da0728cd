import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { PromptText } from '#lib/core/diversity/heavy-work'

/** Equal for prompts of equal content, and for no others: a text's own, or its messages' in canonical JSON (RFC 8785). */
export function contentHash(prompt: PromptText): string {
  // Canonical JSON of messages begins with "[", so no text can be taken for it.
  const content = typeof prompt === 'string' ? `"${prompt}` : (canonicalize(prompt) as string)
  return createHash('sha256').update(content).digest('binary')
}
