'use client'
import { useParams } from 'next/navigation'
import { ButtonLink } from '#components/ui/actions/button-link'
import { TextLink } from '#components/ui/actions/text-link'
import { Banner } from '#components/ui/display/banner'
import { recommendationText } from '#lib/client/planner/plan-words'
import { strings } from '#lib/client/strings/index'
import type { Recommendation } from '#lib/core/planning/frontier/recommend-plan'
import { SourceLinks } from './source-links.tsx'

/** The recommended plan, argued in one sentence with its sources; what the argument is not stands one click away. */
export function RecommendedPlan({ recommendation }: { recommendation: Recommendation }) {
  const words = strings.planner.recommendation
  const { slug, campaignId } = useParams<{ slug: string; campaignId: string }>()
  const { responsesPerPrompt: k, cautions, sources } = recommendation
  const others = cautions.filter((key) => key !== 'pilot-first')
  const evidence = `/w/${slug}/evidence`
  return (
    <Banner
      tone={k === null ? 'warning' : 'accent'}
      title={k === null ? words.none : `${words.title}: ${strings.planner.k(k)}`}
      action={
        <ButtonLink size="sm" href={evidence}>
          {strings.planner.evidence.open}
        </ButtonLink>
      }
    >
      {k !== null && <p>{recommendationText(recommendation)}</p>}
      {cautions.length > 0 && (
        <p className="mt-1">
          {cautions.includes('pilot-first') && (
            <>
              <TextLink href={`${evidence}/pilots/new?campaign=${campaignId}`}>
                {words.cautions['pilot-first']}
              </TextLink>{' '}
            </>
          )}
          {others.map((key) => words.cautions[key]).join(' ')}
        </p>
      )}
      <p className="mt-1 text-sm">
        {words.sources} <SourceLinks keys={sources} />
      </p>
    </Banner>
  )
}
