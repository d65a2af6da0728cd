import { PoolShard, partsMemory } from '#lib/core/diversity/counting/pool-shard'
import type { DiversitySettings } from '#lib/core/diversity/settings'
import { unpackSheet } from '#lib/core/diversity/tokens/token-sheet'
import { tokenizeToCount } from '#lib/core/diversity/tokens/tokenize-prompts'
import type { Tokenizer } from '#lib/core/diversity/tokens/tokenized'
import type { Task } from './tasks.ts'
import { makeSheet, tokenizerOf } from './tokenize.ts'

type Count = { shard: PoolShard; settings: DiversitySettings; tokenizer: Tokenizer }
let current: Count | null = null

function theCount(): Count {
  if (!current) throw new Error('this thread has begun no count')
  return current
}

export const prepare: Task<'prepare'> = async ({ tokenizer }) => {
  await tokenizerOf(tokenizer)
  return { output: null }
}

export const beginCount: Task<'beginCount'> = async (request) => {
  const { settings } = request
  current = { shard: new PoolShard(request), settings, tokenizer: await tokenizerOf(settings.tokenizer) }
  return { output: null }
}

export const countTexts: Task<'countTexts'> = ({ firstIndex, texts, isKept }) => {
  const { shard, settings, tokenizer } = theCount()
  if (!isKept) {
    shard.add(firstIndex, tokenizeToCount(texts, settings, tokenizer))
    return { output: null }
  }
  const { sheet, packed } = makeSheet(texts, settings, tokenizer)
  shard.add(firstIndex, sheet)
  return { output: packed, transfer: [packed.buffer] }
}

export const countSheet: Task<'countSheet'> = ({ firstIndex, sheet }) => {
  theCount().shard.add(firstIndex, unpackSheet(sheet))
  return { output: null }
}

export const handOverCount: Task<'handOverCount'> = () => {
  const parts = theCount().shard.toParts()
  current = null
  return { output: parts, transfer: partsMemory(parts) }
}

export const mergeCount: Task<'mergeCount'> = (parts) => {
  theCount().shard.merge(parts)
  return { output: null }
}

export const finishCount: Task<'finishCount'> = () => {
  const output = theCount().shard.finish()
  current = null
  return { output }
}
