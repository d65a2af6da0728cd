'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isPaletteKey, isPlainKey } from '#lib/client/keyboard'
import { navigationFor } from '#lib/client/navigation'
import { readSingleKeys } from '#lib/client/single-keys'
import type { Role } from '#lib/core/access/can'

const SEQUENCE_MS = 1_200
const MODAL = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

type Options = { slug: string; role: Role; openPalette: () => void; openShortcuts: () => void }

/** Ctrl/Cmd+K for the palette; ? for the sheet and G then a letter for a room, while nothing modal is open and nobody types. */
export function useShortcuts({ slug, role, openPalette, openShortcuts }: Options): void {
  const router = useRouter()
  useEffect(() => {
    let goPressedAt = Number.NEGATIVE_INFINITY
    const onKeyDown = (event: KeyboardEvent) => {
      if (isPaletteKey(event)) {
        event.preventDefault()
        openPalette()
        return
      }
      const target = event.target instanceof HTMLElement ? event.target : null
      const facts = target && {
        tagName: target.tagName,
        isContentEditable: target.isContentEditable,
        role: target.getAttribute('role'),
      }
      if (!isPlainKey(event, facts) || !readSingleKeys() || document.querySelector(MODAL)) return
      if (event.key === '?') {
        event.preventDefault()
        openShortcuts()
      } else if (event.key === 'g') {
        goPressedAt = event.timeStamp
      } else if (event.timeStamp - goPressedAt < SEQUENCE_MS) {
        goPressedAt = Number.NEGATIVE_INFINITY
        const room = navigationFor(role, slug).find(({ letter }) => letter === event.key)
        if (room) router.push(room.href as Route)
      }
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [slug, role, openPalette, openShortcuts, router])
}
