import { Stat } from '#components/ui/display/stat'
import { StatRow } from '#components/ui/display/stat-row'
import { strings } from '#lib/client/strings/index'
import type { CampaignResponses } from '#lib/contracts/responses'

/** How far the plan's prompts have the different responses it asks for. */
export function NeedsStats({ needs }: { needs: NonNullable<CampaignResponses['needs']> }) {
  const words = strings.responses.stats
  const { count } = strings.common
  const { prompts, ready, missingResponses, identicalResponses, responsesPerPrompt } = needs
  return (
    <StatRow>
      <Stat
        label={words.ready}
        value={count(ready)}
        unit={words.ofPrompts(prompts)}
        note={words.readyNote(responsesPerPrompt)}
      />
      <Stat label={words.lacking} value={count(prompts - ready)} unit={words.ofPrompts(prompts)} />
      <Stat label={words.missing} value={count(missingResponses)} note={words.missingNote} />
      <Stat label={words.identical} value={count(identicalResponses)} note={words.identicalNote} />
    </StatRow>
  )
}
