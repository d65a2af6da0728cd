import { CampaignState } from '#components/campaigns/campaign-state'
import { ButtonLink } from '#components/ui/actions/button-link'
import { TextLink } from '#components/ui/actions/text-link'
import { Card } from '#components/ui/display/card'
import { ProgressBar } from '#components/ui/display/progress-bar'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { strings } from '#lib/client/strings/index'
import type { PilotArmState, PilotDetail } from '#lib/contracts/pilots'

type ArmCardProps = { slug: string; state: PilotArmState; design: PilotDetail['design']['arms'][2]; canExport: boolean }

/** One arm: what it shows, how far it is, and where to go from here. */
export function ArmCard({ slug, state, design, canExport }: ArmCardProps) {
  const words = strings.pilots.one
  const { arm, campaignId, judgmentsIn, judgmentsNeeded } = state
  const paths = campaignPaths(slug, campaignId)
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          {strings.pilots.arm(arm)}
          <CampaignState state={state.state} />
        </span>
      }
      action={
        canExport && (
          <ButtonLink size="sm" href={paths.export}>
            {words.export}
          </ButtonLink>
        )
      }
    >
      <div className="flex flex-col gap-3">
        <p>
          {words.prompts(design.prompts, arm)}; {words.people(design.people)}
        </p>
        {state.state === 'draft' ? (
          <p className="text-ink-muted">{words.notOpen(design.judgments)}</p>
        ) : (
          <ProgressBar
            value={judgmentsNeeded === 0 ? null : judgmentsIn / judgmentsNeeded}
            label={words.armState(judgmentsIn, judgmentsNeeded)}
          />
        )}
        <p className="flex flex-wrap gap-x-4 text-sm">
          <TextLink href={paths.overview}>{words.overview}</TextLink>
          <TextLink href={paths.responses}>{words.responses}</TextLink>
        </p>
      </div>
    </Card>
  )
}
