import { CampaignFrame } from '#components/campaigns/campaign-frame'
import { ReplanRoom } from '#components/replan/replan-room'
import { TextLink } from '#components/ui/actions/text-link'
import { EmptyState } from '#components/ui/display/empty-state'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { typedIn } from '#lib/client/planner/form/fields'
import { strings } from '#lib/client/strings/index'
import { CampaignDetail, CampaignParams } from '#lib/contracts/campaigns'
import { Plans } from '#lib/contracts/plans'
import { Observed, Standing } from '#lib/contracts/replan'
import { can } from '#lib/core/access/can'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readCampaign } from '#lib/services/campaigns/read-campaign'
import { listPlans } from '#lib/services/plans/list-plans'
import { readObserved } from '#lib/services/plans/replan/read-observed'
import { readStandingWork } from '#lib/services/plans/replan/read-standing-work'
import { loadPlanner } from '../load-planner.ts'

export const metadata = { title: strings.replan.open }

export default page({
  access: 'campaign.view',
  render: async ({ deps, actor, params, search }) => {
    const asked = CampaignParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such campaign.')
    const slug = params.slug ?? ''
    const campaign = CampaignDetail.parse(await readCampaign(deps, actor, asked.data))
    const { plans } = Plans.parse({ plans: await listPlans(deps, actor, asked.data) })
    const [newest] = plans
    const isRunning = campaign.state === 'open' || campaign.state === 'paused'
    if (!newest || !isRunning || campaign.archivedAt !== null) {
      return (
        <CampaignFrame slug={slug} campaign={campaign} tab="plan" role={actor.role}>
          <EmptyState
            title={strings.replan.notRunning}
            action={<TextLink href={campaignPaths(slug, campaign.campaignId).plan}>{strings.replan.back}</TextLink>}
          />
        </CampaignFrame>
      )
    }
    const [standing, observed, { start: _start, kept: _kept, ...begins }] = await Promise.all([
      readStandingWork(deps, actor, asked.data),
      readObserved(deps, actor, asked.data),
      loadPlanner(deps, actor, campaign),
    ])
    const from = plans.find(({ number }) => String(number) === search.from) ?? newest
    return (
      <CampaignFrame slug={slug} campaign={campaign} tab="plan" role={actor.role}>
        <ReplanRoom
          key={`${campaign.campaignId} ${newest.number} ${from.number}`}
          slug={slug}
          campaign={campaign}
          {...begins}
          newest={newest}
          from={from}
          standing={Standing.parse(standing)}
          observed={Observed.parse(observed)}
          today={deps.now().toISOString().slice(0, 10)}
          upgradeJudged={search.again === '1'}
          search={typedIn(search)}
          canEdit={can(actor.role, 'campaign.edit')}
        />
      </CampaignFrame>
    )
  },
})
