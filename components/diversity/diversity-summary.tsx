'use client'
import { AnalysisGate } from '#components/studio/analysis-gate'
import { ButtonLink } from '#components/ui/actions/button-link'
import { strings } from '#lib/client/strings/index'
import { standardDiversity } from '#lib/client/studio/analysis-query'
import { drawRandomCurve } from '#lib/client/studio/draw-random-curve'
import { tabHref } from '#lib/client/studio/pool-tabs'
import type { Analysis } from '#lib/contracts/analyses'

type DiversitySummaryProps = {
  slug: string
  poolId: string
  version: number
  /** What stood without a result when the page was made. */
  known: readonly (Analysis | null)[]
  canCancel: boolean
}

/** A pool's d on its overview, in two lines, with the way to all the rest. */
export function DiversitySummary({ slug, poolId, version, known, canCancel }: DiversitySummaryProps) {
  const { summary: words, d } = strings.studio
  return (
    <AnalysisGate
      place={{ slug, poolId, version }}
      request={standardDiversity}
      known={known}
      canCancel={canCancel}
      skeleton="h-12"
    >
      {(measured) => (
        <section
          aria-label={words.title}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-md border border-line bg-surface px-4 py-3"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="text-ink-muted text-sm">{words.title}</span>
              {measured.diversity !== null && <span className="figures text-lg">{d(measured.diversity)}</span>}
              <span className="text-ink-muted text-sm">
                {measured.diversity === null ? words.noTokens : words.over(measured.prompts)}
              </span>
            </p>
            <p className="mt-0.5 text-ink-muted text-sm">
              {measured.diversity !== null && `${drawRandomCurve(measured, null).texts.title}. `}
              {strings.studio.settings.withSeed(measured.settings, measured.seed)}
            </p>
          </div>
          <ButtonLink href={tabHref(slug, poolId, 'diversity', new URLSearchParams())}>{words.explore}</ButtonLink>
        </section>
      )}
    </AnalysisGate>
  )
}
