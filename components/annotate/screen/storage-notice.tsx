'use client'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import type { OutboxView } from '#lib/client/annotate/sending/outbox-view'
import { useDurableStorage } from '#lib/client/annotate/sending/use-durable-storage'
import { useLeaveWarning } from '#lib/client/annotate/use-leave-warning'
import { useWords } from '#lib/client/annotate/words'

/** What this browser keeps, where that is not what one may expect; and what it lost. */
export function StorageNotice({ outbox, onDismissLost }: { outbox: OutboxView; onDismissLost: () => void }) {
  const words = useWords()
  const { storage, lost, others, isStuck } = outbox
  const isFleeting = useDurableStorage(isStuck)
  useLeaveWarning(outbox)
  return (
    <>
      {storage === 'none' && (
        <Banner tone="warning" role="status">
          {words.sending.storageNone}
        </Banner>
      )}
      {storage === 'kept' && isFleeting && isStuck && (
        <Banner tone="warning" role="status">
          {words.sending.storageFleeting}
        </Banner>
      )}
      {lost && (
        <Banner
          tone="danger"
          role="alert"
          title={words.sending.lostTitle}
          action={
            <Button size="sm" onClick={onDismissLost}>
              {words.common.dismiss}
            </Button>
          }
        >
          {words.sending.lost(lost.count, new Date(lost.atMs))}
        </Banner>
      )}
      {others > 0 && <Banner role="status">{words.sending.others(others)}</Banner>}
    </>
  )
}
