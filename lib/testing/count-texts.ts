import { PoolShard } from '#lib/core/diversity/counting/pool-shard'
import type { CountedPool, PromptText } from '#lib/core/diversity/heavy-work'
import { type DiversitySettings, PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { tokenizeToCount } from '#lib/core/diversity/tokens/tokenize-prompts'
import { createTokenizer } from './create-tokenizer.ts'

const tokenizers = new Map<string, ReturnType<typeof createTokenizer>>()

/** The count of a pool as one shard, without threads. */
export function countTexts(
  texts: readonly PromptText[],
  seed = 'seed',
  settings: DiversitySettings = PAPER_SETTINGS,
): CountedPool {
  const tokenizer = tokenizers.get(settings.tokenizer) ?? createTokenizer(settings.tokenizer)
  tokenizers.set(settings.tokenizer, tokenizer)
  const shard = new PoolShard({ settings, seed, prompts: texts.length })
  shard.add(0, tokenizeToCount(texts, settings, tokenizer))
  return shard.finish()
}
