'use client'
import { Button } from '#components/ui/actions/button'
import { Dialog } from '#components/ui/overlays/dialog'
import { useLateWords } from '#lib/client/annotate/late-words'
import type { OutboxView } from '#lib/client/annotate/sending/outbox-view'

type UnsentPanelProps = { outbox: OutboxView; onTryNow: () => void; onClose: () => void }

/** Each thing that is not at the server yet: what, since when, and why. */
export function UnsentPanel({ outbox, onTryNow, onClose }: UnsentPanelProps) {
  const words = useLateWords()
  const { entries } = outbox
  const { unsent } = words
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={unsent.title}
      description={outbox.storage === 'none' ? words.sending.storageNone : unsent.text}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {words.common.close}
          </Button>
          {entries.length > 0 && (
            <Button variant="primary" onClick={onTryNow}>
              {unsent.tryNow}
            </Button>
          )}
        </>
      }
    >
      {entries.length === 0 && <p>{unsent.nothing}</p>}
      <ol className="flex flex-col">
        {entries.map((entry) => (
          <li key={entry.key} className="border-line border-b py-2 last:border-b-0">
            <p className="font-medium">{unsent.kinds[entry.kind]}</p>
            <p className="text-ink-muted text-sm">
              {[
                unsent.handedIn(new Date(entry.queuedAtMs)),
                ...(entry.tries > 0 ? [unsent.tried(entry.tries)] : []),
                entry.trouble ? unsent.troubles[entry.trouble] : unsent.notYetTried,
                ...(entry.isKept ? [] : [unsent.notKept]),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
