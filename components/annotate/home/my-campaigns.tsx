'use client'
import { ListOrdered } from 'lucide-react'
import { ButtonLink } from '#components/ui/actions/button-link'
import { Badge, type Tone } from '#components/ui/display/badge'
import { EmptyState } from '#components/ui/display/empty-state'
import { ProgressBar } from '#components/ui/display/progress-bar'
import { useLateWords } from '#lib/client/annotate/late-words'
import type { CampaignState as State } from '#lib/core/planning/campaign'

export type MyCampaignRow = {
  campaignId: string
  name: string
  state: State
  mine: number
  mineSince: number
  left: number
  done: number
  total: number
  practiceLeft: number
  revisits: number
  answers: number
  hasWarning: boolean
}

const tones: Record<State, Tone> = { draft: 'neutral', open: 'success', paused: 'warning', closed: 'neutral' }

/** The campaigns on whose roster one is, the one to go on with first. */
export function MyCampaigns({ slug, campaigns }: { slug: string; campaigns: readonly MyCampaignRow[] }) {
  const words = useLateWords()
  if (campaigns.length === 0) {
    return (
      <EmptyState
        icon={<ListOrdered aria-hidden className="size-6" strokeWidth={1.5} />}
        title={words.home.noCampaignsTitle}
        text={words.home.noCampaignsText}
      />
    )
  }
  const first = campaigns.find((campaign) => campaign.state === 'open' && campaign.left > 0)
  return (
    <ul className="flex flex-col gap-3">
      {campaigns.map((campaign) => (
        <li
          key={campaign.campaignId}
          className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-md border border-line bg-surface p-4"
        >
          <div className="min-w-0 flex-1 basis-72">
            <div className="flex flex-wrap items-center gap-2">
              <h2 className="min-w-0 break-words font-semibold">{campaign.name}</h2>
              <Badge tone={tones[campaign.state]}>{words.home.states[campaign.state]}</Badge>
              {campaign.hasWarning && <Badge tone="warning">{words.remarks.contentWarning}</Badge>}
            </div>
            <p className="mt-1 text-ink-muted tabular-nums">
              {campaign.state === 'open' ? words.home.leftForYou(campaign.left) : words.home.yours(campaign.mine)}
              {' · '}
              {words.home.yoursToday(campaign.mineSince)}
            </p>
            <Waiting campaign={campaign} />
          </div>
          <div className="min-w-0 flex-1 basis-60">
            <ProgressBar
              value={campaign.total === 0 ? 0 : campaign.done / campaign.total}
              label={words.home.ofTotal(campaign.done, campaign.total)}
              aria-label={words.home.progressOf(campaign.name)}
            />
          </div>
          {campaign.mine > 0 && (
            <ButtonLink href={`/w/${slug}/annotate/${campaign.campaignId}/history`} variant="ghost">
              {words.home.history}
              <span className="sr-only">{words.home.inCampaign(campaign.name)}</span>
            </ButtonLink>
          )}
          <ButtonLink
            href={`/w/${slug}/annotate/${campaign.campaignId}`}
            variant={campaign === first ? 'primary' : 'secondary'}
          >
            {campaign.state !== 'open' ? words.home.open : campaign.mine > 0 ? words.home.goOn : words.home.start}
            <span className="sr-only">{words.home.inCampaign(campaign.name)}</span>
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}

/** What waits beside new items; nothing where nothing does. */
function Waiting({ campaign }: { campaign: MyCampaignRow }) {
  const { home } = useLateWords()
  const { practiceLeft, revisits, answers } = campaign
  const parts = [
    ...(practiceLeft > 0 ? [home.practiceLeft(practiceLeft)] : []),
    ...(revisits > 0 ? [home.revisits(revisits)] : []),
    ...(answers > 0 ? [home.answers(answers)] : []),
  ]
  if (parts.length === 0) return null
  return <p className="mt-1 font-medium text-accent-text tabular-nums">{parts.join(' · ')}</p>
}
