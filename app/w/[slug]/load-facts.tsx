import { WorkspaceFacts } from '#components/shell/home/workspace-facts'
import { nextStep } from '#lib/client/next-step'
import { type Campaign, Campaigns } from '#lib/contracts/campaigns'
import type { Actor } from '#lib/core/access/actor'
import { can } from '#lib/core/access/can'
import { warningPercent } from '#lib/core/queueing/budget-warning'
import { currentWorkspaces } from '#lib/http/shell-facts'
import { listCampaigns } from '#lib/services/campaigns/list-campaigns'
import type { Deps } from '#lib/services/deps'
import { listPools } from '#lib/services/pools/list-pools'
import { listMembers } from '#lib/services/workspaces/list-members'

const RECENT = 6

const isLowOnBudget = ({ counter, pauseReason }: Campaign): boolean =>
  pauseReason === 'cap' || (counter !== null && warningPercent(counter) > 0)

/**
 * The workspace's home, with what it says read from the database. A function, not a component: development builds send
 * every component's props to the browser, and `deps` is not for the browser.
 */
export async function loadFacts(deps: Deps, actor: Actor, slug: string) {
  const [pools, listed, members, mine] = await Promise.all([
    listPools(deps, actor, { archived: false }),
    can(actor.role, 'campaign.view') ? listCampaigns(deps, actor) : [],
    can(actor.role, 'member.list') ? listMembers(deps, actor) : null,
    currentWorkspaces(),
  ])
  const { campaigns } = Campaigns.parse({ campaigns: listed })
  const ready = pools.flatMap(({ poolId, name, version }) => (version ? [{ poolId, name, ...version }] : []))
  const sum = (pick: (pool: (typeof ready)[number]) => number) => ready.reduce((total, pool) => total + pick(pool), 0)
  return (
    <WorkspaceFacts
      slug={slug}
      isDemo={mine?.workspaces.some((one) => one.slug === slug && one.isDemo) ?? false}
      step={nextStep(actor.role, { pools, campaigns, memberCount: members?.length ?? 0 })}
      poolCount={ready.length}
      promptCount={sum((pool) => pool.promptCount)}
      responseCount={sum((pool) => pool.responseCount)}
      memberCount={members?.length ?? null}
      recent={ready.toSorted((a, b) => b.readyAt.getTime() - a.readyAt.getTime()).slice(0, RECENT)}
      campaignCount={campaigns.length}
      recentCampaigns={campaigns.slice(0, RECENT)}
      lowOnBudget={can(actor.role, 'campaign.edit') ? campaigns.filter(isLowOnBudget).slice(0, RECENT) : []}
      role={actor.role}
    />
  )
}
