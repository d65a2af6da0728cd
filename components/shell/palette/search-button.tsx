'use client'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { usePalette } from './palette-provider.tsx'

type SearchButtonProps = { label: string; className?: string; children: ReactNode }

export function SearchButton({ label, className, children }: SearchButtonProps) {
  const { openPalette } = usePalette()
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={openPalette}
      className={clsx('flex items-center transition-colors duration-120', className)}
    >
      {children}
    </button>
  )
}
