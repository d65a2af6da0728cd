import { Badge, type Tone } from '#components/ui/display/badge'
import { strings } from '#lib/client/strings/index'
import type { CampaignState as State } from '#lib/core/planning/campaign'

const tones: Record<State, Tone> = { draft: 'neutral', open: 'success', paused: 'warning', closed: 'neutral' }

/** How a campaign stands, in a word. */
export function CampaignState({ state }: { state: State }) {
  return <Badge tone={tones[state]}>{strings.campaigns.stateNames[state]}</Badge>
}
