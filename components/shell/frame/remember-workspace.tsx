'use client'
import { useEffect } from 'react'
import { WORKSPACE_COOKIE } from '#lib/client/workspace-cookie'

const YEAR_SECONDS = 365 * 24 * 3600

/** Keeps which workspace was open last, so that the start page leads back to it. */
export function RememberWorkspace({ slug }: { slug: string }) {
  useEffect(() => {
    const secure = location.protocol === 'https:' ? '; secure' : ''
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
    document.cookie = `${WORKSPACE_COOKIE}=${encodeURIComponent(slug)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`
  }, [slug])
  return null
}
