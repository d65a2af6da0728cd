import { percentOf } from '#lib/client/charts/scale'

type XLabel = { key: string | number; text: string; x: number; strong?: boolean; anchor?: 'start' | 'middle' | 'end' }

/** The numbers below a plot. Those at its edges keep inside it. */
export function XLabels({ labels }: { labels: readonly XLabel[] }) {
  return (
    <svg aria-hidden className="block h-5 w-full overflow-visible">
      {labels.map(({ key, text, x, strong = false, anchor }) => (
        <text
          key={key}
          x={percentOf(x)}
          y="15"
          textAnchor={anchor ?? (x < 0.01 ? 'start' : x > 0.96 ? 'end' : 'middle')}
          className={strong ? 'fill-ink font-medium font-mono' : 'fill-ink-muted font-mono'}
        >
          {text}
        </text>
      ))}
    </svg>
  )
}
