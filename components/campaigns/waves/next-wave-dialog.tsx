'use client'
import { useQuery } from '@tanstack/react-query'
import { FailureText } from '#components/ui/display/failure-text'
import { Skeleton } from '#components/ui/display/skeleton'
import { Dialog } from '#components/ui/overlays/dialog'
import { campaignQuery } from '#lib/client/campaigns/life-calls'
import { describeFailure } from '#lib/client/failure'
import { poolsQuery } from '#lib/client/pools-queries'
import { strings } from '#lib/client/strings/index'
import type { Campaign } from '#lib/contracts/campaigns'
import { NextWaveForm } from './next-wave-form.tsx'

type NextWaveDialogProps = {
  slug: string
  campaign: Pick<Campaign, 'campaignId'>
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Reads how the series stands by now, then asks what the next wave is to be. */
export function NextWaveDialog({ slug, campaign, open, onOpenChange }: NextWaveDialogProps) {
  const now = useQuery({ ...campaignQuery(slug, campaign.campaignId), enabled: open, staleTime: 0, gcTime: 0 })
  const pools = useQuery({ ...poolsQuery(slug), enabled: open })
  const error = now.error ?? pools.error
  if (open && now.data && pools.data && !now.isFetching)
    return (
      <NextWaveForm
        key={now.dataUpdatedAt}
        {...{ slug, open, onOpenChange }}
        campaign={now.data}
        pools={pools.data.filter(({ version }) => version !== null)}
      />
    )
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={strings.waves.next.action}>
      {error ? (
        <FailureText failure={describeFailure(error)} />
      ) : (
        <div role="status" aria-busy="true" className="flex flex-col gap-4">
          <span className="sr-only">{strings.common.loading}</span>
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-16 w-full" />
        </div>
      )}
    </Dialog>
  )
}
