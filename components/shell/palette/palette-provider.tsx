'use client'
import dynamic from 'next/dynamic'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { ShellFacts } from '../frame/shell-facts.tsx'
import { useShortcuts } from './use-shortcuts.tsx'

const CommandPalette = dynamic(() => import('./command-palette.tsx').then((module) => module.CommandPalette), {
  ssr: false,
})
const ShortcutsSheet = dynamic(() => import('./shortcuts-sheet.tsx').then((module) => module.ShortcutsSheet), {
  ssr: false,
})

type Opened = 'palette' | 'shortcuts' | null
type Palette = { openPalette: () => void; openShortcuts: () => void }
const PaletteContext = createContext<Palette | null>(null)

/** Holds the palette and the shortcuts sheet, loads them when first opened, and listens for their keys. */
export function PaletteProvider({ facts, children }: { facts: ShellFacts; children: ReactNode }) {
  const [opened, setOpened] = useState<Opened>(null)
  const [needed, setNeeded] = useState<readonly Opened[]>([])
  const palette = useMemo(() => {
    const open = (what: Opened) => {
      setNeeded((before) => (before.includes(what) ? before : [...before, what]))
      setOpened(what)
    }
    return { openPalette: () => open('palette'), openShortcuts: () => open('shortcuts') }
  }, [])
  useShortcuts({ slug: facts.workspace.slug, role: facts.workspace.role, ...palette })
  const change = (what: Opened) => (open: boolean) => setOpened(open ? what : null)
  return (
    <PaletteContext value={palette}>
      {children}
      {needed.includes('palette') && (
        <CommandPalette
          facts={facts}
          open={opened === 'palette'}
          onOpenChange={change('palette')}
          onShortcuts={palette.openShortcuts}
        />
      )}
      {needed.includes('shortcuts') && (
        <ShortcutsSheet
          slug={facts.workspace.slug}
          role={facts.workspace.role}
          open={opened === 'shortcuts'}
          onOpenChange={change('shortcuts')}
        />
      )}
    </PaletteContext>
  )
}

export function usePalette(): Palette {
  const palette = use(PaletteContext)
  if (!palette) throw new Error('usePalette needs a PaletteProvider above it')
  return palette
}
