import type { ReactNode } from 'react'
import { UploadPanel } from '#components/pools/import/upload-panel'
import { can } from '#lib/core/access/can'
import { currentActor } from '#lib/http/page'

type Props = { params: Promise<{ slug: string }>; children: ReactNode }

/** Whoever may import sees their uploads above every page of the room; they go on from page to page. */
export default async function PoolsLayout({ params, children }: Props) {
  const { slug } = await params
  const actor = await currentActor(slug)
  return (
    <>
      {actor && can(actor.role, 'pool.import') && <UploadPanel slug={slug} />}
      {children}
    </>
  )
}
