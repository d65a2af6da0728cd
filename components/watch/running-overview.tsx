import type { ReactNode } from 'react'
import { CampaignFrame } from '#components/campaigns/campaign-frame'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { Banner } from '#components/ui/display/banner'
import { FailureText } from '#components/ui/display/failure-text'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { describeFailure } from '#lib/client/failure'
import { strings } from '#lib/client/strings/index'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import type { CampaignProgress } from '#lib/contracts/running'
import { can, type Role } from '#lib/core/access/can'
import { BudgetCard } from './budget-card.tsx'
import { DaysCard } from './days-card.tsx'
import { DeclinesCard } from './declines-card.tsx'
import { ProgressStats } from './progress-stats.tsx'
import { StateActions } from './state-actions.tsx'
import { UpdatedAgo } from './updated-ago.tsx'

type RunningOverviewProps = {
  slug: string
  campaign: CampaignDetail
  progress: CampaignProgress
  updatedAtMs: number
  failure: unknown
  people: ReactNode
  role: Role
  onAdd: (() => void) | null
  onChanged: () => void
}

/** A campaign that was opened, as it stands: counts, money, days, people, declines; and how to pause or end it. */
export function RunningOverview(props: RunningOverviewProps) {
  const { slug, campaign, progress, updatedAtMs, failure, people, role, onChanged } = props
  const { state, pauseReason, budget, judgmentsUnderWay, days, declines } = progress
  const { campaignId, name, plan } = campaign
  const isLive = state !== 'closed'
  const actions = can(role, 'campaign.edit') && (
    <StateActions {...{ slug, campaignId, name, state, judgmentsUnderWay, onChanged }} />
  )
  return (
    <CampaignFrame
      slug={slug}
      campaign={{ ...campaign, pauseReason, counter: budget }}
      tab="overview"
      role={role}
      action={isLive ? actions : undefined}
    >
      <div className="flex flex-col gap-5">
        <Standing {...props} />
        {progress.openRemarks > 0 && (
          <Banner
            tone="accent"
            title={strings.rulings.questions.waiting(progress.openRemarks)}
            action={
              <ButtonLink size="sm" href={campaignPaths(slug, campaignId).questions}>
                {strings.rulings.questions.look}
              </ButtonLink>
            }
          >
            {strings.rulings.questions.waitingText}
          </Banner>
        )}
        {failure !== null && <FailureText title={strings.watch.failed} failure={describeFailure(failure)} />}
        <section aria-label={strings.watch.live} className="flex flex-col gap-1.5">
          <ProgressStats progress={progress} />
          <UpdatedAgo atMs={updatedAtMs} isLive={isLive} />
        </section>
        <div className="grid items-start gap-5 lg:grid-cols-2">
          {budget && plan && <BudgetCard budget={budget} plan={plan} />}
          <DaysCard days={days} />
        </div>
        {people}
        <DeclinesCard declines={declines} />
      </div>
    </CampaignFrame>
  )
}

/** Why nothing moves, where nothing does. */
function Standing({ progress, onAdd }: Pick<RunningOverviewProps, 'progress' | 'onAdd'>) {
  const words = strings.watch
  const { state, pauseReason, items, satisfiedItems, annotators } = progress
  if (state === 'closed') return <Banner title={words.closedTitle}>{words.closedText}</Banner>
  if (items > 0 && satisfiedItems === items)
    return (
      <Banner tone="success" title={words.allDoneTitle}>
        {words.allDoneText}
      </Banner>
    )
  if (state === 'paused' && pauseReason === 'lead')
    return (
      <Banner tone="warning" title={words.pausedTitle}>
        {words.pausedText}
      </Banner>
    )
  if (annotators.some(({ isOnRoster }) => isOnRoster)) return null
  const add = onAdd && (
    <Button variant="primary" size="sm" onClick={onAdd}>
      {words.people.add}
    </Button>
  )
  return (
    <Banner tone="warning" title={words.nobodyTitle} action={add}>
      {words.nobodyText}
    </Banner>
  )
}
