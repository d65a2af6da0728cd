import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { budgetText } from '#lib/client/planner/budget-text'
import type { PlanForm } from '#lib/client/planner/form/fields'
import { strings } from '#lib/client/strings/index'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { type SlackOffer, slackOffers } from '#lib/core/planning/frontier/slack-offers'
import type { PlanQuestion } from '#lib/core/planning/plan-request'

type SlackOffersProps = {
  plan: BudgetPlan
  question: PlanQuestion
  onChange: (change: Partial<PlanForm>) => void
}

/** What the chosen plan leaves unspent, and what that would buy: one press each. Nothing where it buys nothing. */
export function SlackOffers({ plan, question, onChange }: SlackOffersProps) {
  const words = strings.planner.slack
  const offers = slackOffers(plan, question)
  if (offers.length === 0) return null
  return (
    <Banner title={words.title(plan.responsesPerPrompt, budgetText(plan.slack, question))}>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-2">
        {offers.map((offer) => (
          <li key={offer.kind} className="flex flex-wrap items-center gap-x-2">
            <Button size="sm" onClick={() => onChange(changeOf(offer))}>
              {offerText(offer)}
            </Button>
            <span className="text-ink-muted text-sm">{words.takes(budgetText(offer.units, question))}</span>
          </li>
        ))}
      </ul>
    </Banner>
  )
}

function offerText(offer: SlackOffer): string {
  const words = strings.planner.slack
  switch (offer.kind) {
    case 'audit':
      return words.audit(offer.items)
    case 'first':
      return words.first(offer.overlap, offer.items)
    case 'overlap':
      return words.overlap(offer.overlap)
    case 'responses':
      return words.responses(offer.responsesPerPrompt)
  }
}

function changeOf(offer: SlackOffer): Partial<PlanForm> {
  switch (offer.kind) {
    case 'audit':
      return { audit: String(offer.checks.auditItems) }
    case 'first':
      return { first: String(offer.checks.firstItems), firstOverlap: String(offer.checks.firstOverlap) }
    case 'overlap':
      return { overlap: String(offer.overlap) }
    case 'responses':
      return { k: String(offer.responsesPerPrompt) }
  }
}
