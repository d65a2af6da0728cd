'use client'
import { catchError } from 'next/error'
import { Recovery } from '#components/shell/failure/recovery'
import { useWords } from '#lib/client/annotate/words'

/**
 * Around the pages of the annotation screen: in place of one that failed. An `error.tsx` of theirs would have a chunk of its own,
 * which brings the buttons and icons of the screen a second time (5.5 kB).
 */
export const FailedPage = catchError((_props: object, { error, retry }) => {
  const words = useWords()
  return <Recovery error={error} retry={retry} words={words.pageFailure} />
})
