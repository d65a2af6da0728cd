import { CampaignFrame } from '#components/campaigns/campaign-frame'
import { LockedPlan } from '#components/planner/locked-plan'
import { Planner } from '#components/planner/planner'
import { LockedPlanActions } from '#components/replan/locked-plan-actions'
import { PlanVersions } from '#components/replan/plan-versions'
import { typedIn } from '#lib/client/planner/form/fields'
import { strings } from '#lib/client/strings/index'
import { CampaignDetail, CampaignParams } from '#lib/contracts/campaigns'
import { Plans } from '#lib/contracts/plans'
import { can } from '#lib/core/access/can'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readCampaign } from '#lib/services/campaigns/read-campaign'
import { listPlans } from '#lib/services/plans/list-plans'
import { loadPlanner } from './load-planner.ts'

export const metadata = { title: strings.campaigns.tabNames.plan }

export default page({
  access: 'campaign.view',
  render: async ({ deps, actor, params, search }) => {
    const asked = CampaignParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such campaign.')
    const slug = params.slug ?? ''
    const canEdit = can(actor.role, 'campaign.edit')
    const campaign = CampaignDetail.parse(await readCampaign(deps, actor, asked.data))
    const { plans } = Plans.parse({ plans: await listPlans(deps, actor, asked.data) })
    const plan = plans.find(({ number }) => String(number) === search.version) ?? plans[0]
    if (plan) {
      const isRunning = campaign.state === 'open' || campaign.state === 'paused'
      return (
        <CampaignFrame slug={slug} campaign={campaign} tab="plan" role={actor.role}>
          <div className="flex flex-col gap-5">
            {(isRunning || plans.length > 1) && (
              <PlanVersions
                slug={slug}
                campaignId={campaign.campaignId}
                plans={plans}
                shown={plan.number}
                canReplan={canEdit && isRunning && campaign.archivedAt === null}
              />
            )}
            <LockedPlan
              plan={plan}
              actions={<LockedPlanActions slug={slug} campaignId={campaign.campaignId} version={plan.number} />}
            />
          </div>
        </CampaignFrame>
      )
    }
    const begins = await loadPlanner(deps, actor, campaign)
    return (
      <CampaignFrame slug={slug} campaign={campaign} tab="plan" role={actor.role}>
        <Planner
          // A draft that becomes a wave begins anew, with its part of the budget.
          key={`${campaign.campaignId} ${campaign.wave}`}
          slug={slug}
          campaign={campaign}
          {...begins}
          search={typedIn(search)}
          canEdit={canEdit}
        />
      </CampaignFrame>
    )
  },
})
