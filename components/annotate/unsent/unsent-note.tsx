'use client'
import { useRouter } from 'next/navigation'
import { Banner } from '#components/ui/display/banner'
import { useReachPolling } from '#lib/client/annotate/queue/use-reach-polling'
import { type Person, useOutbox } from '#lib/client/annotate/sending/use-outbox'
import { useWords } from '#lib/client/annotate/words'

/** What was submitted here and is not at the server yet, sent from this page too; and what waits for somebody else. */
export function UnsentNote({ person }: { person: Person }) {
  const words = useWords()
  const router = useRouter()
  useReachPolling()
  const [, { entries, isStuck, others }] = useOutbox(person, () => router.refresh())
  const isWaiting = isStuck && entries.length > 0
  if (!isWaiting && others === 0) return null
  return (
    <div className="mb-4 flex flex-col gap-2">
      {isWaiting && (
        <Banner tone="warning" role="status" title={words.sending.unsent(entries.length)}>
          {words.sending.unsentHelp}
        </Banner>
      )}
      {others > 0 && <Banner role="status">{words.sending.others(others)}</Banner>}
    </div>
  )
}
