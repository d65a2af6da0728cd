'use client'
import { ConfirmDialog } from '#components/ui/overlays/confirm-dialog'
import { useToast } from '#components/ui/overlays/use-toast'
import { openCampaign } from '#lib/client/campaigns/running'
import { unitsText } from '#lib/client/campaigns/units'
import { strings } from '#lib/client/strings/index'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import type { CampaignResponses } from '#lib/contracts/responses'

type OpenDialogProps = {
  slug: string
  campaign: Pick<CampaignDetail, 'campaignId' | 'name'> & { plan: NonNullable<CampaignDetail['plan']> }
  needs: NonNullable<CampaignResponses['needs']>
  /** People on the roster. */
  people: number
  open: boolean
  onOpenChange: (open: boolean) => void
  onOpened: () => void
}

/** Says what opening makes, what it leaves out and what can be spent; then opens. */
export function OpenDialog({ slug, campaign, needs, people, open, onOpenChange, onOpened }: OpenDialogProps) {
  const announce = useToast()
  const words = strings.watch.open
  const { campaignId, name, plan } = campaign
  const k = needs.responsesPerPrompt
  const leftOut = needs.prompts - needs.ready
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.title(name)}
      confirmLabel={words.confirm}
      tone="primary"
      onConfirm={async () => {
        const { items } = await openCampaign(slug, campaignId)
        announce.success(words.opened(items))
        onOpened()
      }}
    >
      <ul className="flex list-disc flex-col gap-1.5 pl-5">
        <li>{words.items(needs.ready, k, plan.overlap)}</li>
        {leftOut > 0 && <li className="text-warning-text">{words.leftOut(leftOut, k)}</li>}
        <li>{words.drawn}</li>
        <li>{words.budget(unitsText(plan.budgetUnits, plan))}</li>
        {people === 0 && <li className="text-warning-text">{words.nobody}</li>}
      </ul>
    </ConfirmDialog>
  )
}
