import { PlanSheet } from '#components/planner/print/plan-sheet'
import { PrintBar } from '#components/planner/print/print-bar'
import { ButtonLink } from '#components/ui/actions/button-link'
import { EmptyState } from '#components/ui/display/empty-state'
import { PageHeader } from '#components/ui/display/page-header'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { chosenOf } from '#lib/client/planner/chosen-plan'
import { planFormQuery, typedIn } from '#lib/client/planner/form/fields'
import { keptFields } from '#lib/client/planner/form/kept-split'
import { planFile } from '#lib/client/planner/plan-file'
import { checkPlanForm } from '#lib/client/planner/plan-form'
import { plannerContext, plannerDefaults } from '#lib/client/planner/planner-context'
import { strings } from '#lib/client/strings/index'
import { CampaignDetail, CampaignParams } from '#lib/contracts/campaigns'
import { Plans } from '#lib/contracts/plans'
import { answerPlanQuestion } from '#lib/core/planning/plan-request'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readCampaign } from '#lib/services/campaigns/read-campaign'
import { listPlans } from '#lib/services/plans/list-plans'
import { loadPlanner } from '../load-planner.ts'

export const metadata = { title: strings.planner.print.title }

/** A plan on one sheet: the one that the planner's address asks for, or a locked version. */
export default page({
  access: 'campaign.view',
  render: async ({ deps, actor, params, search }) => {
    const asked = CampaignParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such campaign.')
    const slug = params.slug ?? ''
    const campaign = CampaignDetail.parse(await readCampaign(deps, actor, asked.data))
    const { plan: back } = campaignPaths(slug, campaign.campaignId)
    const { plans } = Plans.parse({ plans: await listPlans(deps, actor, asked.data) })
    const today = deps.now().toISOString().slice(0, 10)
    const sheet = { campaign, workspace: actor.workspaceName, today }
    if (plans.length > 0) {
      const version = search.version === undefined ? plans[0]?.number : Number(search.version)
      const plan = plans.find(({ number }) => number === version)
      if (!plan) throw new AppError('not_found', 'There is no such version of the plan.')
      const { number, document, documentHash, lockedByName: by, lockedAt } = plan
      const day = lockedAt.slice(0, 10)
      return (
        <>
          <PrintBar back={`${back}?version=${number}`} />
          <PlanSheet {...sheet} document={document} locked={{ number, documentHash, by, day }} />
        </>
      )
    }
    const { first, ...begins } = await loadPlanner(deps, actor, campaign)
    const result = first?.result ?? null
    const facts = { ...begins, result, measured: {} }
    const defaults = plannerDefaults(facts)
    const typed = { ...typedIn(search), ...keptFields(begins.kept) }
    const form = { ...defaults, ...typed }
    const { question } = checkPlanForm(form, plannerContext(facts))
    const answer = question && result && answerPlanQuestion(question, result)
    const chosen = answer && chosenOf(answer, form.k)
    const query = planFormQuery(typed, defaults)
    const planner = query === '' ? back : `${back}?${query}`
    if (!question || !result || !chosen || chosen.prompts === 0) {
      const words = strings.planner.print
      return (
        <>
          <PageHeader title={words.title} breadcrumbs={[{ label: campaign.name, href: planner }]} />
          <EmptyState
            title={words.noQuestion}
            text={words.noQuestionText}
            action={
              <ButtonLink href={planner} variant="primary">
                {words.back}
              </ButtonLink>
            }
          />
        </>
      )
    }
    const { poolId, versionNumber: version } = campaign.pool
    return (
      <>
        <PrintBar back={planner} />
        <PlanSheet
          {...sheet}
          document={planFile({ question, answer, chosen }, result, { slug, poolId, version })}
          locked={null}
        />
      </>
    )
  },
})
