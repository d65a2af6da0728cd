import { FileDown, Printer } from 'lucide-react'
import { buttonClasses } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { campaignApi, campaignPaths } from '#lib/client/campaigns/paths'
import { strings } from '#lib/client/strings/index'

type LockedPlanActionsProps = { slug: string; campaignId: string; version: number }

/** Takes a version of the plan away: as the JSON its hash is of, or on paper. */
export function LockedPlanActions({ slug, campaignId, version }: LockedPlanActionsProps) {
  const words = strings.planner
  const icon = 'size-3.5'
  return (
    <>
      <a
        href={`${campaignApi(slug, campaignId)}/plans/${version}`}
        download
        className={buttonClasses('secondary', 'sm')}
      >
        <FileDown aria-hidden className={icon} />
        {words.file.export}
      </a>
      <ButtonLink
        size="sm"
        href={`${campaignPaths(slug, campaignId).plan}/print?version=${version}`}
        icon={<Printer aria-hidden className={icon} />}
      >
        {words.print.open}
      </ButtonLink>
    </>
  )
}
