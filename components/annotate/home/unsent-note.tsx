'use client'
import { useRouter } from 'next/navigation'
import { Banner } from '#components/ui/display/banner'
import { useOutbox } from '#lib/client/annotate/use-outbox'
import { useReachPolling } from '#lib/client/annotate/use-reach-polling'
import { useWords } from '#lib/client/annotate/words'

/** What was submitted here and is not at the server yet, sent from this page too. */
export function UnsentNote({ account }: { account: string }) {
  const words = useWords()
  const router = useRouter()
  useReachPolling()
  const [, { entries, isStuck }] = useOutbox(account, () => router.refresh())
  if (!isStuck || entries.length === 0) return null
  return (
    <div className="mb-4">
      <Banner tone="warning" role="status" title={words.sending.unsent(entries.length)}>
        {words.sending.unsentHelp}
      </Banner>
    </div>
  )
}
