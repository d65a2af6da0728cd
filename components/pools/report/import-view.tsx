'use client'
import { useQuery } from '@tanstack/react-query'
import { PageHeader } from '#components/ui/display/page-header'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { importQuery, isMoving } from '#lib/client/pools-queries'
import { strings } from '#lib/client/strings/index'
import type { ImportNow } from '#lib/contracts/imports'
import { ImportProgress } from '../import/import-progress.tsx'
import { ImportState } from '../list/import-state.tsx'
import { ImportReport } from './import-report.tsx'

type ImportViewProps = {
  slug: string
  poolName: string
  /** The campaign that asked for the responses, where they are some. */
  campaign: { campaignId: string; name: string } | null
  first: ImportNow
  canImport: boolean
}

/** One import on a page of its own: its progress while it runs, its report ever after. */
export function ImportView({ slug, poolName, campaign, first, canImport }: ImportViewProps) {
  const words = strings.pools
  const { data: now } = useQuery({ ...importQuery(slug, first.importId), initialData: first })
  return (
    <>
      <PageHeader
        breadcrumbs={
          campaign
            ? [
                { label: strings.campaigns.title, href: `/w/${slug}/campaigns` },
                { label: campaign.name, href: campaignPaths(slug, campaign.campaignId).overview },
                {
                  label: strings.campaigns.tabNames.responses,
                  href: campaignPaths(slug, campaign.campaignId).responses,
                },
              ]
            : [
                { label: words.title, href: `/w/${slug}/pools` },
                { label: poolName, href: `/w/${slug}/pools/${first.poolId}` },
              ]
        }
        title={words.imports.reportTitle(now.fileName)}
        badge={<ImportState state={now.state} />}
      />
      {isMoving(now) ? (
        <ImportProgress slug={slug} first={now} canImport={canImport} />
      ) : (
        <ImportReport slug={slug} report={now} canImport={canImport} />
      )}
    </>
  )
}
