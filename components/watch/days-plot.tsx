'use client'
import { percentOf } from '#lib/client/charts/scale'
import { useReading } from '#lib/client/charts/use-reading'
import { strings } from '#lib/client/strings/index'
import type { CampaignProgress } from '#lib/contracts/running'

/** With few days the bars keep the width they would have among this many. */
const LEAST_PLACES = 21
/** Fewer days than this leave no room for a date at either end: their span stands at the right. */
const LEAST_APART = 8
const shortDay = (day: string) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day))

/** One bar a day; the pointer or the arrow keys read them one by one. */
export function DaysPlot({ days }: { days: CampaignProgress['days'] }) {
  const words = strings.watch.days
  const { active, setActive, handlers } = useReading(days.length)
  const most = Math.max(1, ...days.map(({ judgments }) => judgments))
  const places = Math.max(LEAST_PLACES, days.length)
  const first = places - days.length
  const [firstDay, lastDay] = [shortDay(days[0]?.day ?? ''), shortDay(days.at(-1)?.day ?? '')]
  const isShort = days.length < LEAST_APART
  const shown = active === null ? undefined : days[active]
  const reading = shown ? words.reading(shortDay(shown.day), shown.judgments) : words.most(most)
  return (
    <div className="text-ink-muted text-xs">
      <p className="figures h-5 text-right">{reading}</p>
      <div
        role="img"
        aria-label={`${words.label}. ${strings.common.chartHint}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read the bars one by one
        tabIndex={0}
        {...handlers}
        className="rounded-sm"
      >
        <svg aria-hidden className="block h-20 w-full">
          {days.map(({ day, judgments }, index) => (
            <g key={day} onPointerEnter={() => setActive(index)}>
              <rect
                x={percentOf((first + index) / places)}
                width={percentOf(1 / places)}
                height="100%"
                className="fill-transparent"
              />
              <rect
                x={percentOf((first + index + 0.1) / places)}
                width={percentOf(0.8 / places)}
                y={percentOf(1 - judgments / most)}
                height={percentOf(judgments / most)}
                className={index === active ? 'fill-accent' : 'fill-data'}
              />
            </g>
          ))}
          <line x1="0" x2="100%" y1="100%" y2="100%" className="stroke-line-strong" />
        </svg>
      </div>
      <svg aria-hidden className="block h-5 w-full overflow-visible fill-ink-muted">
        {!isShort && (
          <text x={percentOf(first / places)} y="15">
            {firstDay}
          </text>
        )}
        <text x="100%" y="15" textAnchor="end">
          {isShort && days.length > 1 ? words.span(firstDay, lastDay) : lastDay}
        </text>
      </svg>
      <span role="status" className="sr-only">
        {shown ? reading : ''}
      </span>
    </div>
  )
}
