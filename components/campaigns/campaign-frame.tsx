import clsx from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/actions/button-link'
import { Banner } from '#components/ui/display/banner'
import { PageHeader } from '#components/ui/display/page-header'
import { BudgetBanner } from '#components/watch/budget-banner'
import { nextCampaignStep } from '#lib/client/campaigns/next-campaign-step'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { strings } from '#lib/client/strings/index'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import { type Action, can, type Role } from '#lib/core/access/can'
import { CampaignActions } from './campaign-actions.tsx'
import { CampaignState } from './campaign-state.tsx'
import { RenameCampaign } from './rename-campaign.tsx'
import { WavesStrip } from './waves/waves-strip.tsx'

/** Each page of a campaign with what its page asks of the reader's role. */
const tabs = {
  overview: 'campaign.view',
  plan: 'campaign.view',
  allocation: 'campaign.view',
  annotation: 'campaign.view',
  responses: 'campaign.view',
  guidelines: 'campaign.view',
  practice: 'campaign.edit',
  questions: 'campaign.view',
  said: 'campaign.view',
  export: 'campaign.export',
} as const satisfies Record<string, Action>
export type CampaignTab = keyof typeof tabs
const tabNames = Object.keys(tabs) as CampaignTab[]

type CampaignFrameProps = {
  slug: string
  campaign: Pick<
    CampaignDetail,
    | 'campaignId'
    | 'name'
    | 'state'
    | 'pauseReason'
    | 'plan'
    | 'counter'
    | 'lackingPrompts'
    | 'archivedAt'
    | 'series'
    | 'pool'
  >
  /** The page being shown. */
  tab: CampaignTab
  /** In place of the link to the next step: the page's own main action, where the next step is done on it. */
  action?: ReactNode
  /** Of the reader: what is not theirs to open or do is not shown. */
  role: Role
  children: ReactNode
}

/** Around every page of a campaign: its name and state, the one next step, and links to its other pages. */
export function CampaignFrame({ slug, campaign, tab, action, role, children }: CampaignFrameProps) {
  const words = strings.campaigns
  const paths = campaignPaths(slug, campaign.campaignId)
  const isArchived = campaign.archivedAt !== null
  const next = isArchived ? null : nextCampaignStep(role, campaign)
  const isLead = can(role, 'campaign.edit')
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: words.title, href: `/w/${slug}/campaigns` }]}
        title={<span dir="auto">{campaign.name}</span>}
        badge={
          <>
            <CampaignState state={campaign.state} />
            {isArchived && <CampaignState state={campaign.state} isArchived />}
            {isLead && !isArchived && (
              <RenameCampaign key={campaign.name} slug={slug} campaignId={campaign.campaignId} name={campaign.name} />
            )}
            {isLead && <CampaignActions slug={slug} campaign={campaign} />}
          </>
        }
        action={
          // Whatever a page would offer as its main action changes something, or leads to where that is done.
          !isArchived &&
          (action ??
            (next !== null && next.tab !== tab && (
              <ButtonLink href={paths[next.tab]} variant="primary">
                {words.next[next.key]}
              </ButtonLink>
            )))
        }
      />
      {isArchived && (
        <div className="mb-5">
          <Banner>{words.archivedBanner}</Banner>
        </div>
      )}
      {campaign.series && <WavesStrip slug={slug} campaignId={campaign.campaignId} series={campaign.series} />}
      <nav aria-label={words.tabs} className="mb-5 flex gap-4 overflow-x-auto border-line border-b">
        {tabNames
          .filter((one) => can(role, tabs[one]))
          .map((one) => (
            <Link
              key={one}
              href={paths[one] as Route}
              aria-current={one === tab ? 'page' : undefined}
              className={clsx(
                '-mb-px flex h-9 shrink-0 items-center border-b-2 outline-offset-[-2px] hover:text-ink',
                one === tab ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-muted',
              )}
            >
              {words.tabNames[one]}
            </Link>
          ))}
      </nav>
      <div className="mb-5 empty:hidden">
        <BudgetBanner slug={slug} campaign={campaign} role={role} />
      </div>
      {children}
    </>
  )
}
