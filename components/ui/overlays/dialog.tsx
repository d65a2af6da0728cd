'use client'
import { Dialog as Base } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { useKitWords } from '#lib/client/kit-words'
import { PlainIconButton } from '../actions/plain-icon-button.tsx'

type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg' | undefined
  /** What the focus goes to first; by default the first field to fill in, and without one the dialog itself, never a button or switch. */
  initialFocus?: RefObject<HTMLElement | null> | undefined
  children?: ReactNode
}

const FIELDS = 'input:not([type="hidden"], [role="switch"], :disabled), textarea:not(:disabled), [role="combobox"]'
const widths = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-3xl' }

/** What takes the focus from scripts alone: the kit would give it to the first button inside, and Enter would press that. */
const isOutOfOrder = (opener: HTMLElement | null) => opener !== null && opener.tabIndex < 0

/** A modal: focus stays inside, Escape and the backdrop close it, focus goes back to where it came from. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  footer,
  size = 'sm',
  initialFocus,
  children,
}: DialogProps) {
  const words = useKitWords()
  const popup = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    if (!open) return
    const { activeElement, body } = document
    opener.current = activeElement instanceof HTMLElement && activeElement !== body ? activeElement : null
    return () => {
      if (isOutOfOrder(opener.current)) opener.current?.focus({ preventScroll: true })
    }
  }, [open])
  const firstField = () => popup.current?.querySelector<HTMLElement>(FIELDS) ?? popup.current
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-overlay transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40 flex items-end justify-center overflow-y-auto p-3 sm:items-start sm:pt-[12dvh]">
          <Base.Popup
            ref={popup}
            initialFocus={initialFocus ?? firstField}
            finalFocus={() => !isOutOfOrder(opener.current)}
            className={clsx(
              'flex max-h-[min(84dvh,44rem)] w-full flex-col rounded-md border border-line bg-raised text-ink shadow-float outline-none transition-[opacity,transform] duration-150 ease-out data-ending-style:translate-y-2 data-starting-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:opacity-0',
              widths[size],
            )}
          >
            <div className="flex items-start justify-between gap-4 px-5 pt-4">
              <div className="min-w-0">
                <Base.Title className="font-semibold text-lg">{title}</Base.Title>
                {description && <Base.Description className="mt-1 text-ink-muted">{description}</Base.Description>}
              </div>
              <Base.Close
                render={
                  <PlainIconButton label={words.close} icon={<X aria-hidden className="size-4" />} className="-mr-2" />
                }
              />
            </div>
            {children && <div className="min-h-0 overflow-y-auto px-5 py-4">{children}</div>}
            {footer && (
              <div className="mt-auto flex flex-wrap justify-end gap-2 rounded-b-md border-line border-t bg-canvas px-5 py-3">
                {footer}
              </div>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
