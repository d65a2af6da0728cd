'use client'
import { useQuery } from '@tanstack/react-query'
import { CampaignFrame } from '#components/campaigns/campaign-frame'
import { UploadPanel } from '#components/pools/import/upload-panel'
import { ButtonLink } from '#components/ui/actions/button-link'
import { Banner } from '#components/ui/display/banner'
import { EmptyState } from '#components/ui/display/empty-state'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { responsesQuery } from '#lib/client/campaigns/running'
import { strings } from '#lib/client/strings/index'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import type { CampaignResponses } from '#lib/contracts/responses'
import { can, type Role } from '#lib/core/access/can'
import { LackingCard } from './lacking-card.tsx'
import { LatestResponses } from './latest-responses.tsx'
import { NeedsStats } from './needs-stats.tsx'
import { ResponseImport } from './response-import.tsx'
import { ResponseImports } from './response-imports.tsx'

type ResponsesRoomProps = { slug: string; campaign: CampaignDetail; first: CampaignResponses; role: Role }

/** What the plan's prompts have and lack, the list to take away, and the place to bring responses to. */
export function ResponsesRoom({ slug, campaign, first, role }: ResponsesRoomProps) {
  const words = strings.responses
  const { campaignId, state } = campaign
  const paths = campaignPaths(slug, campaignId)
  const { data } = useQuery({ ...responsesQuery(slug, campaignId), initialData: first })
  const { needs, imports } = data
  const isDraft = state === 'draft'
  const canEdit = can(role, 'campaign.edit')
  // One import at a time: the next file waits until this one has ended or was decided.
  const isBusy = imports[0] !== undefined && imports[0].endedAt === null
  const lacking = needs ? needs.prompts - needs.ready : 0
  if (!needs)
    return (
      <CampaignFrame slug={slug} campaign={campaign} tab="responses" role={role} action={false}>
        <EmptyState
          title={words.noPlanTitle}
          text={words.noPlanText}
          action={
            canEdit && (
              <ButtonLink href={paths.plan} variant="primary">
                {words.noPlanAction}
              </ButtonLink>
            )
          }
        />
      </CampaignFrame>
    )
  return (
    <CampaignFrame slug={slug} campaign={campaign} tab="responses" role={role}>
      {canEdit && isDraft && <UploadPanel slug={slug} />}
      <div className="flex flex-col gap-5">
        {imports[0] && <LatestResponses slug={slug} latest={imports[0]} canImport={can(role, 'pool.import')} />}
        {isDraft && lacking === 0 && (
          <Banner tone="success" title={words.readyTitle}>
            {words.readyText(needs.responsesPerPrompt)}
          </Banner>
        )}
        {!isDraft && <Banner>{words.openedText}</Banner>}
        <NeedsStats needs={needs} />
        {isDraft && lacking > 0 && (
          <LackingCard slug={slug} campaignId={campaignId} lacking={lacking} perPrompt={needs.responsesPerPrompt} />
        )}
        {isDraft && canEdit && !isBusy && <ResponseImport slug={slug} campaignId={campaignId} />}
        <ResponseImports slug={slug} imports={imports} />
      </div>
    </CampaignFrame>
  )
}
