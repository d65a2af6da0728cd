import { Badge, type Tone } from '#components/ui/display/badge'
import { strings } from '#lib/client/strings/index'
import type { PoolImport } from '#lib/contracts/imports'
import type { ImportState as State } from '#lib/core/interchange/imports/report'

const tones: Record<State, Tone> = {
  queued: 'neutral',
  running: 'accent',
  review: 'warning',
  finished: 'success',
  stopped: 'neutral',
  cancelled: 'neutral',
  failed: 'danger',
}

/** How an import stands, in a word. */
export function ImportState({ state }: Pick<PoolImport, 'state'>) {
  return <Badge tone={tones[state]}>{strings.pools.stateNames[state]}</Badge>
}
