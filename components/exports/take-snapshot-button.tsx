'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { useToast } from '#components/ui/overlays/use-toast'
import { changeAddress } from '#lib/client/address'
import { takeSnapshot } from '#lib/client/exports/queries'
import { strings } from '#lib/client/strings/index'

type TakeSnapshotButtonProps = {
  slug: string
  campaignId: string
  /** The snapshot that is newest on the page. */
  newestId: string | null
  isMain: boolean
}

export function TakeSnapshotButton({ slug, campaignId, newestId, isMain }: TakeSnapshotButtonProps) {
  const router = useRouter()
  const announce = useToast()
  const [isTaking, setIsTaking] = useState(false)
  const words = strings.export
  const take = async () => {
    setIsTaking(true)
    try {
      const snapshot = await takeSnapshot(slug, campaignId)
      announce.success(snapshot.snapshotId === newestId ? words.unchanged : words.taken(snapshot.judgmentCount))
      // The page without a snapshot in its address shows the newest one.
      changeAddress({ snapshot: null })
      router.refresh()
    } catch (error) {
      announce.error(error)
    } finally {
      setIsTaking(false)
    }
  }
  return (
    <Button variant={isMain ? 'primary' : 'secondary'} loading={isTaking} onClick={take}>
      {words.take}
    </Button>
  )
}
