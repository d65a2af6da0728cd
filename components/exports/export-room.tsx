'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Banner } from '#components/ui/display/banner'
import { addressOf, type ExportAddress } from '#lib/client/exports/address'
import { strings } from '#lib/client/strings/index'
import type { ExportQuery, Snapshot } from '#lib/contracts/exports'
import type { WaveSnapshot } from '#lib/contracts/waves'
import { ExportResult } from './export-result.tsx'
import { FirstRowsCard } from './first-rows-card.tsx'
import { PolicyCard } from './policy-card.tsx'
import { SnapshotsCard } from './snapshots-card.tsx'
import { UseCard } from './use-card.tsx'
import { WavesCard } from './waves-card.tsx'

type ExportRoomProps = {
  slug: string
  campaignId: string
  /** Newest first, at least one. */
  snapshots: readonly [Snapshot, ...Snapshot[]]
  /** Judgments in the campaign by now. */
  judgmentCount: number
  address: ExportAddress
  /** Of a wave: the newest snapshot of each wave of its series; else empty. */
  waves: readonly WaveSnapshot[]
}

/** What to make of which snapshot, what comes out of it, and the files. Every choice stands in the address. */
export function ExportRoom({ slug, campaignId, snapshots, judgmentCount, address, waves }: ExportRoomProps) {
  const router = useRouter()
  const [query, setQuery] = useState(address.query)
  const snapshot = snapshots.find((one) => one.snapshotId === address.snapshotId) ?? snapshots[0]
  const place = { slug, campaignId, snapshotId: snapshot.snapshotId }
  const newer = judgmentCount - snapshot.judgmentCount

  const choose = (next: ExportQuery) => {
    setQuery(next)
    window.history.replaceState(null, '', addressOf({ ...address, query: next }) || window.location.pathname)
  }
  return (
    <div className="flex flex-col gap-5">
      {newer > 0 && <Banner>{strings.export.newer(newer)}</Banner>}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <div className="lg:sticky lg:top-5">
          <PolicyCard query={query} onChange={choose} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <ExportResult place={place} query={query} />
          <FirstRowsCard place={place} query={query} />
          <UseCard campaignId={campaignId} snapshot={snapshot} query={query} />
        </div>
      </div>
      {waves.length > 0 && <WavesCard slug={slug} campaignId={campaignId} waves={waves} query={query} />}
      <SnapshotsCard
        snapshots={snapshots}
        shown={snapshot.snapshotId}
        onShow={(snapshotId) => router.push(addressOf({ snapshotId, query }) as Route, { scroll: false })}
      />
    </div>
  )
}
