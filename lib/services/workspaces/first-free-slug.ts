import { MAX_SLUG_LENGTH } from '#lib/core/people/workspace-name'
import { listTakenSlugs } from '#lib/data/people/workspaces'
import type { Deps } from '../deps.ts'

const TRIES = 50
const NAMELESS = 'workspace'

/** `wished`, or `wished-2`, `wished-3`, … A suggestion: the unique index has the last word when the workspace is made. */
export async function firstFreeSlug(deps: Pick<Deps, 'db'>, wished: string): Promise<string> {
  const base = wished === '' ? NAMELESS : wished
  const variants = Array.from({ length: TRIES }, (_, index) => {
    const ending = index === 0 ? '' : `-${index + 1}`
    return base.slice(0, MAX_SLUG_LENGTH - ending.length).replace(/-+$/, '') + ending
  })
  const taken = new Set(await listTakenSlugs(deps.db, { slugs: variants }))
  return variants.find((slug) => !taken.has(slug)) ?? base
}
