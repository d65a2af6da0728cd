'use client'
import type { Failure } from '#lib/client/failure'
import { useKitWords } from '#lib/client/kit-words'
import { CopyButton } from '../actions/copy-button.tsx'
import { Banner } from './banner.tsx'

/** What went wrong as a sentence, with the request id to hand on. Field problems belong to the fields themselves. */
export function FailureText({ failure, title }: { failure: Failure; title?: string | undefined }) {
  const words = useKitWords()
  return (
    <Banner
      tone="danger"
      role="alert"
      title={title}
      action={failure.requestId && <CopyButton text={failure.requestId} label={words.copyRequestId} />}
    >
      {failure.detail}
    </Banner>
  )
}
