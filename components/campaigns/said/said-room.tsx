'use client'
import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { Card } from '#components/ui/display/card'
import { EmptyState } from '#components/ui/display/empty-state'
import { type AddressChange, changeAddress } from '#lib/client/address'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { strings } from '#lib/client/strings/index'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import type { Said, SaidQuery } from '#lib/contracts/said'
import type { Role } from '#lib/core/access/can'
import { CampaignFrame } from '../campaign-frame.tsx'
import { RatingChart } from './rating-chart.tsx'
import { SaidCounts } from './said-counts.tsx'
import { SaidEntry } from './said-entry.tsx'
import { SaidFilters } from './said-filters.tsx'
import { SaidShares } from './said-shares.tsx'

const words = strings.said

type SaidRoomProps = {
  slug: string
  campaign: CampaignDetail
  role: Role
  said: Said
  query: SaidQuery
  /** Of judgments, newest first. */
  mostCounted: number
}

/** What annotators said beside their rankings: how often, how it is spread, and in whose words; the address holds what is shown. */
export function SaidRoom({ slug, campaign, role, said, query, mostCounted }: SaidRoomProps) {
  const router = useRouter()
  const { options, counts, ratings, judges, filter, entries, hasMore } = said
  const { campaignId } = campaign
  const show = (change: AddressChange) => {
    changeAddress({ page: null, ...change }, 'push')
    router.refresh()
  }
  const scaleOf = (key: string) => options.ratings.find((scale) => scale.key === key)
  const isEmpty = judges.length === 0
  return (
    <CampaignFrame slug={slug} campaign={campaign} tab="said" role={role}>
      {isEmpty ? (
        <EmptyState
          title={words.nothingTitle}
          text={filter === null && ratings.length === 0 ? words.rankingOnly : words.nothingText}
          action={<ButtonLink href={campaignPaths(slug, campaignId).annotation}>{words.asked}</ButtonLink>}
        />
      ) : (
        <div className="flex flex-col gap-5">
          <p className="max-w-prose text-ink-muted">
            {words.intro} {counts.judgments === mostCounted && words.newest(mostCounted)}
          </p>
          <SaidFilters said={said} query={query} onShow={show} />
          {counts.judgments === 0 ? (
            <p>{words.personNothing}</p>
          ) : (
            <>
              <SaidCounts counts={counts} options={options} />
              <SaidShares said={said} />
              {ratings.map((summary) => {
                const scale = scaleOf(summary.key)
                return (
                  scale && (
                    <Card key={summary.key}>
                      <RatingChart scale={scale} summary={summary} />
                    </Card>
                  )
                )
              })}
            </>
          )}
          {filter === null && options.strength === 'off' && ratings.length === 0 && <p>{words.rankingOnly}</p>}
          {filter !== null && (
            <section aria-label={words.list.title} className="flex max-w-5xl flex-col gap-3">
              <h2 className="font-semibold">{words.list.title}</h2>
              {entries.length === 0 && <p className="text-ink-muted">{words.list.none}</p>}
              <ul className="flex flex-col gap-4 empty:hidden">
                {entries.map((entry) => (
                  <li key={entry.judgmentId}>
                    <SaidEntry {...{ slug, campaignId, entry }} />
                  </li>
                ))}
              </ul>
              <div className="flex gap-2 empty:hidden">
                {query.page > 1 && (
                  <Button onClick={() => show({ page: query.page === 2 ? null : `${query.page - 1}` })}>
                    {words.list.newer}
                  </Button>
                )}
                {hasMore && <Button onClick={() => show({ page: `${query.page + 1}` })}>{words.list.older}</Button>}
              </div>
            </section>
          )}
        </div>
      )}
    </CampaignFrame>
  )
}
