'use client'
import { useLayoutEffect, useState } from 'react'
import { Recovery } from '#components/shell/failure/recovery'
import { pageFailure as german } from '#lib/client/strings/annotate/de/page-failure'

/** Nothing above it knows the language but the document itself, which may be written anew with this page. */
export default function PageFailed({ error, retry }: { error: unknown; retry: () => void }) {
  const [isGerman, setGerman] = useState(false)
  useLayoutEffect(() => setGerman(document.documentElement.lang === 'de'), [])
  return <Recovery error={error} retry={retry} words={isGerman ? german : undefined} />
}
