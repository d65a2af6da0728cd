'use client'
import { strings } from '#lib/client/strings/index'
import { areAlike, type Compared, comparedText, readCompared } from '#lib/client/studio/compared'
import { useAddress } from '#lib/client/use-address'
import type { Analysis } from '#lib/contracts/analyses'
import type { Pool } from '#lib/contracts/pools'
import { AddPool } from './add-pool.tsx'
import { ComparedColumn } from './compared-column.tsx'
import { ComparedFigures } from './compared-figures.tsx'
import { Refusal } from './refusal.tsx'

type CompareRoomProps = {
  slug: string
  pools: readonly Pool[]
  /** What stood without a result when the page was made. */
  known: readonly (Analysis | null)[]
  canCancel: boolean
}

/** Pools side by side: which ones and under which settings stands in the address; figures only where the settings are equal. */
export function CompareRoom({ slug, pools, known, canCancel }: CompareRoomProps) {
  const words = strings.studio.compare
  const { params, change } = useAddress()
  const ready = pools.flatMap((pool) =>
    pool.version && pool.version.promptCount > 0 ? [{ ...pool, version: pool.version }] : [],
  )
  const asked = readCompared(params.getAll('pool'))
  const compared = asked.flatMap((one) => {
    const pool = ready.find(({ poolId }) => poolId === one.poolId)
    return pool ? [{ ...one, pool }] : []
  })
  const show = (next: readonly Compared[]) => change({ pool: next.map(comparedText) }, 'push')
  const others = ready.filter(({ poolId }) => !compared.some((one) => one.poolId === poolId))
  return (
    <div className="flex flex-col gap-5">
      {asked.length > compared.length && <p className="text-ink-muted text-sm">{words.unknown}</p>}
      {compared.length > 0 && (
        <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
          {compared.map(({ poolId, pool, settings }, column) => (
            <ComparedColumn
              key={poolId}
              slug={slug}
              pool={pool}
              settings={settings}
              column={column}
              onSettings={(next) =>
                show(compared.map((one) => (one.poolId === poolId ? { poolId, settings: next } : one)))
              }
              onRemove={() => show(compared.filter((one) => one.poolId !== poolId))}
            />
          ))}
        </ul>
      )}
      <AddPool
        others={others}
        taken={compared.length}
        onAdd={(poolId) => {
          // The newcomer is counted as the others are, where they agree.
          const settings = compared[0]?.settings
          show([...compared, ...readCompared([settings ? comparedText({ poolId, settings }) : poolId])])
        }}
      />
      {compared.length < 2 ? (
        <p className="text-ink-muted">{ready.length < 2 ? words.noPools : words.needTwo}</p>
      ) : areAlike(compared) ? (
        <ComparedFigures slug={slug} compared={compared} known={known} canCancel={canCancel} />
      ) : (
        <Refusal
          compared={compared}
          onAlike={(settings) => show(compared.map(({ poolId }) => ({ poolId, settings })))}
        />
      )}
    </div>
  )
}
