import { FileDown } from 'lucide-react'
import { CampaignFrame } from '#components/campaigns/campaign-frame'
import { ExportRoom } from '#components/exports/export-room'
import { TakeSnapshotButton } from '#components/exports/take-snapshot-button'
import { WavesCard } from '#components/exports/waves-card'
import { ButtonLink } from '#components/ui/actions/button-link'
import { EmptyState } from '#components/ui/display/empty-state'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { readAddress } from '#lib/client/exports/address'
import { strings } from '#lib/client/strings/index'
import { CampaignDetail, CampaignParams } from '#lib/contracts/campaigns'
import { Snapshots } from '#lib/contracts/exports'
import { WaveSnapshots } from '#lib/contracts/waves'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readCampaign } from '#lib/services/campaigns/read-campaign'
import { listSnapshots } from '#lib/services/snapshots/list-snapshots'
import { listWaveSnapshots } from '#lib/services/waves/list-wave-snapshots'

export const metadata = { title: strings.campaigns.tabNames.export }

export default page({
  access: 'campaign.export',
  render: async ({ deps, actor, params, search }) => {
    const asked = CampaignParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such campaign.')
    const slug = params.slug ?? ''
    const { campaignId } = asked.data
    const campaign = CampaignDetail.parse(await readCampaign(deps, actor, asked.data))
    const { snapshots, judgmentCount } = Snapshots.parse(await listSnapshots(deps, actor, asked.data))
    const [newest, ...older] = snapshots
    const { waves } = WaveSnapshots.parse({ waves: await listWaveSnapshots(deps, actor, asked.data) })
    const address = readAddress(search)
    const words = strings.export
    const take = (isMain: boolean) => (
      <TakeSnapshotButton slug={slug} campaignId={campaignId} newestId={newest?.snapshotId ?? null} isMain={isMain} />
    )
    return (
      <CampaignFrame
        slug={slug}
        campaign={campaign}
        tab="export"
        role={actor.role}
        action={newest ? take(false) : judgmentCount > 0 ? false : undefined}
      >
        {judgmentCount === 0 ? (
          <EmptyState
            icon={<FileDown aria-hidden className="size-8" />}
            title={words.emptyTitle}
            text={words.emptyText}
            action={<ButtonLink href={campaignPaths(slug, campaignId).overview}>{words.emptyAction}</ButtonLink>}
          />
        ) : newest ? (
          <ExportRoom
            slug={slug}
            campaignId={campaignId}
            snapshots={[newest, ...older]}
            judgmentCount={judgmentCount}
            address={address}
            waves={waves}
          />
        ) : (
          <EmptyState
            icon={<FileDown aria-hidden className="size-8" />}
            title={words.firstTitle(judgmentCount)}
            text={words.firstText}
            action={take(true)}
          />
        )}
        {!newest && waves.some((wave) => wave.judgmentCount > 0) && (
          <div className="mt-5">
            <WavesCard slug={slug} campaignId={campaignId} waves={waves} query={address.query} />
          </div>
        )}
      </CampaignFrame>
    )
  },
})
