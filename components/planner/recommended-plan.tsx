import { Banner } from '#components/ui/display/banner'
import { recommendationText } from '#lib/client/planner/plan-words'
import { strings } from '#lib/client/strings/index'
import type { Recommendation } from '#lib/core/planning/frontier/recommend-plan'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { SourceLinks } from './source-links.tsx'

/** The recommended plan, argued in one sentence with its sources; what the argument is not stands one click away. */
export function RecommendedPlan({ recommendation }: { recommendation: Recommendation }) {
  const words = strings.planner.recommendation
  const { responsesPerPrompt: k, cautions, sources } = recommendation
  return (
    <Banner
      tone={k === null ? 'warning' : 'accent'}
      title={k === null ? words.none : `${words.title}: ${strings.planner.k(k)}`}
      action={<EvidenceDialog />}
    >
      {k !== null && <p>{recommendationText(recommendation)}</p>}
      {cautions.length > 0 && <p className="mt-1">{cautions.map((key) => words.cautions[key]).join(' ')}</p>}
      <p className="mt-1 text-sm">
        {words.sources} <SourceLinks keys={sources} />
      </p>
    </Banner>
  )
}
