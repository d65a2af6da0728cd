'use client'
import { useQuery } from '@tanstack/react-query'
import { LengthsCard } from '#components/pools/pool/lengths-card'
import { NamedFacet } from '#components/pools/pool/named-facet'
import { PoolFrame } from '#components/pools/pool/pool-frame'
import { PromptDialog } from '#components/pools/prompts/prompt-dialog'
import { AnalysisGate } from '#components/studio/analysis-gate'
import { poolQuery } from '#lib/client/pools-queries'
import { usePoolUrl } from '#lib/client/pools-url'
import { strings } from '#lib/client/strings/index'
import { analysisQuery } from '#lib/client/studio/analysis-query'
import { readSettings, settingsChange } from '#lib/client/studio/studio-address'
import { useAddress } from '#lib/client/use-address'
import type { Analysis } from '#lib/contracts/analyses'
import type { PoolDetail } from '#lib/contracts/pools'
import { isStandardAnalysis } from '#lib/core/diversity/measured-diversity'
import { CurveCard } from './curve-card.tsx'
import { DiversityStats } from './diversity-stats.tsx'
import { DuplicatesCard } from './duplicates-card.tsx'
import { NgramsCard } from './ngrams-card.tsx'
import { SettingsBar } from './settings-bar.tsx'

type DiversityRoomProps = {
  slug: string
  first: PoolDetail
  /** What stood without a result when the page was made. */
  known: readonly (Analysis | null)[]
  canImport: boolean
}

/** How varied a pool's newest version is: the settings of the count, d and its curve, and what repeats. */
export function DiversityRoom({ slug, first, known, canImport }: DiversityRoomProps) {
  const { data: pool } = useQuery({ ...poolQuery(slug, first.poolId), initialData: first })
  const { version } = pool
  return (
    <PoolFrame slug={slug} pool={pool} tab="diversity" canImport={canImport}>
      {version ? (
        <Figures slug={slug} pool={{ ...pool, version }} known={known} canImport={canImport} />
      ) : (
        <p className="text-ink-muted">{strings.studio.noVersion}</p>
      )}
    </PoolFrame>
  )
}

type ReadyPool = PoolDetail & { version: NonNullable<PoolDetail['version']> }

type FiguresProps = Omit<DiversityRoomProps, 'first'> & { pool: ReadyPool }

function Figures({ slug, pool, known, canImport }: FiguresProps) {
  const { params, change } = useAddress()
  const { promptId, setPrompt } = usePoolUrl()
  const settings = readSettings(params)
  const canCancel = canImport || !isStandardAnalysis(settings)
  const place = { slug, poolId: pool.poolId, version: pool.version.number }
  const asked = { kind: 'prompt-diversity', settings } as const
  const askedProfile = { kind: 'pool-profile', settings } as const
  const { data: profile } = useQuery(analysisQuery(place, askedProfile, known))
  return (
    <div className="flex flex-col gap-5">
      <SettingsBar
        key={JSON.stringify(settings)}
        settings={settings}
        onApply={(next) => change(settingsChange(next), 'push')}
      />
      <AnalysisGate place={place} request={asked} known={known} canCancel={canCancel} skeleton="h-96">
        {(measured) => (
          <>
            <DiversityStats measured={measured} profile={profile?.result ?? null} />
            <CurveCard measured={measured} diverseCurve={profile?.result?.diverseCurve ?? null} />
          </>
        )}
      </AnalysisGate>
      <AnalysisGate place={place} request={askedProfile} known={known} canCancel={canCancel} skeleton="h-40">
        {({ nearDuplicates, repeatedNgrams }) => (
          <div className="grid items-start gap-5 xl:grid-cols-2">
            <DuplicatesCard found={nearDuplicates} onOpen={setPrompt} />
            <NgramsCard ngrams={repeatedNgrams} onOpen={setPrompt} />
          </div>
        )}
      </AnalysisGate>
      <div className="grid items-start gap-5 lg:grid-cols-3">
        <LengthsCard pool={pool} />
        <div className="flex min-w-0 flex-col gap-5">
          <NamedFacet pool={pool} by="sources" />
          <NamedFacet pool={pool} by="langs" />
        </div>
      </div>
      <PromptDialog slug={slug} pool={pool} promptId={promptId} onPrompt={setPrompt} />
    </div>
  )
}
