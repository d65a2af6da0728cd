import { useEffect, useRef } from 'react'
import type { DraftAction } from '#lib/core/ranking/draft/draft-actions'
import { dropAction } from './drop-target.ts'

/** A pointer that moved further than this drags; less is a click. */
const SLOP_PX = 6
/** A finger that stays this long drags; one that moves before scrolls. */
const HOLD_MS = 350

type Held = { card: number; source: HTMLElement; x: number; y: number; pointerId: number }

/**
 * Drags what says `data-drag` onto what says `data-drop`, by mouse, pen, or a finger held for a moment; Escape lets it go where it
 * was. While it lasts what says `data-drag-scope` says `data-dragging`, and the place below the pointer `data-over`. Every drop has its keys and buttons.
 */
export function useCardDrag(onDrop: (action: DraftAction) => void): void {
  const drop = useRef(onDrop)
  useEffect(() => {
    drop.current = onDrop
  })
  useEffect(() => {
    let held: Held | null = null
    let ghost: HTMLElement | null = null
    let over: HTMLElement | null = null
    let hold: ReturnType<typeof setTimeout> | undefined
    const scope = () => document.querySelector('[data-drag-scope]')

    const begin = () => {
      if (held === null) return
      scope()?.setAttribute('data-dragging', '')
      ghost = held.source.cloneNode(true) as HTMLElement
      for (const name of ['id', 'role', 'aria-selected', 'data-drag', 'data-drop', 'data-card'])
        ghost.removeAttribute(name)
      ghost.setAttribute('aria-hidden', 'true')
      ghost.classList.add('pointer-events-none', 'fixed', 'top-0', 'left-0', 'z-50', 'shadow-float')
      document.body.append(ghost)
      follow(held.x, held.y)
    }
    const follow = (x: number, y: number) => {
      if (ghost === null) return
      ghost.style.transform = `translate(${x - ghost.offsetWidth / 2}px, ${y - ghost.offsetHeight / 2}px)`
      const next = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]') ?? null
      if (next === over) return
      over?.removeAttribute('data-over')
      next?.setAttribute('data-over', '')
      over = next
    }
    const end = () => {
      clearTimeout(hold)
      over?.removeAttribute('data-over')
      ghost?.remove()
      scope()?.removeAttribute('data-dragging')
      held = ghost = over = null
    }

    const onDown = (event: PointerEvent) => {
      const source = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-drag]') : null
      if (!source || event.button !== 0 || held !== null) return
      const { clientX: x, clientY: y, pointerId } = event
      held = { card: Number(source.dataset.drag), source, x, y, pointerId }
      if (event.pointerType === 'touch') hold = setTimeout(begin, HOLD_MS)
    }
    const onMove = (event: PointerEvent) => {
      if (held === null || event.pointerId !== held.pointerId) return
      const isFar = Math.hypot(event.clientX - held.x, event.clientY - held.y) > SLOP_PX
      if (ghost === null && isFar) {
        if (event.pointerType === 'touch') return end()
        begin()
      }
      follow(event.clientX, event.clientY)
    }
    const onUp = (event: PointerEvent) => {
      if (held === null || event.pointerId !== held.pointerId) return
      const action = ghost === null ? null : dropAction(held.card, over?.dataset.drop)
      // The click that follows a drag is no press of the letter.
      if (ghost !== null) {
        const swallow = (click: Event) => click.stopPropagation()
        addEventListener('click', swallow, { capture: true, once: true })
        setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0)
      }
      end()
      if (action !== null) drop.current(action)
    }
    const onKey = (event: KeyboardEvent) => {
      if (ghost === null || event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      end()
    }
    // A finger that drags does not scroll, and a long press opens no menu of the browser.
    const unlessDragging = (event: Event) => ghost !== null && event.preventDefault()

    addEventListener('pointerdown', onDown)
    addEventListener('pointermove', onMove)
    addEventListener('pointerup', onUp)
    addEventListener('pointercancel', end)
    addEventListener('keydown', onKey, true)
    addEventListener('touchmove', unlessDragging, { passive: false })
    addEventListener('contextmenu', unlessDragging)
    return () => {
      end()
      removeEventListener('pointerdown', onDown)
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', end)
      removeEventListener('keydown', onKey, true)
      removeEventListener('touchmove', unlessDragging)
      removeEventListener('contextmenu', unlessDragging)
    }
  }, [])
}
