import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PoolId, PromptId } from '#lib/core/vocabulary/ids'
import { findPool } from '#lib/data/pools/pools'
import {
  findPrompt,
  findPrompts,
  type PromptDetail,
  type PromptFilter,
  type PromptLine,
  pagePrompts,
} from '#lib/data/prompts/prompts'
import type { Deps } from '../deps.ts'

export type PromptPage = {
  prompts: PromptLine[]
  /** The place to ask on from when a filtered list goes on; null at its end. */
  nextAfter: number | null
}

type Query = PromptFilter & { poolId: PoolId; version: number; from: number; most: number }

/** Prompts of a ready version from place `from`: all of them, or those that match a filter. @throws AppError not_allowed, not_found */
export async function listPrompts(deps: Pick<Deps, 'db'>, actor: Actor, query: Query): Promise<PromptPage> {
  authorize(actor, 'pool.view')
  const { poolId, version, from, most, search, source, lang } = query
  const { workspaceId } = actor
  const pool = await findPool(deps.db, { workspaceId, poolId })
  if (!pool?.version || version > pool.version.number)
    throw new AppError('not_found', 'There is no such version of this pool in this workspace.')
  const held = { workspaceId, poolId, version }
  if (!search && source === undefined && lang === undefined)
    return { prompts: await pagePrompts(deps.db, { ...held, from, most }), nextAfter: null }
  const filter = { search, source, lang }
  const prompts = await findPrompts(deps.db, { ...held, ...filter, after: from - 1, most: most + 1 })
  const shown = prompts.slice(0, most)
  return { prompts: shown, nextAfter: prompts.length > most ? (shown.at(-1)?.position ?? null) : null }
}

/** One prompt with its responses. @throws AppError not_allowed, not_found */
export async function readPrompt(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { poolId, promptId }: { poolId: PoolId; promptId: PromptId },
): Promise<PromptDetail> {
  authorize(actor, 'pool.view')
  const prompt = await findPrompt(deps.db, { workspaceId: actor.workspaceId, poolId, promptId })
  if (!prompt) throw new AppError('not_found', 'There is no such prompt in this pool.')
  return prompt
}
