'use client'
import { CloudOff, CloudUpload } from 'lucide-react'
import { useState } from 'react'
import { latePart } from '#components/annotate/late-part'
import { Button } from '#components/ui/actions/button'
import type { WorkQueue } from '#lib/client/annotate/queue/use-queue'
import { useWords } from '#lib/client/annotate/words'
import type { Reach } from '#lib/client/connection'

const UnsentPanel = latePart(() => import('./unsent-panel.tsx').then((module) => module.UnsentPanel))

/** How many things are not at the server though a try was made, and on a press which; nothing while all goes well. */
export function UnsentBadge({ queue, reach }: { queue: Pick<WorkQueue, 'outbox' | 'sending'>; reach: Reach }) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const { outbox, sending } = queue
  const isWaiting = outbox.entries.length > 0 && (outbox.isStuck || reach !== 'ok')
  const Icon = outbox.isStuck ? CloudOff : CloudUpload
  return (
    <>
      {isWaiting && (
        <Button
          variant="ghost"
          size="sm"
          onClick={() => setOpen(true)}
          icon={<Icon aria-hidden className="size-4 text-warning-text" />}
        >
          <span className="text-warning-text tabular-nums max-sm:sr-only">
            {words.sending.unsent(outbox.entries.length)}
          </span>
          <span aria-hidden className="text-warning-text tabular-nums sm:hidden">
            {words.format.count(outbox.entries.length)}
          </span>
        </Button>
      )}
      {isOpen && <UnsentPanel outbox={outbox} onTryNow={sending.kick} onClose={() => setOpen(false)} />}
    </>
  )
}
