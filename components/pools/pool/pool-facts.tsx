import { Stat } from '#components/ui/display/stat'
import { StatRow } from '#components/ui/display/stat-row'
import { strings } from '#lib/client/strings/index'
import type { PoolDetail } from '#lib/contracts/pools'

/** The numbers of a pool's newest version. */
export function PoolFacts({ pool }: { pool: PoolDetail }) {
  const words = strings.pools.facts
  const { count } = strings.pools.amounts
  const { version, summary } = pool
  if (!version || !summary) return null
  const { median, p95 } = summary.words
  return (
    <StatRow>
      <Stat label={words.prompts} value={count(version.promptCount)} />
      <Stat label={words.responses} value={count(version.responseCount)} />
      <Stat label={words.repeated} value={count(version.repeatedCount)} note={words.repeatedNote} />
      {median !== null && <Stat label={words.median} value={count(Math.round(median))} unit={words.words} />}
      {p95 !== null && <Stat label={words.p95} value={count(Math.round(p95))} unit={words.words} />}
    </StatRow>
  )
}
