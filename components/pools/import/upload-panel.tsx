'use client'
import { useQueryClient } from '@tanstack/react-query'
import type { Route } from 'next'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useSyncExternalStore } from 'react'
import { useToast } from '#components/ui/overlays/use-toast'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { keys } from '#lib/client/keys'
import { strings } from '#lib/client/strings/index'
import { dismissUpload, readUploads, resumeKept, subscribeUploads, type UploadTask } from '#lib/client/uploads-center'
import { ImportWatch } from './import-watch.tsx'
import { InterruptedUploads } from './interrupted-uploads.tsx'
import { UploadCard } from './upload-card.tsx'

const none: readonly UploadTask[] = []

/** The files this person is sending to this workspace; takes up by itself what a reload interrupted. */
export function UploadPanel({ slug }: { slug: string }) {
  const all = useSyncExternalStore(subscribeUploads, readUploads, () => none)
  const tasks = all.filter((task) => task.slug === slug)
  const moving = tasks.filter((task) => task.state !== 'done')
  const router = useRouter()
  const pathname = usePathname()
  const client = useQueryClient()
  const announce = useToast()
  useEffect(() => void resumeKept(slug), [slug])

  const arrived = tasks.find((task) => task.started)
  useEffect(() => {
    if (!arrived?.started) return
    void client.invalidateQueries({ queryKey: keys.pools.all(slug) })
    const { campaignId, poolId } = arrived.started
    if (campaignId) void client.invalidateQueries({ queryKey: keys.campaigns.one(slug, campaignId) })
    const target = (campaignId ? campaignPaths(slug, campaignId).responses : `/w/${slug}/pools/${poolId}`) as Route
    // On the pages one imports from, the pool is the next thing to see; elsewhere nobody is taken away from their work.
    if (pathname === `/w/${slug}/pools` || pathname === `/w/${slug}/pools/new`) router.push(target)
    else if (pathname === target) router.refresh()
    else
      announce.success(strings.pools.imports.startedToast(arrived.fileName), {
        action: { label: strings.pools.imports.open, onSelect: () => router.push(target) },
      })
    dismissUpload(arrived.key)
  }, [arrived, announce, client, pathname, router, slug])

  return (
    <>
      {moving.length > 0 && (
        <section aria-label={strings.common.working} className="mb-5 flex flex-col gap-3">
          {moving.map((task) => (
            <UploadCard key={task.key} task={task} />
          ))}
        </section>
      )}
      <InterruptedUploads slug={slug} moving={moving} />
      <ImportWatch slug={slug} />
    </>
  )
}
