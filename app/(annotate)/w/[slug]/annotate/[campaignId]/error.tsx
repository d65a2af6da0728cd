'use client'
import { Recovery } from '#components/shell/failure/recovery'
import { useWords } from '#lib/client/annotate/words'

export default function AnnotationFailed({ error, retry }: { error: unknown; retry: () => void }) {
  return <Recovery error={error} retry={retry} words={useWords().pageFailure} />
}
