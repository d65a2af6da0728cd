'use client'
import { JudgedText } from '#components/annotate/item/judged-text'
import { Dialog } from '#components/ui/overlays/dialog'
import { strings } from '#lib/client/strings/index'

type GuidelinesPreviewProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  name: string
  /** Laid out and sanitised on the server. */
  html: string
}

/** A template's guidelines as annotators would see them. */
export function GuidelinesPreview({ open, onOpenChange, name, html }: GuidelinesPreviewProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} size="lg" title={strings.templates.choose.previewTitle(name)}>
      <JudgedText text={{ html, raw: '' }} raw={false} />
    </Dialog>
  )
}
