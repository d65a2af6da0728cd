import type { Tone } from '#lib/client/charts/series'
import { toneClasses } from './tones.tsx'

/** Which colour is what, where marks stand too close for labels of their own. */
export function ToneKey({ entries }: { entries: readonly { key: string; label: string; tone: Tone }[] }) {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-muted text-xs">
      {entries.map(({ key, label, tone }) => (
        <li key={key} className="flex items-center gap-1.5">
          <svg aria-hidden className={`size-2.5 ${toneClasses[tone].fill}`}>
            <rect width="100%" height="100%" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
