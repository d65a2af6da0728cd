'use client'
import clsx from 'clsx'
import type { ReactNode, RefObject } from 'react'
import type { PromptShape } from '#lib/client/annotate/reading/prompt-shape'
import { type ReadingLayout, useReadingLayout } from '#lib/client/annotate/reading/reading-layout'
import { useScrollTogether } from '#lib/client/annotate/reading/use-scroll-together'

type ReadingFrameProps = {
  prompt: ReactNode
  shape: PromptShape
  cards: RefObject<HTMLElement | null>
  /** What the cards are together, in words. */
  label: string
  /** What stands below the cards. */
  after: ReactNode
  children: (layout: ReadingLayout) => ReactNode
}

/**
 * The prompt and the cards: on a page that scrolls as one, or, on screens wide enough, with each card in a column of the
 * screen's height that scrolls by itself.
 */
export function ReadingFrame({ prompt, shape, cards, label, after, children }: ReadingFrameProps) {
  const layout = useReadingLayout()
  useScrollTogether(cards, layout.isTogether)
  return (
    <div
      data-panes={layout.isPanes || undefined}
      className={clsx(
        'mx-auto grid max-w-[116rem] grid-cols-[minmax(0,1fr)] items-start gap-4 px-3 pt-3 pb-[calc(var(--bar-height,9rem)+0.75rem)] md:px-6 min-[110rem]:not-group-data-aside/screen:grid-cols-[34rem_minmax(0,1fr)]',
        layout.isPanes
          ? 'max-w-none lg:h-[calc(100dvh-3rem)] lg:grid-rows-[auto_minmax(0,1fr)_auto] lg:items-stretch min-[110rem]:not-group-data-aside/screen:grid-rows-[minmax(0,1fr)_auto]'
          : shape === 'long' && 'min-[80rem]:not-group-data-aside/screen:grid-cols-[26rem_minmax(0,1fr)]',
      )}
    >
      {prompt}
      <section
        ref={cards}
        aria-label={label}
        className={clsx(
          'grid gap-3 lg:gap-4',
          layout.isPanes
            ? 'relative min-w-0 items-start max-lg:grid-cols-[minmax(0,1fr)] lg:auto-cols-[minmax(21rem,1fr)] lg:grid-flow-col lg:grid-rows-[minmax(0,1fr)] lg:items-stretch lg:overflow-x-auto lg:overflow-y-hidden'
            : 'grid-cols-[minmax(0,1fr)] items-start lg:not-group-data-aside/screen:grid-cols-2 2xl:grid-cols-2',
        )}
      >
        {children(layout)}
        {!layout.isPanes && after}
      </section>
      {layout.isPanes && (
        <div className="lg:max-h-[30dvh] lg:overflow-y-auto min-[110rem]:not-group-data-aside/screen:col-start-2">
          {after}
        </div>
      )}
    </div>
  )
}
