import { Stat } from '#components/ui/display/stat'
import { StatRow } from '#components/ui/display/stat-row'
import type { AllocationAnswer } from '#lib/client/allocation/answer'
import { strings } from '#lib/client/strings/index'
import type { AllocationFacts } from '#lib/contracts/allocation'

type AllocationStatsProps = {
  plan: NonNullable<AllocationFacts['plan']>
  answer: AllocationAnswer
  /** Paid minutes a week of everybody, as the fields say. */
  weeklyMinutes: readonly (number | null)[]
}

/** What is wanted against what people have. */
export function AllocationStats({ plan, answer, weeklyMinutes }: AllocationStatsProps) {
  const { stats: words, hours, day } = strings.allocation
  const { count } = strings.common
  const { allocation, finish, sharing } = answer
  const { wanted, met } = allocation
  const items = plan.needs.reduce((sum, need) => sum + need.items, 0)
  const wantedMs = plan.needs.reduce((sum, need) => sum + need.items * need.slots * need.paidMs, 0)
  const said = weeklyMinutes.flatMap((minutes) => minutes ?? [])
  const noFinish = plan.hasTimes ? words.finishNoHours : words.finishNoTimes
  return (
    <section aria-label={words.label}>
      <StatRow>
        <Stat label={words.wanted} value={count(wanted)} note={words.wantedNote(items)} />
        <Stat label={words.met} value={count(met)} note={met === wanted ? words.metAll : words.metLess(wanted - met)} />
        {plan.hasTimes && (
          <Stat
            label={words.time}
            value={hours(wantedMs / 1000)}
            note={wanted > 0 && words.timeNote(wantedMs / 1000 / wanted)}
          />
        )}
        <Stat
          label={words.week}
          value={hours(said.reduce((sum, minutes) => sum + minutes * 60, 0))}
          note={words.weekNote(said.length, weeklyMinutes.length)}
        />
        <Stat
          label={words.finish}
          value={finish ? words.finishValue(day(finish.earliest), day(finish.latest)) : words.finishNone}
          note={finish ? words.finishNote(day(plan.from), plan.spread) : noFinish}
        />
        <Stat
          label={words.least}
          value={sharing.least ? count(sharing.least.items) : '–'}
          note={sharing.least ? words.leastNote : words.leastNone}
        />
      </StatRow>
    </section>
  )
}
