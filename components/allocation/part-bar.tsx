import { strings } from '#lib/client/strings/index'
import type { Allotted } from '#lib/core/planning/allocation/allocate'

type PartBarProps = { name: string; part: Allotted; heldJudgments: number; hasTimes: boolean }

/** What a person gets, and the time it takes of what they have until the day. */
export function PartBar({ name, part, heldJudgments, hasTimes }: PartBarProps) {
  const words = strings.allocation.people
  const { hours } = strings.allocation
  const { judgments, seconds, availableSeconds, weeks } = part
  const share = availableSeconds === null ? null : availableSeconds === 0 ? 0 : seconds / availableSeconds
  const time = availableSeconds === null ? hours(seconds) : words.timeOf(hours(seconds), hours(availableSeconds))
  const facts = [
    ...(hasTimes ? [time] : []),
    ...(hasTimes && share === null && weeks !== null && weeks >= 0.05 ? [words.weeks(weeks)] : []),
    ...(heldJudgments > 0 ? [words.held(heldJudgments)] : []),
  ]
  return (
    <div className="flex min-w-36 flex-col gap-1">
      <span className="figures">{words.partOf(judgments)}</span>
      {hasTimes && share !== null && (
        <svg
          role="img"
          aria-label={words.bar(name, strings.common.percent(share))}
          className="block h-1.5 w-full overflow-hidden rounded-full bg-press"
        >
          <rect width={`${Math.min(1, share) * 100}%`} height="100%" className="fill-accent" />
        </svg>
      )}
      {facts.length > 0 && <span className="figures text-ink-muted text-xs">{facts.join(' · ')}</span>}
    </div>
  )
}
