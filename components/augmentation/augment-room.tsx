'use client'
import { useQuery } from '@tanstack/react-query'
import { PoolFrame } from '#components/pools/pool/pool-frame'
import { AnalysisGate } from '#components/studio/analysis-gate'
import { SettingsNote } from '#components/studio/settings-note'
import { ButtonLink } from '#components/ui/actions/button-link'
import { EmptyState } from '#components/ui/display/empty-state'
import { poolQuery, poolsQuery } from '#lib/client/pools-queries'
import { strings } from '#lib/client/strings/index'
import { augmentationSettings } from '#lib/client/studio/asked'
import { readSettings } from '#lib/client/studio/studio-address'
import { useAddress } from '#lib/client/use-address'
import type { Analysis } from '#lib/contracts/analyses'
import type { Pool, PoolDetail } from '#lib/contracts/pools'
import { AugmentationResult } from './augmentation-result.tsx'
import { CandidatesForm } from './candidates-form.tsx'

type AugmentRoomProps = {
  slug: string
  first: PoolDetail
  /** All pools of the workspace that are not archived. */
  pools: Pool[]
  /** What stood without a result when the page was made. */
  known: readonly (Analysis | null)[]
  canImport: boolean
}

/** Adding the best prompts of a second pool to this one: which pool, what its prompts would bring, and the step that adds them. */
export function AugmentRoom({ slug, first, pools: firstPools, known, canImport }: AugmentRoomProps) {
  const words = strings.studio.augment
  const { params, change } = useAddress()
  const { data: pool } = useQuery({ ...poolQuery(slug, first.poolId), initialData: first })
  const { data: pools } = useQuery({ ...poolsQuery(slug), initialData: firstPools })
  const { poolId, version } = pool
  const candidates = pools.flatMap((one) =>
    one.poolId !== poolId && one.version && one.version.promptCount > 0 ? [{ ...one, version: one.version }] : [],
  )
  const askedId = params.get('with')
  const candidate = candidates.find((one) => one.poolId === askedId)
  const settings = readSettings(params)

  if (!version || version.promptCount === 0)
    return (
      <PoolFrame slug={slug} pool={pool} tab="augment" canImport={canImport}>
        <p className="text-ink-muted">{strings.studio.noVersion}</p>
      </PoolFrame>
    )
  return (
    <PoolFrame slug={slug} pool={pool} tab="augment" canImport={canImport}>
      {candidates.length === 0 ? (
        <EmptyState
          title={words.emptyTitle}
          text={words.noPools}
          action={canImport && <ButtonLink href={`/w/${slug}/pools/new`}>{words.importPool}</ButtonLink>}
        />
      ) : (
        <div className="flex flex-col gap-5">
          <div className="flex flex-col gap-3">
            <CandidatesForm
              key={candidate?.poolId ?? ''}
              candidates={candidates}
              chosen={candidate?.poolId ?? null}
              isUnknown={askedId !== null && !candidate}
              onAsk={(next) => change({ with: next, m: null }, 'push')}
            />
            <SettingsNote slug={slug} poolId={poolId} settings={settings} />
          </div>
          {candidate ? (
            <AnalysisGate
              place={{ slug, poolId, version: version.number }}
              request={{ kind: 'augmentation', settings: augmentationSettings(settings, candidate) }}
              known={known}
              canCancel
              skeleton="h-96"
            >
              {(figures, analysis) => (
                <AugmentationResult
                  key={analysis.analysisId}
                  slug={slug}
                  pool={{ poolId, name: pool.name, version }}
                  candidate={candidate}
                  analysis={analysis}
                  figures={figures}
                  canAdd={canImport}
                />
              )}
            </AnalysisGate>
          ) : (
            <EmptyState title={words.emptyTitle} text={words.emptyText} />
          )}
        </div>
      )}
    </PoolFrame>
  )
}
