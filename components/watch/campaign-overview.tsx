'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useToast } from '#components/ui/overlays/use-toast'
import { progressQuery, removeFromRoster, rosterChoicesQuery } from '#lib/client/campaigns/running'
import { keys } from '#lib/client/keys'
import { strings } from '#lib/client/strings/index'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import type { CampaignResponses } from '#lib/contracts/responses'
import type { AnnotatorProgress, CampaignProgress } from '#lib/contracts/running'
import { can, type Role } from '#lib/core/access/can'
import { DraftOverview } from './draft-overview.tsx'
import { AddPeopleDialog } from './roster/add-people-dialog.tsx'
import { PeopleCard } from './roster/people-card.tsx'
import { RunningOverview } from './running-overview.tsx'

type CampaignOverviewProps = {
  slug: string
  campaign: CampaignDetail
  firstProgress: CampaignProgress
  needs: CampaignResponses['needs']
  role: Role
}

/** A campaign's first page: what is still to do while it is a draft, and live figures from then on. */
export function CampaignOverview({ slug, campaign, firstProgress, needs, role }: CampaignOverviewProps) {
  const { campaignId } = campaign
  const client = useQueryClient()
  const router = useRouter()
  const announce = useToast()
  const [adding, setAdding] = useState(false)
  const progress = useQuery({ ...progressQuery(slug, campaignId), initialData: firstProgress })
  const now = progress.data
  const staffed = can(role, 'campaign.edit') && now.state !== 'closed'
  const choices = useQuery({ ...rosterChoicesQuery(slug, campaignId), enabled: staffed })

  const reload = () => {
    void client.invalidateQueries({ queryKey: keys.campaigns.one(slug, campaignId) })
    router.refresh()
  }
  const remove = async ({ membershipId, name }: AnnotatorProgress) => {
    await removeFromRoster(slug, campaignId, membershipId)
    announce.success(strings.watch.people.removed(name))
    reload()
  }
  const add = staffed ? () => setAdding(true) : null
  // While it is a draft the steps say that nobody is on the roster, and offer to change that.
  const isEmptyDraft = now.state === 'draft' && now.annotators.length === 0 && !choices.data?.invited.length
  const people = !isEmptyDraft && (
    <PeopleCard
      people={now.annotators}
      invited={choices.data?.invited ?? []}
      onAdd={add}
      onRemove={staffed ? remove : null}
    />
  )
  const shared = { slug, campaign: { ...campaign, state: now.state }, people, role, onAdd: add, onChanged: reload }
  return (
    <>
      {now.state === 'draft' ? (
        <DraftOverview {...shared} needs={needs} rosterSize={now.annotators.length} />
      ) : (
        <RunningOverview {...shared} progress={now} updatedAtMs={progress.dataUpdatedAt} failure={progress.error} />
      )}
      {staffed && (
        <AddPeopleDialog
          slug={slug}
          campaignId={campaignId}
          choices={choices.data}
          open={adding}
          onOpenChange={setAdding}
          onChanged={reload}
        />
      )}
    </>
  )
}
