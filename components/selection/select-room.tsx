'use client'
import { useQuery } from '@tanstack/react-query'
import { PoolFrame } from '#components/pools/pool/pool-frame'
import { PromptDialog } from '#components/pools/prompts/prompt-dialog'
import { AnalysisGate } from '#components/studio/analysis-gate'
import { SettingsNote } from '#components/studio/settings-note'
import { EmptyState } from '#components/ui/display/empty-state'
import { poolQuery } from '#lib/client/pools-queries'
import { usePoolUrl } from '#lib/client/pools-url'
import { strings } from '#lib/client/strings/index'
import { readChoice, selectionSettings } from '#lib/client/studio/asked'
import { readSettings, settingsChange } from '#lib/client/studio/studio-address'
import { useAddress } from '#lib/client/use-address'
import type { Analysis } from '#lib/contracts/analyses'
import type { PoolDetail } from '#lib/contracts/pools'
import { SelectForm } from './select-form.tsx'
import { SelectionResult } from './selection-result.tsx'

type Known = {
  /** What stood without a result when the page was made. */
  known: readonly (Analysis | null)[]
}
type SelectRoomProps = Known & { slug: string; first: PoolDetail; canImport: boolean }
type Version = NonNullable<PoolDetail['version']>

/** Choosing prompts of a pool's newest version: the question at the left, what it comes to at the right. */
export function SelectRoom({ slug, first, known, canImport }: SelectRoomProps) {
  const { data: pool } = useQuery({ ...poolQuery(slug, first.poolId), initialData: first })
  const { version } = pool
  return (
    <PoolFrame slug={slug} pool={pool} tab="select" canImport={canImport}>
      {version && version.promptCount > 0 ? (
        <Choice slug={slug} pool={{ poolId: pool.poolId, version }} known={known} />
      ) : (
        <p className="text-ink-muted">{strings.studio.noVersion}</p>
      )}
    </PoolFrame>
  )
}

type ChoiceProps = Known & { slug: string; pool: { poolId: string; version: Version } }

function Choice({ slug, pool, known }: ChoiceProps) {
  const words = strings.studio.select
  const { params, change } = useAddress()
  const { promptId, setPrompt } = usePoolUrl()
  const { poolId, version } = pool
  const most = version.promptCount - version.repeatedCount
  const settings = readSettings(params)
  const { method, count } = readChoice(params, most)
  const asked = { method, count, seed: settings.seed }
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[21rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-3 lg:sticky lg:top-5">
        <SelectForm
          key={JSON.stringify(asked)}
          asked={asked}
          most={most}
          onAsk={(next) =>
            change(
              {
                method: next.method,
                count: String(next.count),
                seed: settingsChange({ ...settings, seed: next.seed }).seed,
              },
              'push',
            )
          }
        />
        <SettingsNote slug={slug} poolId={poolId} settings={settings} />
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        {count === null ? (
          <EmptyState title={words.emptyTitle} text={words.emptyText} />
        ) : (
          <AnalysisGate
            place={{ slug, poolId, version: version.number }}
            request={{ kind: 'selection', settings: selectionSettings(settings, { method, count }) }}
            known={known}
            canCancel
            skeleton="h-96"
          >
            {(figures, analysis) => (
              <SelectionResult
                slug={slug}
                analysis={analysis}
                figures={figures}
                poolPrompts={version.promptCount}
                onOpen={setPrompt}
              />
            )}
          </AnalysisGate>
        )}
      </div>
      <PromptDialog slug={slug} pool={pool} promptId={promptId} onPrompt={setPrompt} />
    </div>
  )
}
