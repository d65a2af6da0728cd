import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { Failure } from './failure.ts'
import { useFailureWords } from './failure-words.ts'

type Submit<S extends z.ZodType> = {
  /** The request's contract: what it refuses never leaves the page. */
  schema: S
  /** Values that no field of the form holds. */
  given?: Readonly<Record<string, unknown>>
  send: (body: z.output<S>) => Promise<void>
}

const NONE: Readonly<Record<string, string>> = {}

/**
 * A form of named, uncontrolled fields: checked by the request's contract, sent once, refused at the field. What was
 * typed stays in the form whatever happens; the focus goes to the first field to mend.
 */
export function useSubmit<S extends z.ZodType>({ schema, given, send }: Submit<S>) {
  const words = useFailureWords()
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const busy = useRef(false)
  const sent = useRef<HTMLFormElement>(null)

  // After the refusal has been drawn: a frame asked for at the moment of the refusal may come before it.
  useEffect(() => {
    if (failure) sent.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy.current) return
    const form = event.currentTarget
    sent.current = form
    const checked = schema.safeParse({ ...Object.fromEntries(new FormData(form)), ...given })
    if (!checked.success) {
      const fields = checked.error.issues
        .map((issue) => [issue.path.join('.'), words.field(issue.message)] as const)
        .reverse()
      setFailure({ detail: '', requestId: undefined, fields: Object.fromEntries(fields) })
      return
    }
    busy.current = true
    setPending(true)
    setFailure(null)
    try {
      await send(checked.data)
    } catch (error) {
      setFailure(words.describe(error))
    } finally {
      busy.current = false
      setPending(false)
    }
  }

  const fields = failure?.fields ?? NONE
  return {
    pending,
    onSubmit,
    /** Sentences by field. */
    fields,
    /** What belongs to no field. */
    failure: failure && failure.detail !== '' && Object.keys(fields).length === 0 ? failure : null,
  }
}
