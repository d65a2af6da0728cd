'use client'
import { useEffect, useState } from 'react'
import type { PoolImport } from '#lib/contracts/imports'
import { Rate } from './uploads-rate.ts'

type Rates = {
  /** Bytes of the file, and prompts, a second; null until there is a second to judge by. */
  bytes: number | null
  prompts: number | null
}

/** How fast an import goes, from one look at it to the next. */
export function useImportRate({
  bytesRead,
  readCount,
  state,
}: Pick<PoolImport, 'bytesRead' | 'readCount' | 'state'>): Rates {
  const [rates] = useState(() => ({ bytes: new Rate(), prompts: new Rate() }))
  const [shown, setShown] = useState<Rates>({ bytes: null, prompts: null })
  useEffect(() => {
    if (state !== 'running') return
    const at = performance.now()
    setShown({ bytes: rates.bytes.add(bytesRead, at), prompts: rates.prompts.add(readCount, at) })
  }, [bytesRead, readCount, state, rates])
  return shown
}
