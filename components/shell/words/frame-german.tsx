'use client'
import type { ReactNode } from 'react'
import { describeFailureIn } from '#lib/client/annotate/describe-failure'
import { describeFailure } from '#lib/client/failure'
import { type FailureWords, FailureWordsContext } from '#lib/client/failure-words'
import { FrameWordsContext } from '#lib/client/frame-words'
import { KitWordsContext } from '#lib/client/kit-words'
import { common as german } from '#lib/client/strings/annotate/de/common'
import { failure } from '#lib/client/strings/annotate/de/failure'
import { reasons } from '#lib/client/strings/annotate/de/reasons'
import { common } from '#lib/client/strings/common'
import { fieldInGerman } from '#lib/client/strings/frame/de/fields'
import { de } from '#lib/client/strings/frame/de/index'

const kitWords = { ...common, ...german }
const failureWords: FailureWords = {
  describe: (error) => ({
    ...describeFailureIn({ failure, reasons }, error),
    fields: Object.fromEntries(
      Object.entries(describeFailure(error).fields).map(([field, sentence]) => [field, fieldInGerman(sentence)]),
    ),
  }),
  field: fieldInGerman,
}

export function FrameGerman({ children }: { children: ReactNode }) {
  return (
    <FrameWordsContext value={de}>
      <KitWordsContext value={kitWords}>
        <FailureWordsContext value={failureWords}>{children}</FailureWordsContext>
      </KitWordsContext>
    </FrameWordsContext>
  )
}
