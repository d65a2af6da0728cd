import { ImportProgress } from '#components/pools/import/import-progress'
import { ImportReport } from '#components/pools/report/import-report'
import { TextLink } from '#components/ui/actions/text-link'
import { Banner } from '#components/ui/display/banner'
import { isMoving } from '#lib/client/pools-queries'
import { strings } from '#lib/client/strings/index'
import type { PoolImport } from '#lib/contracts/imports'

type LatestResponsesProps = { slug: string; latest: PoolImport; canImport: boolean }

/** What the newest import of responses wants: to be watched, to be decided, or, having failed, to be understood. */
export function LatestResponses({ slug, latest, canImport }: LatestResponsesProps) {
  const words = strings.pools.imports
  const { importId, poolId, state } = latest
  if (isMoving(latest)) return <ImportProgress key={importId} slug={slug} first={latest} canImport={canImport} />
  if (state === 'review') return <ImportReport slug={slug} report={latest} canImport={canImport} />
  if (state !== 'failed') return null
  return (
    <Banner
      tone="danger"
      title={words.failedToast(latest.fileName)}
      action={<TextLink href={`/w/${slug}/pools/${poolId}/imports/${importId}`}>{words.openReport}</TextLink>}
    >
      {latest.failureDetail}
    </Banner>
  )
}
