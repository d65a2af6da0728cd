'use client'
import { useEffect } from 'react'
import { adoptPreferences } from '#lib/client/own-preferences'
import type { Preferences } from '#lib/core/people/preferences'

type OwnPreferencesProps = { slug: string; account: string; preferences: Preferences }

/** Makes what the server knows of the person's keys those of this page. Shows nothing. */
export function OwnPreferences({ slug, account, preferences }: OwnPreferencesProps) {
  useEffect(() => adoptPreferences({ slug, account }, preferences), [slug, account, preferences])
  return null
}
