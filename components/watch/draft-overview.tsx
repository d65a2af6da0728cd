'use client'
import { type ReactNode, useState } from 'react'
import { CampaignFrame } from '#components/campaigns/campaign-frame'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { strings } from '#lib/client/strings/index'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import type { CampaignResponses } from '#lib/contracts/responses'
import { can, type Role } from '#lib/core/access/can'
import { type DraftStep, DraftSteps } from './draft-steps.tsx'
import { OpenDialog } from './open-dialog.tsx'

type DraftOverviewProps = {
  slug: string
  campaign: CampaignDetail
  needs: CampaignResponses['needs']
  rosterSize: number
  people: ReactNode
  role: Role
  onAdd: (() => void) | null
  onChanged: () => void
}

/** Plan, responses, people, open: each with what it has, and the one that is next as the page's main action. */
export function DraftOverview(props: DraftOverviewProps) {
  const { slug, campaign, needs, rosterSize, people, role, onAdd, onChanged } = props
  const [opening, setOpening] = useState(false)
  const words = strings.watch.steps
  const paths = campaignPaths(slug, campaign.campaignId)
  const { plan } = campaign
  const hasAll = needs !== null && needs.ready === needs.prompts
  const canOpen = can(role, 'campaign.edit') && plan !== null && needs !== null && needs.ready > 0
  const show = (href: string, label: string) => (
    <ButtonLink size="sm" href={href} aria-label={`${words.show}: ${label}`}>
      {words.show}
    </ButtonLink>
  )
  const open = (variant: 'primary' | 'secondary', size: 'sm' | 'md') => (
    <Button variant={variant} size={size} onClick={() => setOpening(true)}>
      {strings.watch.open.action}
    </Button>
  )
  const steps: DraftStep[] = [
    {
      ...{ key: 'plan', title: words.planTitle, isDone: plan !== null, action: show(paths.plan, words.planTitle) },
      text: plan
        ? words.planDone(plan.number, strings.campaigns.planShapeLong(plan.responsesPerPrompt, plan.prompts))
        : words.planMissing,
    },
    {
      ...{ key: 'responses', title: words.responsesTitle, isDone: hasAll },
      text: needs ? words.responsesReady(needs.ready, needs.prompts) : words.responsesMissing,
      action: show(paths.responses, words.responsesTitle),
    },
    {
      ...{ key: 'people', title: words.peopleTitle, isDone: rosterSize > 0 },
      text: rosterSize > 0 ? words.peopleDone(rosterSize) : words.peopleMissing,
      action: onAdd && (
        <Button size="sm" onClick={onAdd}>
          {strings.watch.people.add}
        </Button>
      ),
    },
    {
      ...{ key: 'open', title: words.openTitle, isDone: false },
      text: needs?.ready === 0 ? strings.watch.open.nothing : words.openText,
      // With prompts still lacking responses, or nobody to work on it, opening is possible but not what comes next.
      action: canOpen && !(hasAll && rosterSize > 0) && open('secondary', 'sm'),
    },
  ]
  return (
    <CampaignFrame slug={slug} campaign={campaign} tab="overview" role={role} action={mainAction()}>
      <div className="flex flex-col gap-5">
        <DraftSteps steps={steps} />
        {people}
      </div>
      {canOpen && (
        <OpenDialog
          slug={slug}
          campaign={{ ...campaign, plan }}
          needs={needs}
          people={rosterSize}
          open={opening}
          onOpenChange={setOpening}
          onOpened={onChanged}
        />
      )}
    </CampaignFrame>
  )

  function mainAction(): ReactNode {
    // The frame itself leads to the plan and to the responses.
    if (!plan || !hasAll) return undefined
    if (rosterSize > 0) return canOpen && open('primary', 'md')
    return (
      onAdd && (
        <Button variant="primary" onClick={onAdd}>
          {strings.watch.people.add}
        </Button>
      )
    )
  }
}
