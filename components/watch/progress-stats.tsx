import { Stat } from '#components/ui/display/stat'
import { StatRow } from '#components/ui/display/stat-row'
import { strings } from '#lib/client/strings/index'
import type { CampaignProgress } from '#lib/contracts/running'

/** What is judged, what is being judged, and what was given back. */
export function ProgressStats({ progress }: { progress: CampaignProgress }) {
  const words = strings.watch.stats
  const { count, percent } = strings.common
  const { judgmentsIn, judgmentsNeeded, judgmentsUnderWay, satisfiedItems, items, declines } = progress
  const share = judgmentsNeeded === 0 ? 0 : judgmentsIn / judgmentsNeeded
  return (
    <StatRow>
      <Stat
        label={words.judgments}
        value={count(judgmentsIn)}
        unit={words.ofNeeded(judgmentsNeeded)}
        note={words.done(percent(share))}
      />
      <Stat label={words.items} value={count(satisfiedItems)} unit={words.ofNeeded(items)} />
      <Stat label={words.underWay} value={count(judgmentsUnderWay)} note={words.underWayNote} />
      <Stat
        label={words.declined}
        value={count(declines.reduce((sum, reason) => sum + reason.count, 0))}
        note={words.declinedNote}
      />
    </StatRow>
  )
}
