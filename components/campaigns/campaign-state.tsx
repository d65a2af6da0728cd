import { Badge, type Tone } from '#components/ui/display/badge'
import { strings } from '#lib/client/strings/index'
import type { CampaignState as State } from '#lib/core/planning/campaign'

const tones: Record<State, Tone> = { draft: 'neutral', open: 'success', paused: 'warning', closed: 'neutral' }

type CampaignStateProps = { state: State; isArchived?: boolean }

/** How a campaign stands, in a word; of an archived one, that it is archived. */
export function CampaignState({ state, isArchived = false }: CampaignStateProps) {
  if (isArchived) return <Badge tone="neutral">{strings.campaigns.archivedBadge}</Badge>
  return <Badge tone={tones[state]}>{strings.campaigns.stateNames[state]}</Badge>
}
