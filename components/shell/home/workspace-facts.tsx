import { CampaignsTable } from '#components/campaigns/campaigns-table'
import { TextLink } from '#components/ui/actions/text-link'
import { Banner } from '#components/ui/display/banner'
import { Stat } from '#components/ui/display/stat'
import { StatRow } from '#components/ui/display/stat-row'
import { BudgetBanner } from '#components/watch/budget-banner'
import type { NextStep } from '#lib/client/next-step'
import { strings } from '#lib/client/strings/index'
import type { Campaign } from '#lib/contracts/campaigns'
import type { Role } from '#lib/core/access/can'
import { NextStepCard } from './next-step-card.tsx'
import { type RecentPool, RecentPools } from './recent-pools.tsx'

type WorkspaceFactsProps = {
  slug: string
  isDemo: boolean
  step: NextStep
  poolCount: number
  /** Of all ready versions together. */
  promptCount: number
  responseCount: number
  /** Null for those who may not see who is here. */
  memberCount: number | null
  recent: readonly RecentPool[]
  campaignCount: number
  recentCampaigns: readonly Campaign[]
  /** Those whose budget runs low or is used up: what a lead should see before anything else. */
  lowOnBudget: readonly Campaign[]
  /** Of the reader. */
  role: Role
}

/** What a lead sees first: what to do, how much there is, what changed last. */
export function WorkspaceFacts(props: WorkspaceFactsProps) {
  const {
    slug,
    isDemo,
    step,
    poolCount,
    promptCount,
    responseCount,
    memberCount,
    recent,
    campaignCount,
    recentCampaigns,
    lowOnBudget,
    role,
  } = props
  const words = strings.shell.homePage
  const { count } = strings.common
  return (
    <div className="flex flex-col gap-5">
      {isDemo && <Banner title={words.demoTitle}>{words.demoText}</Banner>}
      {lowOnBudget.map((campaign) => (
        <BudgetBanner key={campaign.campaignId} slug={slug} campaign={campaign} role={role} isNamed />
      ))}
      <NextStepCard step={step} slug={slug} />
      {poolCount > 0 && (
        <StatRow>
          <Stat label={words.poolCount} value={count(poolCount)} />
          <Stat label={words.promptCount} value={count(promptCount)} />
          <Stat label={words.responseCount} value={count(responseCount)} />
          <Stat label={words.campaignCount} value={count(campaignCount)} />
          {memberCount !== null && <Stat label={words.peopleCount} value={count(memberCount)} />}
        </StatRow>
      )}
      {recentCampaigns.length > 0 && (
        <CampaignsTable
          slug={slug}
          campaigns={recentCampaigns}
          title={words.recentCampaigns}
          action={<TextLink href={`/w/${slug}/campaigns`}>{words.allCampaigns}</TextLink>}
        />
      )}
      {recent.length > 0 && <RecentPools slug={slug} pools={recent} />}
    </div>
  )
}
