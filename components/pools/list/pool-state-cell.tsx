import { ProgressBar } from '#components/ui/display/progress-bar'
import { isMoving } from '#lib/client/pools-queries'
import { strings } from '#lib/client/strings/index'
import type { Pool } from '#lib/contracts/pools'
import { ImportState } from './import-state.tsx'

/** A pool's state in the list: the bar of a running import, or how the last one ended. */
export function PoolStateCell({ pool: { latestImport, name } }: { pool: Pool }) {
  if (!latestImport) return null
  if (!isMoving(latestImport)) return <ImportState state={latestImport.state} />
  const { state, isEnding, bytesRead, bytesTotal } = latestImport
  return (
    <div className="w-40">
      <ProgressBar
        aria-label={strings.pools.imports.running(name)}
        value={isEnding || state === 'queued' ? null : bytesRead / bytesTotal}
        label={strings.pools.stateNames[state === 'queued' ? 'queued' : 'running']}
      />
    </div>
  )
}
