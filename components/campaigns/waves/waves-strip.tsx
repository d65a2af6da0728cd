import clsx from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { bareSeriesText, leftText, spentText } from '#lib/client/campaigns/series'
import { strings } from '#lib/client/strings/index'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import { CampaignState } from '../campaign-state.tsx'

type WavesStripProps = {
  slug: string
  campaignId: string
  series: NonNullable<CampaignDetail['series']>
}

/** The waves of a series side by side, each with its state, budget and judgments; the shown one is marked. */
export function WavesStrip({ slug, campaignId, series }: WavesStripProps) {
  const words = strings.waves
  return (
    <section aria-label={words.strip} className="mb-5">
      <ol className="flex gap-2 overflow-x-auto pb-1">
        {series.waves.map((wave) => (
          <li key={wave.campaignId} className="w-56 shrink-0">
            <Link
              href={campaignPaths(slug, wave.campaignId).overview as Route}
              aria-current={wave.campaignId === campaignId ? 'true' : undefined}
              title={wave.name}
              className={clsx(
                'flex h-full flex-col gap-1 rounded-md border px-3 py-2 text-sm transition-colors duration-120',
                wave.campaignId === campaignId
                  ? 'border-accent bg-accent-soft'
                  : 'border-line bg-surface hover:border-line-strong',
              )}
            >
              <span className="flex items-center justify-between gap-2">
                <span className="font-medium">{words.wave(wave.wave)}</span>
                <CampaignState state={wave.state} isArchived={wave.isArchived} />
              </span>
              <span className="figures text-ink-muted">
                {wave.budget ? spentText(wave.budget, wave.spentUnits ?? 0) : words.noBudget}
              </span>
              <span className="figures text-ink-muted">{words.judgments(wave.judgmentsIn, wave.judgmentsNeeded)}</span>
              {wave.checkpoint && (
                <span className="truncate text-ink-muted" dir="auto">
                  {words.checkpoint(wave.checkpoint)}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ol>
      {series.budget && (
        <p className="mt-1.5 text-ink-muted text-sm">
          {words.seriesBudget(bareSeriesText(series.budget))} {leftText(series)}
        </p>
      )}
    </section>
  )
}
