import { JudgedText } from '#components/annotate/item/judged-text'
import { CampaignFrame } from '#components/campaigns/campaign-frame'
import { Card } from '#components/ui/display/card'
import { strings } from '#lib/client/strings/index'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import type { GuidelineVersion } from '#lib/contracts/guidelines'
import { can, type Role } from '#lib/core/access/can'
import { GuidelinesEditor } from './guidelines-editor.tsx'
import { type Comparison, VersionsCard } from './versions-card.tsx'

type GuidelinesRoomProps = {
  slug: string
  campaign: CampaignDetail
  role: Role
  /** Newest first. */
  versions: readonly [GuidelineVersion, ...GuidelineVersion[]]
  /** The newest as annotators see them; sanitised. */
  html: string
  comparison: Comparison | null
}

/** What annotators are told to prefer, as it stands, as it was, and as it will be. */
export function GuidelinesRoom({ slug, campaign, role, versions, html, comparison }: GuidelinesRoomProps) {
  const { campaignId, state, archivedAt } = campaign
  const [newest] = versions
  const mayWrite = can(role, 'campaign.edit') && archivedAt === null
  return (
    <CampaignFrame slug={slug} campaign={campaign} tab="guidelines" role={role}>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {mayWrite ? (
          <GuidelinesEditor {...{ slug, campaignId, newest }} isRunning={state === 'open' || state === 'paused'} />
        ) : (
          <Card title={strings.rulings.guidelines.version(newest.number)}>
            <JudgedText text={{ html, raw: '' }} raw={false} />
          </Card>
        )}
        <div className="flex min-w-0 flex-col gap-5">
          <VersionsCard versions={versions} comparison={comparison} />
        </div>
      </div>
    </CampaignFrame>
  )
}
