'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { ConfirmDialog } from '#components/ui/overlays/confirm-dialog'
import { useToast } from '#components/ui/overlays/use-toast'
import { changeCampaignState } from '#lib/client/campaigns/running'
import { strings } from '#lib/client/strings/index'
import type { CampaignState } from '#lib/core/planning/campaign'
import { transitionsFrom } from '#lib/core/planning/campaign-transitions'

type Transition = 'pause' | 'resume' | 'close'
type StateActionsProps = {
  slug: string
  campaignId: string
  name: string
  state: CampaignState
  judgmentsUnderWay: number
  onChanged: () => void
}

/** What may be done to a campaign that was opened; each asks first and says what follows. */
export function StateActions({ slug, campaignId, name, state, judgmentsUnderWay, onChanged }: StateActionsProps) {
  const [asked, setAsked] = useState<Transition | null>(null)
  const announce = useToast()
  const words = strings.watch.change
  const offered = transitionsFrom(state).filter((one): one is Transition => one !== 'open')
  const titles = { pause: words.pauseTitle, resume: words.resumeTitle, close: words.closeTitle }
  const texts = { pause: words.pauseText, resume: words.resumeText, close: words.closeText(judgmentsUnderWay) }
  return (
    <>
      {offered.map((transition) => (
        <Button
          key={transition}
          variant={transition === 'resume' ? 'primary' : 'secondary'}
          onClick={() => setAsked(transition)}
        >
          {words[transition]}
        </Button>
      ))}
      {asked && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setAsked(null)}
          title={titles[asked](name)}
          confirmLabel={words[asked]}
          tone={asked === 'close' ? 'danger' : 'primary'}
          typed={asked === 'close' && judgmentsUnderWay > 0 ? name : undefined}
          onConfirm={async () => {
            await changeCampaignState(slug, campaignId, { transition: asked })
            announce.success(words.done[asked])
            onChanged()
          }}
        >
          {texts[asked]}
        </ConfirmDialog>
      )}
    </>
  )
}
