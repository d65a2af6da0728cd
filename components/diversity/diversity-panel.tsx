'use client'
import { useQuery } from '@tanstack/react-query'
import { FailureText } from '#components/ui/display/failure-text'
import { Skeleton } from '#components/ui/display/skeleton'
import { describeFailure } from '#lib/client/failure'
import { diversityQuery } from '#lib/client/planner/diversity-query'
import { strings } from '#lib/client/strings/index'
import { DiversityCounting } from './diversity-counting.tsx'
import { DiversityFigures } from './diversity-figures.tsx'

type DiversityPanelProps = { slug: string; poolId: string; version: number; canCancel: boolean }

/** A pool version's prompt diversity: the count while it is under way, then the figure and the curve. */
export function DiversityPanel({ slug, poolId, version, canCancel }: DiversityPanelProps) {
  const words = strings.planner.diversity
  const { data: analysis, error } = useQuery(diversityQuery(slug, poolId, version))
  return (
    <section aria-label={words.title} className="rounded-md border border-line bg-surface p-4">
      {!analysis && error && <FailureText failure={describeFailure(error)} />}
      {!analysis && !error && <Skeleton className="h-84 w-full" />}
      {analysis && !analysis.result && <DiversityCounting slug={slug} analysis={analysis} canCancel={canCancel} />}
      {analysis?.result && <DiversityFigures measured={analysis.result} />}
    </section>
  )
}
