import { TextLink } from '#components/ui/actions/text-link'
import { Banner } from '#components/ui/display/banner'
import { isMoving } from '#lib/client/pools-queries'
import { strings } from '#lib/client/strings/index'
import type { PoolDetail } from '#lib/contracts/pools'
import { ImportProgress } from '../import/import-progress.tsx'
import { ImportReport } from '../report/import-report.tsx'

/** What the newest import wants from the reader: to be watched, to be decided, or, having failed, to be understood. */
export function LatestImport({ slug, pool, canImport }: { slug: string; pool: PoolDetail; canImport: boolean }) {
  const words = strings.pools
  const latest = pool.imports[0]
  if (!latest) return null
  if (isMoving(latest)) return <ImportProgress key={latest.importId} slug={slug} first={latest} canImport={canImport} />
  if (latest.state === 'review') return <ImportReport slug={slug} report={latest} canImport={canImport} />
  const report = (
    <TextLink href={`/w/${slug}/pools/${pool.poolId}/imports/${latest.importId}`}>{words.imports.openReport}</TextLink>
  )
  if (latest.state === 'failed')
    return (
      <Banner tone="danger" title={words.imports.failedToast(latest.fileName)} action={report}>
        {latest.failureDetail}
      </Banner>
    )
  if (pool.version) return null
  return (
    <Banner title={words.nothingKept} action={report}>
      {words.nothingKeptText}
    </Banner>
  )
}
