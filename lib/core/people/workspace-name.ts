import { z } from 'zod'
import { plainLine } from './plain-text.ts'

export const MAX_SLUG_LENGTH = 48
/** Words that would read as a page of the product in an address. */
const RESERVED = new Set(['new', 'api', 'account', 'settings', 'people'])

export const WorkspaceName = plainLine('a name for the workspace', 120)

export const WorkspaceSlug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/, {
    error: `Use 1 to ${MAX_SLUG_LENGTH} small letters, digits and hyphens; begin and end with a letter or digit.`,
  })
  .refine((slug) => !RESERVED.has(slug), { error: 'This word is taken by a page of Rankplan. Choose another.' })

/** A slug made of the name's letters and digits, accents dropped. Empty when the name has none (as in Arabic or Chinese). */
export function slugFromName(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG_LENGTH)
    .replace(/^-+|-+$/g, '')
  return RESERVED.has(slug) ? `${slug}-1` : slug
}
