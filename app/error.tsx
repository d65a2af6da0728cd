'use client'
import { Recovery } from '#components/shell/failure/recovery'

export default function PageFailed({ error, retry }: { error: unknown; retry: () => void }) {
  return <Recovery error={error} retry={retry} />
}
