import type { ReactNode } from 'react'
import { TextLink } from '#components/ui/actions/text-link'
import { Card } from '#components/ui/display/card'
import { DateText } from '#components/ui/display/date-text'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { bareUnitsText, unitsText } from '#lib/client/campaigns/units'
import { strings } from '#lib/client/strings/index'
import type { Campaign } from '#lib/contracts/campaigns'
import { CampaignActions } from './campaign-actions.tsx'
import { CampaignState } from './campaign-state.tsx'

type CampaignsTableProps = {
  slug: string
  campaigns: readonly Campaign[]
  title?: string | undefined
  /** Beside the title. */
  action?: ReactNode
  /** Whether the reader may copy and archive. */
  canEdit?: boolean
}

/** The workspace's campaigns, newest first. */
export function CampaignsTable({ slug, campaigns, title, action, canEdit = false }: CampaignsTableProps) {
  const words = strings.campaigns
  return (
    <Card title={title} action={action} padded={false}>
      <Table label={title ?? words.title} minWidth="lg">
        <TableHead>
          <TableHeaderCell className="w-full">{words.table.name}</TableHeaderCell>
          <TableHeaderCell>{words.table.state}</TableHeaderCell>
          <TableHeaderCell numeric>{words.table.spent}</TableHeaderCell>
          <TableHeaderCell numeric>{words.table.plan}</TableHeaderCell>
          <TableHeaderCell>{words.table.pool}</TableHeaderCell>
          <TableHeaderCell>{words.table.created}</TableHeaderCell>
          {canEdit && (
            <TableHeaderCell>
              <span className="sr-only">{words.table.actions}</span>
            </TableHeaderCell>
          )}
        </TableHead>
        <tbody>
          {campaigns.map((campaign) => (
            <TableRow key={campaign.campaignId}>
              <TableCell rowHeader className="min-w-44 break-words">
                <TextLink quiet href={campaignPaths(slug, campaign.campaignId).overview}>
                  {campaign.name}
                </TextLink>
              </TableCell>
              <TableCell>
                <CampaignState state={campaign.state} />
                {campaign.wave !== null && (
                  <span className="ml-2 text-ink-muted text-sm">{strings.waves.wave(campaign.wave)}</span>
                )}
              </TableCell>
              <TableCell numeric>{spentText(campaign)}</TableCell>
              <TableCell numeric>{planText(campaign)}</TableCell>
              <TableCell className="min-w-36">
                {words.poolVersion(campaign.pool.name, campaign.pool.versionNumber)}
              </TableCell>
              <TableCell className="whitespace-nowrap text-ink-muted">
                <DateText value={campaign.createdAt} />
              </TableCell>
              {canEdit && (
                <TableCell>
                  <CampaignActions slug={slug} campaign={campaign} inList />
                </TableCell>
              )}
            </TableRow>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

function planText({ plan }: Campaign) {
  if (!plan) return <span className="font-sans text-ink-faint">{strings.campaigns.noPlan}</span>
  const { responsesPerPrompt, prompts } = plan
  return (
    <>
      <span aria-hidden>{strings.campaigns.planShape(responsesPerPrompt, prompts)}</span>
      <span className="sr-only">{strings.campaigns.planShapeLong(responsesPerPrompt, prompts)}</span>
    </>
  )
}

function spentText({ plan, counter }: Campaign) {
  if (!plan) return null
  return strings.campaigns.spentOf(
    bareUnitsText(counter?.spentUnits ?? 0, plan),
    unitsText(counter?.capUnits ?? plan.budgetUnits, plan),
  )
}
