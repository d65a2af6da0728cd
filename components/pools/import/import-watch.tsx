'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Route } from 'next'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useToast } from '#components/ui/overlays/use-toast'
import { keys } from '#lib/client/keys'
import { isMoving, poolsQuery } from '#lib/client/pools-queries'
import { strings } from '#lib/client/strings/index'

/** Tells when an import of the workspace ends while the lead is looking at something else. */
export function ImportWatch({ slug }: { slug: string }) {
  const { data } = useQuery(poolsQuery(slug))
  const client = useQueryClient()
  const router = useRouter()
  const pathname = usePathname()
  const announce = useToast()
  const moving = useRef(new Set<string>())
  useEffect(() => {
    const words = strings.pools.imports
    for (const { poolId, name, latestImport } of data ?? []) {
      if (!latestImport) continue
      if (isMoving(latestImport)) moving.current.add(latestImport.importId)
      else if (moving.current.delete(latestImport.importId)) {
        void client.invalidateQueries({ queryKey: keys.pools.one(slug, poolId) })
        const target = `/w/${slug}/pools/${poolId}` as Route
        if (pathname.startsWith(target)) continue
        const told = { finished: words.goesOnToast, review: words.reviewToast, failed: words.failedToast }
        const title = told[latestImport.state as keyof typeof told]?.(name)
        if (title) announce.success(title, { action: { label: words.open, onSelect: () => router.push(target) } })
      }
    }
  }, [data, announce, client, pathname, router, slug])
  return null
}
