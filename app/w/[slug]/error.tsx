'use client'
import { Recovery } from '#components/shell/failure/recovery'
import { useFrameWords } from '#lib/client/frame-words'

export default function PageFailed({ error, retry }: { error: unknown; retry: () => void }) {
  return <Recovery error={error} retry={retry} framed words={useFrameWords().shell.failure} />
}
