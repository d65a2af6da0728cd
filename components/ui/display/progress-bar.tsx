'use client'
import type { ReactNode } from 'react'
import { useKitWords } from '#lib/client/kit-words'

type ProgressBarProps = {
  /** From 0 to 1; null while nobody can say how far it is. */
  value: number | null
  /** What is under way. */
  label: ReactNode
  /** How far, how fast, how long still. */
  detail?: ReactNode
  tone?: 'accent' | 'success' | 'danger' | undefined
  'aria-label'?: string | undefined
}

const fills = { accent: 'fill-accent', success: 'fill-success-text', danger: 'fill-danger' }

export function ProgressBar({ value, label, detail, tone = 'accent', 'aria-label': ariaLabel }: ProgressBarProps) {
  const words = useKitWords()
  const share = value === null ? null : Math.min(1, Math.max(0, value))
  const name = ariaLabel ?? (typeof label === 'string' ? label : words.working)
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate">{label}</span>
        {share !== null && <span className="figures text-ink-muted text-sm">{Math.floor(share * 100)}%</span>}
      </div>
      <div
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.floor(share * 100)}
        className="h-1.5 overflow-hidden rounded-full bg-press"
      >
        {share === null ? (
          <div className="h-full w-1/3 animate-indeterminate rounded-full bg-accent" />
        ) : (
          // A width in an SVG attribute, because the CSP refuses style attributes in served HTML.
          <svg aria-hidden className="block h-full w-full">
            <rect width={`${share * 100}%`} height="100%" className={fills[tone]} />
          </svg>
        )}
      </div>
      {detail && <div className="min-h-4.5 tabular-nums text-ink-muted text-sm">{detail}</div>}
    </div>
  )
}
