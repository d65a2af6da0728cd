'use client'
import { Button } from '#components/ui/actions/button'
import { Dialog } from '#components/ui/overlays/dialog'
import type { OutboxView } from '#lib/client/annotate/sending/outbox-view'
import { useWords } from '#lib/client/annotate/words'

type UnsentPanelProps = { outbox: OutboxView; onTryNow: () => void; onClose: () => void }

/** Each thing that is not at the server yet: what, since when, and why. */
export function UnsentPanel({ outbox, onTryNow, onClose }: UnsentPanelProps) {
  const words = useWords()
  const { entries } = outbox
  const { sending } = words
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={sending.notSentTitle}
      description={outbox.storage === 'none' ? sending.storageNone : sending.notSentText}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {words.common.close}
          </Button>
          {entries.length > 0 && (
            <Button variant="primary" onClick={onTryNow}>
              {sending.tryNow}
            </Button>
          )}
        </>
      }
    >
      {entries.length === 0 && <p>{sending.nothingUnsent}</p>}
      <ol className="flex flex-col">
        {entries.map((entry) => (
          <li key={entry.key} className="border-line border-b py-2 last:border-b-0">
            <p className="font-medium">{sending.kinds[entry.kind]}</p>
            <p className="text-ink-muted text-sm">
              {[
                sending.handedIn(new Date(entry.queuedAtMs)),
                ...(entry.tries > 0 ? [sending.tried(entry.tries)] : []),
                entry.trouble ? sending.troubles[entry.trouble] : sending.notYetTried,
                ...(entry.isKept ? [] : [sending.notKept]),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
