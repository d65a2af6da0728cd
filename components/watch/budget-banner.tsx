import { ButtonLink } from '#components/ui/actions/button-link'
import { Banner } from '#components/ui/display/banner'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { unitsText } from '#lib/client/campaigns/units'
import { strings } from '#lib/client/strings/index'
import type { Campaign } from '#lib/contracts/campaigns'
import { can, type Role } from '#lib/core/access/can'
import { warningPercent } from '#lib/core/queueing/budget-warning'

type BudgetBannerProps = {
  slug: string
  campaign: Pick<Campaign, 'campaignId' | 'name' | 'state' | 'pauseReason' | 'counter' | 'plan' | 'archivedAt'>
  role: Role
  /** Where several campaigns stand together: its name and a way to it. */
  isNamed?: boolean
}

/** That a campaign's budget runs low, or that the campaign stopped itself because it pays no further judgment; else nothing. */
export function BudgetBanner({ slug, campaign, role, isNamed = false }: BudgetBannerProps) {
  const { campaignId, name, state, pauseReason, counter, plan, archivedAt } = campaign
  if (!counter || !plan || archivedAt !== null || (state !== 'open' && state !== 'paused')) return null
  const words = strings.watch.lowBudget
  const isStopped = pauseReason === 'cap'
  if (!isStopped && warningPercent(counter) === 0) return null
  const { overview, plan: planned } = campaignPaths(slug, campaignId)
  const left = unitsText(counter.capUnits - counter.spentUnits - counter.reservedUnits, plan)
  const reserved = counter.reservedUnits > 0 ? unitsText(counter.reservedUnits, plan) : null
  const spent = strings.common.percent(counter.spentUnits / counter.capUnits)
  const who = isNamed ? name : null
  const title = isStopped ? words.stoppedTitle(who) : words.title(who, spent)
  const action = isNamed ? (
    <ButtonLink href={overview} size="sm">
      {words.toCampaign}
    </ButtonLink>
  ) : (
    can(role, 'campaign.edit') && (
      <ButtonLink href={`${planned}/next`} size="sm">
        {words.replan}
      </ButtonLink>
    )
  )
  return (
    <Banner tone="warning" title={title} action={action}>
      {isStopped ? words.stoppedText(left) : words.text(left, reserved)}
    </Banner>
  )
}
