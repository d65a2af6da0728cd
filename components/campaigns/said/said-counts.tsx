import { Stat } from '#components/ui/display/stat'
import { StatRow } from '#components/ui/display/stat-row'
import { strings } from '#lib/client/strings/index'
import type { Said } from '#lib/contracts/said'

/** How many judgments stand, and how many of them say the two things that need no chart. */
export function SaidCounts({ counts, options }: Pick<Said, 'counts' | 'options'>) {
  const words = strings.said
  const { judgments, allBad, comments } = counts
  const { count, percent } = strings.common
  const share = (part: number) => words.ofJudgments(percent(part / judgments))
  return (
    <StatRow>
      <Stat label={words.judgments} value={count(judgments)} />
      {options.allowsAllBad && <Stat label={words.allBad} value={count(allBad)} note={share(allBad)} />}
      {options.comment !== 'off' && <Stat label={words.comments} value={count(comments)} note={share(comments)} />}
    </StatRow>
  )
}
