import { useEffect } from 'react'
import type { OutboxView } from './sending/outbox-view.ts'

/** Where the browser keeps nothing, leaving the page would lose what is unsent: it asks first. */
export function useLeaveWarning({ entries, storage }: OutboxView): void {
  const isAtStake = entries.some((entry) => !entry.isKept) && storage === 'none'
  useEffect(() => {
    if (!isAtStake) return
    const onLeaving = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', onLeaving)
    return () => removeEventListener('beforeunload', onLeaving)
  }, [isAtStake])
}
