import { z } from 'zod'
import { KeyOverrides } from '../ranking/keys/key-overrides.ts'

/**
 * How one person wants to work in one workspace. What is absent is as it comes: `keys` replaces the default keys of the
 * commands it names; `singleKeys` false leaves keys that write a character to the browser (WCAG 2.2, 2.1.4).
 */
export const Preferences = z.strictObject({
  keys: KeyOverrides.optional(),
  singleKeys: z.boolean().optional(),
})
export type Preferences = z.infer<typeof Preferences>

/** Stored preferences, field by field: one that no longer reads is as if it had never been set. */
export function readPreferences(stored: unknown): Preferences {
  const fields = z.object({ keys: z.unknown(), singleKeys: z.unknown() }).partial().safeParse(stored).data ?? {}
  const keys = KeyOverrides.safeParse(fields.keys)
  const singleKeys = z.boolean().safeParse(fields.singleKeys)
  return { ...(keys.success && { keys: keys.data }), ...(singleKeys.success && { singleKeys: singleKeys.data }) }
}
