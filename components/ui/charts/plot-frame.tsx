'use client'
import type { KeyboardEvent, ReactNode } from 'react'

type PlotFrameProps = {
  /** The finding, for screen readers. */
  title: string
  xTitle: string
  yTitle: string
  /** How the marks are read by keyboard. */
  hint: string
  /** What is read at the moment, shown and said aloud; empty for nothing. */
  reading: string
  handlers: { onKeyDown: (event: KeyboardEvent) => void; onBlur: () => void; onPointerLeave: () => void }
  /** The plot, its labels below included. */
  children: ReactNode
}

/** What every plot has around it: the titles of its axes, the line that reads a mark, and one tab stop for its marks. */
export function PlotFrame({ title, xTitle, yTitle, hint, reading, handlers, children }: PlotFrameProps) {
  return (
    <div className="text-ink-muted text-xs">
      <div className="flex min-h-9 flex-wrap items-start justify-between gap-x-4 pb-2">
        <span>{yTitle}</span>
        <span className="figures ml-auto text-right text-ink">{reading}</span>
      </div>
      <div
        role="img"
        aria-label={`${title}. ${xTitle}. ${hint}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read the marks one by one
        tabIndex={0}
        {...handlers}
        className="rounded-sm pl-12"
      >
        {children}
      </div>
      <div className="pl-12 text-center">{xTitle}</div>
      <span role="status" className="sr-only">
        {reading}
      </span>
    </div>
  )
}
