'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { ConfirmDialog } from '#components/ui/overlays/confirm-dialog'
import { useToast } from '#components/ui/overlays/use-toast'
import { keys } from '#lib/client/keys'
import { decideImport } from '#lib/client/pools-actions'
import { strings } from '#lib/client/strings/index'
import type { PoolImport } from '#lib/contracts/imports'

/** Keep the rest, or stop: asked once, where the report is read. */
export function ImportDecision({ slug, report, canImport }: { slug: string; report: PoolImport; canImport: boolean }) {
  const words = strings.pools.imports
  const { kind, campaignId, importId, fileName, acceptedCount, rejectedCount, leftOut } = report
  const client = useQueryClient()
  const router = useRouter()
  const announce = useToast()
  const [keeping, setKeeping] = useState(false)
  const [asking, setAsking] = useState(false)
  const readAgain = async () => {
    await client.invalidateQueries({ queryKey: keys.pools.all(slug) })
    if (campaignId) await client.invalidateQueries({ queryKey: keys.campaigns.one(slug, campaignId) })
    router.refresh()
  }
  const decide = async (decision: 'keep' | 'stop') => {
    try {
      await decideImport(slug, importId, decision)
    } catch (error) {
      // It may have been done and only the answer lost: what holds now is read again. Not waited for, the network may be away.
      void readAgain()
      throw error
    }
    announce.success(decision === 'keep' ? words.keptToast(kind, acceptedCount) : words.stoppedToast)
    await readAgain()
  }
  const keep = async () => {
    setKeeping(true)
    try {
      await decide('keep')
    } catch (error) {
      announce.error(error)
    } finally {
      setKeeping(false)
    }
  }
  return (
    <>
      <Banner
        tone="warning"
        title={words.reviewTitle(kind, acceptedCount, rejectedCount, leftOut.length)}
        action={
          canImport && (
            <>
              <Button onClick={() => setAsking(true)} disabled={keeping}>
                {words.stop}
              </Button>
              <Button variant="primary" loading={keeping} onClick={() => void keep()}>
                {words.keep(acceptedCount)}
              </Button>
            </>
          )
        }
      >
        {words.reviewText}
      </Banner>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.stopTitle(fileName)}
        confirmLabel={words.stop}
        onConfirm={() => decide('stop')}
      >
        {words.stopText(kind, acceptedCount)}
      </ConfirmDialog>
    </>
  )
}
