import { useCallback, useRef, useState } from 'react'
import type { LocalItem } from '../queue/queue-state.ts'
import type { WorkQueue } from '../queue/use-queue.ts'
import type { OutboxEntry } from '../sending/outbox-entry.ts'

/** What was reopened: a judgment the server has, or a submission that had not been sent and was taken back. */
export type Reopened =
  | { kind: 'judgment'; judgmentId: string; isLast: boolean }
  | { kind: 'taken-back'; item: LocalItem; entry: OutboxEntry }

/** Why nothing was reopened: there is nothing, or what there is may or may not be at the server. */
type Refusal = 'nothing' | 'wait'

/**
 * U, until the next submit. A submission that has not been sent is taken back as if it had never been handed in, also offline;
 * one the server has is changed by a correction. In between, while nobody knows which of the two it is, it has to wait.
 */
export function useReopen(queue: WorkQueue, judgmentId: string | null) {
  const [reopened, setReopened] = useState<Reopened | null>(
    judgmentId === null ? null : { kind: 'judgment', judgmentId, isLast: false },
  )
  const [note, setNote] = useState<'unchanged' | null>(null)
  const last = useRef<{ item: LocalItem; entry: OutboxEntry } | null>(null)
  const { outbox, sending, state, handIn } = queue

  const reopen = async (refuse: (why: Refusal) => void) => {
    if (reopened !== null) return
    setNote(null)
    const submitted = last.current
    const waits = submitted !== null && outbox.entries.some((entry) => entry.key === submitted.entry.key)
    if (waits) {
      if (!(await sending.takeBack(submitted.entry.key))) return refuse('wait')
      return setReopened({ kind: 'taken-back', ...submitted })
    }
    const known = state.facts?.lastSubmitted ?? null
    const wasRefused = submitted !== null && outbox.refused.some((entry) => entry.key === submitted.entry.key)
    // The queue's answer may be older than what was just sent: nothing but that very item may open.
    if (submitted !== null && !wasRefused && known?.assignmentId !== submitted.item.assignmentId)
      return refuse(known === null ? 'nothing' : 'wait')
    if (known === null) return refuse('nothing')
    setReopened({ kind: 'judgment', judgmentId: known.judgmentId, isLast: true })
  }

  return {
    reopened,
    reopen,
    /** Hands in, and remembers a submission for U. */
    handInFrom: (item: LocalItem, entry: OutboxEntry) => {
      setNote(null)
      if (entry.kind === 'submit') last.current = { item, entry }
      handIn(entry)
    },
    /** Back to the item that was there. What was taken back is handed in again as it was. */
    leave: useCallback(() => {
      if (reopened?.kind === 'taken-back') handIn(reopened.entry)
      forgetAddress()
      setReopened(null)
    }, [reopened, handIn]),
    done: useCallback((said: 'unchanged' | null) => {
      forgetAddress()
      setReopened(null)
      setNote(said)
    }, []),
    /** What became of the last one that was reopened, until the next submit. */
    note,
  }
}

/** The address asked for one judgment: a reload must not open it again. */
function forgetAddress(): void {
  if (location.search !== '') history.replaceState(history.state, '', location.pathname)
}
