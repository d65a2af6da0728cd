'use client'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { strings } from '#lib/client/strings/index'
import { dayAfter } from '#lib/core/planning/allocation/dates'
import type { Unmet } from '#lib/core/planning/allocation/unmet'

type UnmetListProps = {
  unmet: readonly Unmet[]
  /** The day the work is counted from, and weeks until the day it must be done. */
  from: string
  weeks: number | null
  /** The fixes that are one click; none for those who may not change anything. */
  fixes: {
    addPeople: () => void
    raiseCaps: (raise: readonly { id: string; capJudgments: number }[]) => void
    moveDay: (day: string) => void
    letAllJudge: (skill: string) => void
  } | null
}

/** What nobody can be found for: by how much, why, and what would mend it. */
export function UnmetList({ unmet, from, weeks, fixes }: UnmetListProps) {
  const words = strings.allocation.unmet
  if (unmet.length === 0) return null
  const total = unmet.reduce((sum, { judgments }) => sum + judgments, 0)
  return (
    <Banner tone="warning" title={words.title(total)} role="status">
      <ul className="mt-1 flex flex-col gap-2">
        {unmet.map((one) => (
          <li key={JSON.stringify(one)} className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <span>{sentence(one, weeks)}</span>
            {fixes && <Fix one={one} from={from} fixes={fixes} />}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

function sentence(one: Unmet, weeks: number | null): string {
  const { unmet: words, purposes, hours } = strings.allocation
  const { judgments } = one
  switch (one.kind) {
    case 'language':
      return words.language(judgments, one.lang)
    case 'skill':
      return words.skill(judgments, one.skill)
    case 'combination':
      return words.combination(judgments, one.lang, one.skill)
    case 'people': {
      const where = words.where(one.lang, one.skill)
      const kind = purposes.names[one.purpose].toLowerCase()
      return words.people(judgments, where === '' ? kind : `${kind} (${where})`, one.wanted, one.there)
    }
    case 'caps':
      return words.caps(judgments, one.raise.length)
    case 'hours': {
      if (weeks === null) return words.hoursNoDay(judgments, hours(one.seconds))
      const said = words.hours(judgments, hours(one.seconds))
      return weeks > 0 ? `${said} ${words.orMore(hours(one.seconds / weeks))}` : said
    }
  }
}

function Fix({ one, from, fixes }: { one: Unmet; from: string; fixes: NonNullable<UnmetListProps['fixes']> }) {
  const words = strings.allocation.unmet
  const button = (label: string, onClick: () => void) => (
    <Button size="sm" onClick={onClick}>
      {label}
    </Button>
  )
  if (one.kind === 'caps') return button(words.raise, () => fixes.raiseCaps(one.raise))
  if (one.kind === 'skill') return button(words.letOne(one.skill), () => fixes.letAllJudge(one.skill))
  if (one.kind !== 'hours') return button(words.addPeople, fixes.addPeople)
  const day = one.weeksNeeded === null ? null : dayAfter(from, one.weeksNeeded)
  return day ? button(words.moveDay(strings.allocation.day(day)), () => fixes.moveDay(day)) : null
}
