'use client'
import { useEffect, useState } from 'react'
import type { Analysis } from '#lib/contracts/analyses'
import { Rate, secondsLeft } from '../uploads-rate.ts'

/** How many seconds a running analysis will still take, judged from one look at it to the next; null until there is something to judge by. */
export function useTimeLeft({ analysisId, progressRatio, state }: Analysis): number | null {
  const [rate] = useState(() => ({ of: analysisId as string, measured: new Rate() }))
  const [perSecond, setPerSecond] = useState<number | null>(null)
  useEffect(() => {
    if (rate.of !== analysisId) {
      rate.of = analysisId
      rate.measured = new Rate()
      setPerSecond(null)
    }
    if (state === 'running') setPerSecond(rate.measured.add(progressRatio, performance.now()))
  }, [rate, analysisId, progressRatio, state])
  return state === 'running' ? secondsLeft(progressRatio, 1, perSecond) : null
}
