import { FlaskConical } from 'lucide-react'
import { EvidenceFrame } from '#components/evidence/evidence-frame'
import { PilotsTable } from '#components/pilots/pilots-table'
import { ButtonLink } from '#components/ui/actions/button-link'
import { TextLink } from '#components/ui/actions/text-link'
import { EmptyState } from '#components/ui/display/empty-state'
import { pilotPaths } from '#lib/client/pilots/paths'
import { strings } from '#lib/client/strings/index'
import { Pilots } from '#lib/contracts/pilots'
import { can } from '#lib/core/access/can'
import { page } from '#lib/http/page'
import { listPilots } from '#lib/services/pilots/read-pilots'

const words = strings.pilots
export const metadata = { title: words.title }

export default page({
  access: 'campaign.view',
  render: async ({ deps, actor, params, search }) => {
    const slug = params.slug ?? ''
    const archived = search.archived === 'yes'
    const { pilots } = Pilots.parse({ pilots: await listPilots(deps, actor, { archived }) })
    const canEdit = can(actor.role, 'campaign.edit')
    const paths = pilotPaths(slug)
    const make = canEdit && (
      <ButtonLink href={paths.new} variant="primary">
        {words.newPilot}
      </ButtonLink>
    )
    const other = (
      <TextLink href={archived ? paths.list : `${paths.list}?archived=yes`}>
        {archived ? words.showCurrent : words.showArchived}
      </TextLink>
    )
    return (
      <EvidenceFrame
        slug={slug}
        tab="pilots"
        title={words.title}
        description={words.description}
        action={pilots.length > 0 && make}
      >
        {pilots.length > 0 ? (
          <PilotsTable slug={slug} pilots={pilots} />
        ) : archived ? (
          <p className="text-ink-muted">{words.noArchived}</p>
        ) : (
          <EmptyState
            icon={<FlaskConical aria-hidden className="size-8" strokeWidth={1.5} />}
            title={words.emptyTitle}
            text={canEdit ? words.emptyText : words.emptyReader}
            action={make}
          />
        )}
        <p className="mt-4 text-sm">{other}</p>
      </EvidenceFrame>
    )
  },
})
