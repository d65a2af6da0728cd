import { type RefObject, useEffect, useRef, useState } from 'react'
import { isRunningOut, leaseState, shouldRenew } from '#lib/core/queueing/lease-rules'
import { wallMs } from '../../clock.ts'
import { renewLeases } from '../calls.ts'
import { useSession } from '../sending/session.ts'
import type { LocalItem, QueueState } from './queue-state.ts'
import type { WorkQueue } from './use-queue.ts'

const LOOK_EVERY_MS = 5_000

/** live: nothing to say. ending: it runs out unless the person does something. over: it ran out. */
export type LeaseNotice = 'live' | 'ending' | 'over'

/** Keeps the leases of what is in hand while the person is active, and tells how that of the item on screen stands. */
export function useLeases(
  queue: Pick<WorkQueue, 'path' | 'state' | 'renewed'>,
  lastActiveMs: RefObject<number>,
): LeaseNotice {
  const [notice, setNotice] = useState<LeaseNotice>('live')
  const latest = useRef(queue)
  useEffect(() => {
    latest.current = queue
  })
  const isOut = useSession() !== 'in'
  useEffect(() => {
    let isRenewing = false
    const look = async () => {
      const { state, path, renewed } = latest.current
      const nowMs = wallMs() + state.offsetMs
      setNotice(noticeOf(state.items[0], nowMs))
      const activeMs = lastActiveMs.current + state.offsetMs
      if (isRenewing || isOut || !wantsRenewal(state, activeMs, nowMs)) return
      isRenewing = true
      try {
        renewed({ type: 'renewed', renewed: await renewLeases(path), atMs: wallMs() })
      } catch {
        // No answer: the next look tries again, and the screen warns in time.
      }
      isRenewing = false
    }
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    void look()
    return () => clearInterval(timer)
  }, [isOut, lastActiveMs])
  return notice
}

const leaseOf = ({ claimedAtMs, leaseExpiresAtMs }: LocalItem) => ({ claimedAtMs, expiresAtMs: leaseExpiresAtMs })

function noticeOf(item: LocalItem | undefined, nowMs: number): LeaseNotice {
  if (!item) return 'live'
  const lease = leaseOf(item)
  if (leaseState(lease, nowMs) !== 'live') return 'over'
  return isRunningOut(lease, nowMs) ? 'ending' : 'live'
}

function wantsRenewal(state: QueueState, lastActiveMs: number, nowMs: number): boolean {
  return state.items.some((item) => {
    const lease = leaseOf(item)
    // Just run out, and the person came back before its place was given on.
    if (leaseState(lease, nowMs) === 'grace') return lastActiveMs > lease.expiresAtMs
    return shouldRenew(lease, item.expectedSeconds, lastActiveMs, nowMs)
  })
}
