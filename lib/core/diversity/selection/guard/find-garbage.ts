import type { DiversitySettings } from '../../settings.ts'
import type { PooledTokens } from '../../tokens/pooled-tokens.ts'

const LEAST_PROMPTS = 30
const LEAST_SHARE = 0.6

/** 1 for prompts that look like no one's writing. Shape: [prompts]. */
export function findGarbage(pooled: PooledTokens, _settings: DiversitySettings): Uint8Array {
  const { prompts, offsets, characters, scripts } = pooled
  const perToken = new Float64Array(prompts)
  const byScript = new Map<number, number[]>()
  for (let prompt = 0; prompt < prompts; prompt++) {
    const tokens = (offsets[prompt + 1] as number) - (offsets[prompt] as number)
    perToken[prompt] = tokens === 0 ? 0 : (characters[prompt] as number) / tokens
    const script = scripts[prompt] as number
    const known = byScript.get(script)
    if (known) known.push(perToken[prompt] as number)
    else byScript.set(script, [perToken[prompt] as number])
  }
  const floors = new Map(
    [...byScript].map(([script, values]) => {
      const sorted = Float64Array.from(values).sort()
      const median = sorted[sorted.length >> 1] as number
      return [script, sorted.length < LEAST_PROMPTS ? 0 : LEAST_SHARE * median]
    }),
  )
  return Uint8Array.from({ length: prompts }, (_, prompt) => {
    const floor = floors.get(scripts[prompt] as number) ?? 0
    return (perToken[prompt] as number) < floor ? 1 : 0
  })
}
