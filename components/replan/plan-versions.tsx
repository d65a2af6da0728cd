import { ButtonLink } from '#components/ui/actions/button-link'
import { TextLink } from '#components/ui/actions/text-link'
import { Badge } from '#components/ui/display/badge'
import { Card } from '#components/ui/display/card'
import { DateText } from '#components/ui/display/date-text'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { versionChanges } from '#lib/client/replan/version-changes'
import { strings } from '#lib/client/strings/index'
import type { Plan } from '#lib/contracts/plans'

type PlanVersionsProps = {
  slug: string
  campaignId: string
  /** Newest first. */
  plans: readonly Plan[]
  /** The one shown on the page. */
  shown: number
  /** Whether the reader may plan this campaign anew now. */
  canReplan: boolean
}

/** Every version of a campaign's plan, newest first: who made it, what it asks otherwise, and the way back to it. */
export function PlanVersions({ slug, campaignId, plans, shown, canReplan }: PlanVersionsProps) {
  const words = strings.replan.versions
  const { plan } = campaignPaths(slug, campaignId)
  const newest = plans[0]?.number
  return (
    <Card
      title={words.title}
      action={
        canReplan && (
          <ButtonLink href={`${plan}/next`} size="sm">
            {strings.replan.open}
          </ButtonLink>
        )
      }
    >
      {canReplan && <p className="mb-3 text-ink-muted text-sm">{strings.replan.openHelp}</p>}
      <ol className="flex flex-col divide-y divide-line">
        {plans.map(({ number, document, lockedAt, lockedByName }, i) => {
          const before = plans[i + 1]
          const changes = before ? versionChanges(before.document, document) : []
          const href = number === newest ? plan : `${plan}?version=${number}`
          return (
            <li
              key={number}
              className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0"
            >
              <div className="min-w-0 flex-1 basis-64">
                <p className="flex flex-wrap items-center gap-2">
                  {number === shown ? (
                    <span aria-current="page" className="font-medium">
                      {words.version(number)}
                    </span>
                  ) : (
                    <TextLink href={href}>{words.version(number)}</TextLink>
                  )}
                  {number === newest && <Badge tone="accent">{words.newest}</Badge>}
                  {number === shown && number !== newest && <Badge>{words.shown}</Badge>}
                  <span className="text-ink-muted text-sm">
                    {words.by(lockedByName)}, <DateText value={lockedAt} />
                  </span>
                </p>
                <p className="mt-1 text-ink-muted text-sm">
                  {before ? changes.join(' · ') || words.same : words.nothing}
                </p>
              </div>
              {canReplan && number !== newest && (
                <ButtonLink href={`${plan}/next?from=${number}`} size="sm">
                  {words.undo(number)}
                </ButtonLink>
              )}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
