'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { ProgressBar } from '#components/ui/display/progress-bar'
import { ConfirmDialog } from '#components/ui/overlays/confirm-dialog'
import { keys } from '#lib/client/keys'
import { decideImport } from '#lib/client/pools-actions'
import { useImportRate } from '#lib/client/pools-import-rate'
import { importQuery, isMoving } from '#lib/client/pools-queries'
import { strings } from '#lib/client/strings/index'
import { secondsLeft } from '#lib/client/uploads-rate'
import type { PoolImport } from '#lib/contracts/imports'

/** An import that waits or runs: how far, how fast, how long still, and the way out. Reloads the page's facts when it ends. */
export function ImportProgress({ slug, first, canImport }: { slug: string; first: PoolImport; canImport: boolean }) {
  const words = strings.pools.imports
  const amounts = strings.pools.amounts
  const client = useQueryClient()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const query = importQuery(slug, first.importId)
  const { data } = useQuery(query)
  const now = data ?? { ...first, needsWorker: false }
  const { bytes, prompts } = useImportRate(now)
  const { campaignId } = now
  const moving = isMoving(now)
  const told = useRef(false)
  useEffect(() => {
    if (moving || told.current) return
    told.current = true
    void client.invalidateQueries({ queryKey: keys.pools.all(slug) })
    if (campaignId) void client.invalidateQueries({ queryKey: keys.campaigns.one(slug, campaignId) })
    router.refresh()
  }, [moving, client, router, slug, campaignId])

  const { kind, fileName, bytesRead, bytesTotal, acceptedCount, rejectedCount, state, isEnding } = now
  const waiting = state === 'queued'
  const left = isEnding || waiting ? null : secondsLeft(bytesRead, bytesTotal, bytes)
  const label = isEnding ? words.removing(fileName) : waiting ? words.queued(fileName) : words.running(fileName)
  const facts = waiting
    ? [amounts.bytes(bytesTotal)]
    : [
        words.progress(bytesRead, bytesTotal),
        words.soFar(kind, acceptedCount, rejectedCount),
        ...(prompts === null || isEnding ? [] : [words.perSecond(kind, prompts)]),
        ...(left === null ? [] : [amounts.left(left)]),
      ]
  return (
    <section aria-label={label} className="flex flex-col gap-3">
      {now.needsWorker && (
        <Banner tone="warning" title={words.noWorkerTitle}>
          {words.noWorker}
        </Banner>
      )}
      <div className="rounded-md border border-line bg-surface p-4">
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
          <div className="min-w-0 flex-1 basis-72">
            <ProgressBar
              value={isEnding ? null : bytesRead / bytesTotal}
              label={label}
              detail={isEnding ? undefined : facts.join(', ')}
            />
          </div>
          {canImport && !isEnding && (
            <Button size="sm" onClick={() => setAsking(true)}>
              {words.cancelImport}
            </Button>
          )}
        </div>
        <p className="mt-2 text-ink-muted text-sm">{words.mayLeave}</p>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.cancelTitle(fileName)}
        confirmLabel={words.cancelImport}
        onConfirm={async () => client.setQueryData(query.queryKey, await decideImport(slug, first.importId, 'cancel'))}
      >
        {words.cancelText}
      </ConfirmDialog>
    </section>
  )
}
