import { useId } from 'react'
import { Card } from '#components/ui/display/card'
import { bareUnitsText, unitsText } from '#lib/client/campaigns/units'
import { strings } from '#lib/client/strings/index'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import type { CampaignProgress } from '#lib/contracts/running'

type BudgetCardProps = {
  budget: NonNullable<CampaignProgress['budget']>
  plan: Pick<NonNullable<CampaignDetail['plan']>, 'unit' | 'currency'>
}

const width = (share: number) => `${(share * 100).toFixed(3)}%`

/** The budget as one bar: spent, reserved by items on screens, left. The figures are the ledger's. */
export function BudgetCard({ budget, plan }: BudgetCardProps) {
  const words = strings.watch.budget
  const hatch = useId()
  const { capUnits, spentUnits, reservedUnits } = budget
  const left = capUnits - spentUnits - reservedUnits
  const spentShare = capUnits === 0 ? 0 : spentUnits / capUnits
  const reservedShare = capUnits === 0 ? 0 : reservedUnits / capUnits
  const text = (units: number) => bareUnitsText(units, plan)
  const parts = [
    { key: 'spent', label: words.spent, units: spentUnits, note: words.total(unitsText(capUnits, plan)) },
    { key: 'reserved', label: words.reserved, units: reservedUnits, note: words.reservedNote },
    { key: 'left', label: words.left, units: left, note: strings.common.percent(capUnits === 0 ? 0 : left / capUnits) },
  ] as const
  return (
    <Card title={words.title(strings.common.percent(spentShare))}>
      <svg
        role="img"
        aria-label={words.bar(text(spentUnits), text(reservedUnits), text(left))}
        className="block h-4 w-full rounded-sm border border-line bg-sunken"
      >
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="3" height="6" className="fill-accent" />
          </pattern>
        </defs>
        <rect width={width(spentShare)} height="100%" className="fill-accent" />
        <rect x={width(spentShare)} width={width(reservedShare)} height="100%" fill={`url(#${hatch})`} />
      </svg>
      <dl className="mt-3 grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-3">
        {parts.map((part) => (
          <div key={part.key}>
            <dt className="flex items-center gap-2 text-ink-muted text-sm">
              <svg aria-hidden className="size-3 shrink-0 rounded-xs border border-line bg-sunken">
                {part.key === 'spent' && <rect width="100%" height="100%" className="fill-accent" />}
                {part.key === 'reserved' && <rect width="100%" height="100%" fill={`url(#${hatch})`} />}
              </svg>
              {part.label}
            </dt>
            <dd className="figures text-lg">{text(part.units)}</dd>
            <dd className="text-ink-muted text-xs">{part.note}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
